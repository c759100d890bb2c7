import type { Database, Row, Statement } from './database.js';
import { createGapStore, purgeGroups } from './gap-store.js';
import type { Action, FactFeedback, HistoryEntry, Records } from './records.js';
import { createServerStore } from './server-store.js';
import { createThumbs } from './thumbs.js';

const QUESTIONS_SHOWN = 5;

/** Records in SQLite or PostgreSQL. `now` gives the time; tests give their own. */
export function createRecords(db: Database, now: () => Date = () => new Date()): Records {
  const time = () => now().toISOString();
  const thumbs = createThumbs();
  return {
    ...createGapStore(db, now),
    ...createServerStore(db, now),
    recordFeedback: (feedback, whose) =>
      thumbs.judge(feedback, whose, async ({ fact, verdict, version }, instead) => {
        const count = `INSERT INTO feedback (day, fact, version, verdict, count) VALUES (?, ?, ?, ?, 1)
          ON CONFLICT (fact, verdict, version, day) DO UPDATE SET count = feedback.count + 1`;
        const takeBack = `UPDATE feedback SET count = count - 1 WHERE fact = ?1 AND version = ?2 AND verdict = ?3 AND day =
          (SELECT max(day) FROM feedback WHERE fact = ?1 AND version = ?2 AND verdict = ?3 AND count > 0)`;
        await db.write([
          ...(instead === null ? [] : [statement(takeBack, [instead.fact, instead.version, instead.verdict])]),
          statement(count, [time().slice(0, 10), fact, version, verdict]),
        ]);
      }),
    feedback: (limit) => feedback(db, limit),
    async record(entry, size) {
      const { at, who, action, version, previous, folder, reason, summary } = entry;
      const first =
        version === null || size === undefined
          ? []
          : [
              statement('INSERT INTO versions VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', [
                version,
                size.facts,
                size.sources,
                at,
              ]),
            ];
      const sql = `INSERT INTO history (at, who, action, version, previous, folder, reason, summary)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
      await db.write([...first, statement(sql, [at, who, action, version, previous, folder, reason, summary])]);
    },
    async history(limit) {
      return (await db.read('SELECT * FROM history ORDER BY id DESC LIMIT ?', [limit])).map(toHistory);
    },
    async lastServed() {
      const rows = await db.read('SELECT * FROM history WHERE version IS NOT NULL ORDER BY id DESC LIMIT 1');
      return rows[0] === undefined ? null : toHistory(rows[0]);
    },
    async forget(who) {
      const changed = await db.write(
        ['history', 'settings'].map((table) => statement(`UPDATE ${table} SET who = 'forgotten' WHERE who = ?`, [who])),
      );
      return changed.reduce((sum, count) => sum + count, 0);
    },
    async retire(before) {
      const changed = await db.write([
        statement('DELETE FROM gaps WHERE at < ?', [before]),
        statement('DELETE FROM complaints WHERE at < ?', [before]),
        statement('DELETE FROM feedback WHERE day < ?', [before.slice(0, 10)]),
        purgeGroups(),
      ]);
      return changed.slice(0, 3).reduce((sum, count) => sum + count, 0);
    },
    close: () => db.close(),
  };
}

const statement = (sql: string, args: (string | number | null)[]): Statement => ({ sql, args });
const text = (row: Row, name: string) => String(row[name] ?? '');
const optional = (row: Row, name: string) => (row[name] === null ? null : text(row, name));

function toHistory(row: Row): HistoryEntry {
  return {
    at: text(row, 'at'),
    who: text(row, 'who'),
    action: text(row, 'action') as Action,
    version: optional(row, 'version'),
    previous: optional(row, 'previous'),
    folder: optional(row, 'folder'),
    reason: text(row, 'reason'),
    summary: text(row, 'summary'),
  };
}

async function feedback(db: Database, limit: number): Promise<FactFeedback[]> {
  // A fact that somebody complained of belongs here even where the thumb itself was taken back or is past its time.
  const counts = await db.read(
    `SELECT * FROM (
      SELECT fact, sum(CASE verdict WHEN 'up' THEN count ELSE 0 END) AS up, sum(CASE verdict WHEN 'down' THEN count ELSE 0 END) AS down
      FROM (SELECT fact, verdict, count FROM feedback UNION ALL SELECT DISTINCT fact, 'down', 0 FROM complaints) AS told
      GROUP BY fact
    ) AS sums WHERE down > 0 OR fact IN (SELECT fact FROM complaints) ORDER BY down DESC, up, fact LIMIT ?`,
    [limit],
  );
  const asked = await db.read(
    `SELECT fact, question, wrong FROM complaints WHERE fact IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
    [JSON.stringify(counts.map((row) => text(row, 'fact')))],
  );
  const said = (column: 'question' | 'wrong', fact: string) =>
    asked
      .filter((row) => text(row, 'fact') === fact && (row[column] ?? '') !== '')
      .slice(0, QUESTIONS_SHOWN)
      .map((row) => text(row, column));
  return counts.map((row) => ({
    fact: text(row, 'fact'),
    up: Number(row.up),
    down: Number(row.down),
    questions: said('question', text(row, 'fact')),
    wrongs: said('wrong', text(row, 'fact')),
  }));
}
