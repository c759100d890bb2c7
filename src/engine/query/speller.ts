import { at } from '../../lib/numbers.js';

interface SpellerParts {
  /** Words of the facts, which win over those of the lexicon, and these over common words. */
  readonly own: ReadonlySet<string>;
  readonly lexicon: ReadonlySet<string>;
  readonly common: readonly string[];
  zipf(word: string): number;
}

/** From this length two edits are allowed. */
const LONG = 6;
/** What may be a slip: shorter words are too near to one another, and nobody types longer ones. */
const WORD = /^(?!\p{Script=Han})\p{L}{3,24}$/u;

interface Spelt {
  readonly word: string;
  /** Letters that it has, and those that it has more than once, as bits: letters may share a bit, which only lets more candidates pass. */
  readonly once: number;
  readonly twice: number;
}

/**
 * Puts misspelt words right against words of the library and common words of the language: gives the word meant, or null where none is near enough.
 * Of the words that begin alike, are about as long and share nearly all letters, the one with the fewest edits, a swap of neighbours counting one.
 * Same word, same result.
 */
export function createSpeller({ own, lexicon, common, zipf }: SpellerParts): (word: string) => string | null {
  let buckets: Map<string, Spelt[]> | null = null;
  /** Made at the first misspelt word: most questions have none. */
  const bucketed = () => {
    if (buckets) return buckets;
    buckets = new Map<string, Spelt[]>();
    for (const word of new Set([...own, ...lexicon, ...common])) {
      if (!WORD.test(word)) continue;
      const key = `${word[0]}${word.length}`;
      const bucket = buckets.get(key);
      if (bucket) bucket.push(speltOf(word));
      else buckets.set(key, [speltOf(word)]);
    }
    return buckets;
  };
  const near = (word: string, limit: number): string[] => {
    const typed = speltOf(word);
    const found: string[] = [];
    for (const first of new Set([word[0], word[1]]))
      for (let length = word.length - limit; length <= word.length + limit; length++)
        for (const one of bucketed().get(`${first}${length}`) ?? [])
          if (lacking(typed, one) <= limit && lacking(one, typed) <= limit) found.push(one.word);
    return found;
  };
  return (word) => {
    if (!WORD.test(word)) return null;
    const limit = word.length >= LONG ? 2 : 1;
    let best: { word: string; cost: number } | null = null;
    for (const candidate of near(word, limit)) {
      const edits = editsBetween(word, candidate, limit);
      if (edits > limit) continue;
      const cost =
        edits * 2 -
        (own.has(candidate) ? 1.2 : lexicon.has(candidate) ? 0.6 : 0) -
        zipf(candidate) * 0.15 +
        (candidate[0] === word[0] ? 0 : 0.6) -
        (sameLetters(word, candidate) || single(word) === single(candidate) ? 0.5 : 0);
      if (!best || cost < best.cost || (cost === best.cost && candidate < best.word)) best = { word: candidate, cost };
    }
    return best?.word ?? null;
  };
}

/** Swapped letters are the commonest slip of fast typing; a letter typed twice, or once instead of twice, comes next. */
const sameLetters = (a: string, b: string) =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
const single = (word: string) => word.replace(/(.)\1+/gu, '$1');

function speltOf(word: string): Spelt {
  let [once, twice] = [0, 0];
  for (let at = 0; at < word.length; at++) {
    const letter = 1 << (word.charCodeAt(at) & 31);
    twice |= once & letter;
    once |= letter;
  }
  return { word, once, twice };
}

const lacking = (word: Spelt, other: Spelt) => bitsIn(word.once & ~other.once) + bitsIn(word.twice & ~other.twice);

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

/** Edits between two words (insert, delete, exchange, swap of neighbours), or more than `limit` once that is sure. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, at(before, j - 2) + 1);
      row.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return at(last, b.length);
}

/**
 * Letters from which on a name, or a word of a language of which nothing is known, may be a slip for another one, and may have two: shorter ones are too
 * near to one another.
 */
const NAME = { least: 5, long: 9 } as const;

/** As near as a slip leaves a word of so many letters. */
export function isNear(meant: string, text: string): boolean {
  const edits = text.length < NAME.least ? 0 : text.length < NAME.long ? 1 : 2;
  return editsBetween(text, meant, edits) <= edits;
}
