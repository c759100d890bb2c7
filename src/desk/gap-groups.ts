import type { Database, Statement } from './database.js';
import { ALIKE, overlapOf, wordsThatCount } from './similar.js';

/*
 * Questions are grouped as they come, in the store: whoever opens the list reads groups and compares nothing. What one question costs does
 * not grow with how many there are, so that nobody can make the desk slow from outside.
 */

/** Words by which a group is found: its longest, which are its rarest most of the time. */
const FOUND_BY = 6;
/** Groups that are looked up by one word, and those of them that are compared word by word. */
const LOOKED_UP = 1000;
const COMPARED = 20;

/** A question's words in the form in which groups keep them; a text without a word is like itself alone. */
export function keyOf(question: string): string {
  const words = wordsThatCount(question);
  return words.size === 0 ? `=${question.trim()}` : [...words].sort().join(' ');
}

/** The group that a question with these words belongs to; null where it is the first of its kind. */
export async function findLike(db: Database, key: string): Promise<number | null> {
  const [same] = await db.read('SELECT id FROM gap_groups WHERE words = ? ORDER BY id LIMIT 1', [key]);
  if (same !== undefined) return Number(same.id);
  if (key.startsWith('=')) return null;
  const words = new Set(key.split(' '));
  // Dice's coefficient reaches the limit only with a group of about as many words.
  const [fewest, most] = [
    Math.ceil((words.size * ALIKE) / (2 - ALIKE)),
    Math.floor((words.size * (2 - ALIKE)) / ALIKE),
  ];
  const telling = tellingWords(words);
  const lookup = 'SELECT * FROM (SELECT grp FROM gap_words WHERE word = ? AND size BETWEEN ? AND ? LIMIT ?) AS one';
  const found = await db.read(
    `SELECT id, words FROM gap_groups JOIN (
      SELECT grp, count(*) AS common FROM (${telling.map(() => lookup).join(' UNION ALL ')}) AS every
      GROUP BY grp ORDER BY common DESC, grp LIMIT ?
    ) AS best ON grp = id`,
    [...telling.flatMap((word) => [word, fewest, most, LOOKED_UP]), COMPARED],
  );
  const alike = found
    .map((row) => ({ id: Number(row.id), overlap: overlapOf(words, new Set(String(row.words).split(' '))) }))
    .filter(({ overlap }) => overlap >= ALIKE)
    .sort((a, b) => b.overlap - a.overlap || a.id - b.id);
  return alike[0]?.id ?? null;
}

/** Makes the question that was inserted last the first of a new group. To follow its INSERT in one transaction. */
export function foundGroup(key: string): Statement[] {
  return [
    { sql: 'UPDATE gaps SET grp = id WHERE id = last_insert_rowid()', args: [] },
    { sql: 'INSERT INTO gap_groups (id, words) VALUES (last_insert_rowid(), ?)', args: [key] },
    ...wordRows(key, 'last_insert_rowid()', []),
  ];
}

/** Puts a question that is there already into a group, which it founds where `group` is null. */
export function joinGroup(id: number, group: number | null, key: string): Statement[] {
  const join = { sql: 'UPDATE gaps SET grp = ? WHERE id = ?', args: [group ?? id, id] };
  if (group !== null) return [join];
  return [
    join,
    { sql: 'INSERT INTO gap_groups (id, words) VALUES (?, ?)', args: [id, key] },
    ...wordRows(key, '?', [id]),
  ];
}

function wordRows(key: string, group: string, args: readonly number[]): Statement[] {
  if (key.startsWith('=')) return [];
  const words = new Set(key.split(' '));
  const sql = `INSERT INTO gap_words (word, size, grp) SELECT value, ?, ${group} FROM json_each(?)`;
  return [{ sql, args: [words.size, ...args, JSON.stringify(tellingWords(words))] }];
}

const tellingWords = (words: ReadonlySet<string>): string[] =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, FOUND_BY);
