import { type Golden, isSlug, type LexiconData, LIMITS } from './shapes.js';

/** What is left of an entry for its shape to look at, and what makes the entry whole again from what the shape made of that. */
export interface Shortened<T> {
  readonly rest: unknown;
  whole(made: T): T;
}

/*
 * Nearly all of a data folder are short texts in the commonest form of their entries, and right. They are looked over by hand here, in a
 * tenth of the time that their shapes take. A shape sees what may be wrong, and says what is; what is right it would leave the same.
 */

/** A fact, or its translation, without its asks. */
export function withoutAsks<T extends { asks: string[] }>(raw: unknown): Shortened<T> {
  if (!isMap(raw) || !areLines(raw.asks, LIMITS.ask, LIMITS.asks)) return { rest: raw, whole: (made) => made };
  const { asks } = raw;
  return { rest: { ...raw, asks: [] }, whole: (made) => ({ ...made, asks }) };
}

/** A lexicon without those of its parts that are right. */
export function withoutPhrases(raw: unknown): Shortened<LexiconData> {
  if (!isMap(raw)) return { rest: raw, whole: (made) => made };
  const parts = { ...groupsOf(raw.synonyms), ...spellingsOf(raw.spellings), ...thingsOf(raw), ...askedOf(raw) };
  const rest = { ...raw };
  for (const name of Object.keys(parts)) rest[name] = name === 'synonyms' ? [] : {};
  return { rest, whole: (made) => ({ ...made, ...parts }) };
}

/** A golden question for one fact, alone in its conversation; null for any other. */
export function plainGolden(raw: unknown): Golden | null {
  if (!isMap(raw) || Object.keys(raw).length !== 2) return null;
  const { question, fact } = raw;
  return isLine(question, LIMITS.ask) && isSlug(fact) ? { question, fact } : null;
}

/** A question in words alone; null for any other. */
export const plainQuestion = (raw: unknown): string | null => (isLine(raw, LIMITS.ask) ? raw : null);

type Fields = Readonly<Record<string, unknown>>;
type Part = Partial<LexiconData>;

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__');

const isLine = (text: unknown, longest: number): text is string =>
  typeof text === 'string' && text !== '' && text.length <= longest && text.trim() === text;

function areLines(value: unknown, longest: number, most: number, fewest = 0): value is string[] {
  if (!Array.isArray(value) || value.length > most || value.length < fewest) return false;
  for (let at = 0; at < value.length; at++) if (!isLine(value[at], longest)) return false;
  return true;
}

const arePhrases = (value: unknown, fewest = 1): value is string[] =>
  areLines(value, LIMITS.name, LIMITS.phrases, fewest);

function groupsOf(value: unknown): Part {
  const right = Array.isArray(value) && value.length <= LIMITS.synonyms && value.every((group) => arePhrases(group, 2));
  return right ? { synonyms: value } : {};
}

function spellingsOf(value: unknown): Part {
  if (!isMap(value)) return {};
  const spellings: Record<string, string[]> = {};
  for (const [name, others] of Object.entries(value)) {
    if (!isLine(name, LIMITS.name) || !arePhrases(others, 0)) return {};
    spellings[name] = others;
  }
  return { spellings };
}

function thingsOf({ entities }: Fields): Part {
  const read = mapOf(entities, (entry) => {
    const { names, kind, overview, members, partOf, ...others } = entry;
    if (!arePhrases(names) || Object.keys(others).length > 0) return null;
    if (![kind, partOf].every(isOwnSlug) || ![overview, members].every(areOwnSlugs)) return null;
    return withoutMissing({ names, kind, overview, members, partOf }) as { names: string[] };
  });
  return read ? { entities: read } : {};
}

function askedOf({ attributes }: Fields): Part {
  const read = mapOf(attributes, (entry) => {
    const { label, asks, ...others } = entry;
    if (!arePhrases(asks) || Object.keys(others).length > 0) return null;
    if (label === undefined) return { asks };
    return isLine(label, LIMITS.name) ? { label, asks } : null;
  });
  return read ? { attributes: read } : {};
}

const isOwnSlug = (value: unknown): boolean => value === undefined || isSlug(value);
const areOwnSlugs = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length > 0 && value.length <= LIMITS.list && value.every(isSlug));

const withoutMissing = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Entries by name; null where one of them, or its name, is not plainly right. */
function mapOf<T>(value: unknown, read: (entry: Fields) => T | null): Record<string, T> | null {
  if (!isMap(value)) return null;
  const made: Record<string, T> = {};
  for (const [name, entry] of Object.entries(value)) {
    const own = isSlug(name) && isMap(entry) ? read(entry) : null;
    if (own === null) return null;
    made[name] = own;
  }
  return made;
}
