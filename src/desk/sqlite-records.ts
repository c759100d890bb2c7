import type { Row } from '@libsql/client/sqlite3';
import type { Database, Statement } from './database.js';
import type { Action, FactFeedback, GapEntry, HistoryEntry, Records } from './records.js';

/** Open questions that are kept; beyond them the oldest goes, so that nobody fills the disk from outside. */
const OPEN_GAPS = 20_000;
const COMPLAINTS = 20_000;
const QUESTIONS_SHOWN = 5;

/** Records in SQLite. `now` gives the time; tests give their own. */
export function createSqliteRecords(db: Database, now: () => Date = () => new Date()): Records {
  const time = () => now().toISOString();
  return {
    async recordGap({ question, closest, version }) {
      await db.write([
        statement('INSERT INTO gaps (at, question, closest, version) VALUES (?, ?, ?, ?)', [
          time(),
          question,
          closest,
          version,
        ]),
        statement('DELETE FROM gaps WHERE id <= (SELECT max(id) FROM gaps) - ?', [OPEN_GAPS]),
      ]);
    },
    async recordFeedback({ fact, verdict, version }) {
      const sql = `INSERT INTO feedback (day, fact, version, verdict, count) VALUES (?, ?, ?, ?, 1)
        ON CONFLICT DO UPDATE SET count = count + 1`;
      await db.write([statement(sql, [time().slice(0, 10), fact, version, verdict])]);
    },
    async recordComplaint({ fact, question, version }) {
      await db.write([
        statement('INSERT INTO complaints (at, fact, question, version) VALUES (?, ?, ?, ?)', [
          time(),
          fact,
          question,
          version,
        ]),
        statement('DELETE FROM complaints WHERE id <= (SELECT max(id) FROM complaints) - ?', [COMPLAINTS]),
      ]);
    },
    async openGaps() {
      const rows = await db.read('SELECT * FROM gaps WHERE settled IS NULL ORDER BY id DESC');
      return rows.map(toGap);
    },
    async settleGaps(ids, how, fact) {
      const sql = `UPDATE gaps SET settled = ?, fact = ?
        WHERE settled IS NULL AND id IN (SELECT value FROM json_each(?))`;
      const [changed = 0] = await db.write([statement(sql, [how, fact, JSON.stringify(ids)])]);
      return changed;
    },
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
      const [changed = 0] = await db.write([statement("UPDATE history SET who = 'forgotten' WHERE who = ?", [who])]);
      return changed;
    },
    async retire(before) {
      const changed = await db.write([
        statement('DELETE FROM gaps WHERE at < ?', [before]),
        statement('DELETE FROM complaints WHERE at < ?', [before]),
        statement('DELETE FROM feedback WHERE day < ?', [before.slice(0, 10)]),
      ]);
      return changed.reduce((sum, count) => sum + count, 0);
    },
    close: () => db.close(),
  };
}

const statement = (sql: string, args: (string | number | null)[]): Statement => ({ sql, args });
const text = (row: Row, name: string) => String(row[name] ?? '');
const optional = (row: Row, name: string) => (row[name] === null ? null : text(row, name));

function toGap(row: Row): GapEntry {
  return {
    id: Number(row.id),
    at: text(row, 'at'),
    question: text(row, 'question'),
    closest: optional(row, 'closest'),
    version: text(row, 'version'),
  };
}

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
  const counts = await db.read(
    `SELECT fact, sum(iif(verdict = 'up', count, 0)) AS up, sum(iif(verdict = 'down', count, 0)) AS down
      FROM feedback GROUP BY fact HAVING down > 0 ORDER BY down DESC, up, fact LIMIT ?`,
    [limit],
  );
  const asked = await db.read(
    `SELECT fact, question FROM complaints WHERE fact IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
    [JSON.stringify(counts.map((row) => text(row, 'fact')))],
  );
  return counts.map((row) => ({
    fact: text(row, 'fact'),
    up: Number(row.up),
    down: Number(row.down),
    questions: asked
      .filter((one) => one.fact === row.fact)
      .map((one) => text(one, 'question'))
      .slice(0, QUESTIONS_SHOWN),
  }));
}
