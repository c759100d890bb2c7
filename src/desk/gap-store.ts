import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Row, Statement } from './database.js';
import { findLike, foundGroup, joinGroup, keyOf } from './gap-groups.js';
import type { GapEntry, GapGroup, Records } from './records.js';

/** Open questions that are kept; beyond them the oldest goes, so that nobody fills the disk from outside. */
const OPEN_GAPS = 20_000;
const COMPLAINTS = 20_000;
/** Questions of one group that are looked at, however many there are, and the ways of asking that are told of them. */
const SEEN = 200;
const WAYS = 8;

type GapStore = Pick<
  Records,
  'recordGap' | 'recordComplaint' | 'openGaps' | 'gapGroups' | 'gapGroup' | 'settleGroup' | 'groupOlder'
>;

const GROUP = 'coalesce(grp, id)';
const OLDEST = `id <= (SELECT max(id) FROM gaps) - ${OPEN_GAPS}`;

/** The part of the records that holds questions which people passed on. */
export function createGapStore(db: Database, now: () => Date): GapStore {
  const insert = async (question: string, closest: string | null, version: string, disliked: string | null) => {
    const key = keyOf(question);
    const group = await findLike(db, key);
    const sql = 'INSERT INTO gaps (at, question, closest, version, disliked, grp) VALUES (?, ?, ?, ?, ?, ?)';
    return [
      statement(sql, [now().toISOString(), question, closest, version, disliked, group]),
      ...(group === null ? foundGroup(key) : []),
      ...dropOldest(),
    ];
  };
  const groupOf = async (row: Row): Promise<GapGroup> => {
    const id = Number(row.grp);
    const seen = await db.read(
      `SELECT question, closest, disliked FROM gaps WHERE settled IS NULL AND ${GROUP} = ? ORDER BY id LIMIT ?`,
      [id, SEEN],
    );
    const [latest] = await db.read('SELECT at FROM gaps WHERE id = ?', [Number(row.latest)]);
    const named = (column: string) => [...new Set(seen.flatMap((one) => optional(one, column) ?? []))];
    return {
      id,
      question: named('question')[0] ?? '',
      count: Number(row.count),
      ways: named('question').slice(0, WAYS),
      latest: text(latest ?? row, 'at'),
      closest: named('closest').reverse(),
      disliked: named('disliked'),
    };
  };
  return {
    async recordGap({ question, closest, version }) {
      await db.write(await insert(question, closest, version, null));
    },
    async recordComplaint({ fact, question, wrong = '', version }) {
      await db.write([
        ...(question === '' ? [] : await insert(question, fact, version, fact)),
        statement('INSERT INTO complaints (at, fact, question, version, wrong) VALUES (?, ?, ?, ?, ?)', [
          now().toISOString(),
          fact,
          question,
          version,
          wrong === '' ? null : wrong,
        ]),
        statement('DELETE FROM complaints WHERE id <= (SELECT max(id) FROM complaints) - ?', [COMPLAINTS]),
      ]);
    },
    async openGaps() {
      const rows = await db.read('SELECT * FROM gaps WHERE settled IS NULL ORDER BY id DESC');
      return rows.map(toGap);
    },
    async gapGroups(limit, offset) {
      const rows = await db.read(
        `SELECT ${GROUP} AS grp, count(*) AS count, max(id) AS latest FROM gaps WHERE settled IS NULL
          GROUP BY ${GROUP} ORDER BY count(*) DESC, ${GROUP} LIMIT ? OFFSET ?`,
        [limit, offset],
      );
      const [all] = await db.read(`SELECT count(DISTINCT ${GROUP}) AS total FROM gaps WHERE settled IS NULL`);
      return { total: Number(all?.total ?? 0), groups: await Promise.all(rows.map(groupOf)) };
    },
    async gapGroup(id) {
      const [row] = await db.read(
        `SELECT ${GROUP} AS grp, count(*) AS count, max(id) AS latest FROM gaps WHERE settled IS NULL
          AND ${GROUP} = coalesce((SELECT ${GROUP} FROM gaps WHERE id = ?), ?) GROUP BY ${GROUP}`,
        [id, id],
      );
      return row === undefined ? null : groupOf(row);
    },
    async settleGroup(id, how, fact) {
      const sql = `UPDATE gaps SET settled = ?, fact = ? WHERE settled IS NULL AND ${GROUP} = ?`;
      const [changed = 0] = await db.write([
        statement(sql, [how, fact, id]),
        statement('DELETE FROM gap_groups WHERE id = ?', [id]),
      ]);
      return changed;
    },
    async groupOlder() {
      for (;;) {
        const [older] = await db.read(
          'SELECT id, question FROM gaps WHERE grp IS NULL AND settled IS NULL ORDER BY id LIMIT 1',
        );
        if (older === undefined) return;
        const id = Number(older.id);
        const key = keyOf(text(older, 'question'));
        await db.write(joinGroup(id, await findLike(db, key), key));
        // Each takes a few milliseconds of the thread that answers.
        await sleep(2);
      }
    },
  };
}

/** Forgets the words of groups that nothing open is left of. */
export const purgeGroups = (): Statement =>
  statement(
    `DELETE FROM gap_groups WHERE NOT EXISTS (SELECT 1 FROM gaps WHERE settled IS NULL AND ${GROUP} = gap_groups.id)`,
    [],
  );

/** Lets the oldest questions go, with the words of the groups that they were the last of. */
const dropOldest = (): Statement[] => [
  statement(
    `DELETE FROM gap_groups WHERE id IN (SELECT ${GROUP} FROM gaps WHERE ${OLDEST}) AND NOT EXISTS
      (SELECT 1 FROM gaps WHERE settled IS NULL AND ${GROUP} = gap_groups.id AND NOT ${OLDEST})`,
    [],
  ),
  statement(`DELETE FROM gaps WHERE ${OLDEST}`, []),
];

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
