import { stemmer } from 'stemmer';

/** Words that make no question another one. */
const SMALL = new Set(
  (
    'a an the is are was were be been do does did has have had will would can could should may might of in on at to for from by ' +
    'with about into and or but if so that this these those there here it its i me my we us our you your he she they them his ' +
    'her their what which who whom whose when where why how please tell know anyone somebody just any some'
  ).split(' '),
);

/** Share of words that two questions have in common from which on they are taken for the same. */
const ALIKE = 0.6;
/** Groups that are compared with each further question. */
const COMPARED = 2000;

export interface Group<T> {
  /** The first that came. */
  readonly first: T;
  readonly all: readonly T[];
}

/** Groups near-duplicates by the words that count, biggest group first, then in the order they came. */
export function groupSimilar<T extends { readonly question: string }>(entries: readonly T[]): Group<T>[] {
  const groups: { words: ReadonlySet<string>; first: T; all: T[] }[] = [];
  const byWords = new Map<string, (typeof groups)[number]>();
  for (const entry of entries) {
    const words = wordsThatCount(entry.question);
    const key = [...words].sort().join(' ');
    const group = byWords.get(key) ?? groups.slice(0, COMPARED).find((other) => overlapOf(words, other.words) >= ALIKE);
    if (group) group.all.push(entry);
    else groups.push({ words, first: entry, all: [entry] });
    const found = group ?? groups.at(-1);
    if (found) byWords.set(key, found);
  }
  return groups.sort((a, b) => b.all.length - a.all.length).map(({ first, all }) => ({ first, all }));
}

/** Stems of the words that count; all words where none does. */
function wordsThatCount(question: string): Set<string> {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const all = [...(words ?? [])];
  const counting = all.filter((word) => !SMALL.has(word));
  return new Set((counting.length > 0 ? counting : all).map((word) => stemmer(word)));
}

/** Dice's coefficient: 1 for the same words, 0 for none in common. */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}
