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
export const ALIKE = 0.6;
/** Words of a question that are looked at, and letters of each: far above what people write. */
const WORDS = 40;
const LETTERS = 40;

/** Stems of the words that count; all words where none does. */
export function wordsThatCount(question: string): Set<string> {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const all = [...(words ?? [])];
  const counting = all.filter((word) => !SMALL.has(word));
  const told = (counting.length > 0 ? counting : all).slice(0, WORDS);
  return new Set(told.map((word) => stemmer(word.slice(0, LETTERS))));
}

/** Dice's coefficient: 1 for the same words, 0 for none in common. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}
