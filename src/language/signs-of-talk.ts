import { isHan, isNumeral, isYear } from './text.js';

/** What stands in the place of words that name a thing: one that very many facts are about, and any other. */
export const NAMED = { wide: '@wide', narrow: '@narrow' } as const;

/** What a message is judged by, and how much each kind of it is worth. */
const WORTH = { word: 1, pair: 0.8, row: 0.6 } as const;
/** All of it together, however long the message is. */
const WHOLE = 3;
/** Letters in a row, with the bounds of their word: endings, and what is left of a misspelt word. */
const ROWS = [3, 4] as const;
const SHORTEST = 3;
/** So many words, or up to so many: messages that count as equally long. */
const LENGTHS = [1, 2, 3, 4, 6, 9, 14, Number.POSITIVE_INFINITY] as const;
const BOUND = '^';

/** A character of a script without blanks is a word; which number or year it is makes no difference. */
const unitsOf = (word: string): string | string[] => {
  if (isHan(word)) return [...word];
  return isNumeral(word) ? (isYear(word) ? '@year' : '@number') : word;
};

/** The signs of a message, each with its worth: words, neighbours, letters in a row, and how many words it has. */
export function signsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  const units = words.flatMap(unitsOf);
  units.forEach((unit, at) => {
    const before = units[at - 1] ?? BOUND;
    signs.set(unit, WORTH.word);
    signs.set(`${before} ${unit}`, WORTH.pair);
    if (at === units.length - 1) signs.set(`${unit} ${BOUND}`, WORTH.pair);
    if (isHan(unit) && at > 1) signs.set(`${units[at - 2]} ${before} ${unit}`, WORTH.pair);
    if (unit.startsWith('@') || unit.length < SHORTEST) return;
    const bounded = `<${unit}>`;
    for (const length of ROWS)
      for (let from = 0; from + length <= bounded.length; from++)
        signs.set(`_${bounded.slice(from, from + length)}`, WORTH.row);
  });
  signs.set(`@${LENGTHS.find((most) => units.length <= most)}`, WORTH.word);
  return signs;
}

/** What the worth of each sign is multiplied by: those of a long message count as much together as those of a short one. */
export function scaleOf(worths: Iterable<number>): number {
  let sum = 0;
  for (const worth of worths) sum += worth * worth;
  return sum === 0 ? 0 : WHOLE / Math.sqrt(sum);
}
