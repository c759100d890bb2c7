import Fuse from 'fuse.js';
import { each, type Steps } from '../../lib/steps.js';
import { remembered } from './words.js';

/** Puts misspelt words right against the library's vocabulary and common English. Same word, same result. */
export interface Speller {
  /** The word meant, or null where none is near enough. */
  correct(word: string): string | null;
}

export interface SpellerOptions {
  /** Words of the facts, which win over those of the lexicon, and these over common English. */
  readonly own: Iterable<string>;
  readonly lexicon: Iterable<string>;
  readonly common: readonly string[];
  zipf(word: string): number;
}

const SHORTEST = 3;
const LONGEST = 24;
const MEMORY = 5000;
/** Candidates that Fuse finds nearest, of which the edits are counted. */
const MOST = 60;

/** Letters of a word as bits: those that it has, and those that it has more than once. */
interface Letters {
  readonly once: number;
  readonly twice: number;
}

/** A word with its letters. */
interface Spelt extends Letters {
  readonly word: string;
}

/**
 * Fuse finds candidates among words that begin alike, are about as long and share nearly all letters (it walks all it is given, so it is
 * given little); the number of edits then decides: one in short words, two from six letters, a swap of neighbours counting one.
 */
export function* createSpeller({ own, lexicon, common, zipf }: SpellerOptions): Steps<Speller> {
  const ownWords = yield* plainWords(own);
  const lexiconWords = yield* plainWords(lexicon);
  const buckets = new Map<string, Spelt[]>();
  yield* each(new Set([...ownWords, ...lexiconWords, ...common]), (word) => {
    if (word.length < SHORTEST || word.length > LONGEST) return;
    const key = bucketOf(word, word.length);
    const spelt = { word, ...lettersOf(word) };
    const bucket = buckets.get(key);
    if (bucket) bucket.push(spelt);
    else buckets.set(key, [spelt]);
  });
  /** Words that may be meant: an edit brings one letter at most and takes one at most. */
  const near = (word: string, limit: number): string[] => {
    const own = lettersOf(word);
    const found: string[] = [];
    for (const first of new Set([word[0] ?? '', word[1] ?? ''])) {
      for (let length = word.length - limit; length <= word.length + limit; length++) {
        for (const one of buckets.get(`${first}${length}`) ?? [])
          if (lacking(own, one) <= limit && lacking(one, own) <= limit) found.push(one.word);
      }
    }
    return found;
  };
  const find = (word: string): string | null => {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return null;
    const limit = word.length >= 6 ? 2 : 1;
    const fuse = new Fuse(near(word, limit), { threshold: 0.6, distance: 24, ignoreFieldNorm: true });
    let best: { word: string; cost: number } | null = null;
    for (const { item: candidate } of fuse.search(word, { limit: MOST })) {
      const edits = editsBetween(word, candidate, limit);
      if (edits > limit) continue;
      const cost =
        edits * 2 -
        (ownWords.has(candidate) ? 1.2 : lexiconWords.has(candidate) ? 0.6 : 0) -
        zipf(candidate) * 0.15 +
        (candidate[0] === word[0] ? 0 : 0.6) -
        (sameLetters(word, candidate) || single(word) === single(candidate) ? 0.5 : 0);
      if (!best || cost < best.cost || (cost === best.cost && candidate < best.word)) best = { word: candidate, cost };
    }
    return best?.word ?? null;
  };
  return { correct: remembered(MEMORY, find) };
}

function* plainWords(words: Iterable<string>): Steps<ReadonlySet<string>> {
  const plain = new Set<string>();
  yield* each(words, (word) => {
    if (/^[a-z]{3,}$/.test(word)) plain.add(word);
  });
  return plain;
}

/** Swapped letters are the commonest slip of fast typing. */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** A letter typed twice, or once instead of twice, comes next. */
const single = (word: string): string => word.replace(/(.)\1+/g, '$1');

function lettersOf(word: string): Letters {
  let [once, twice] = [0, 0];
  for (let at = 0; at < word.length; at++) {
    const letter = 1 << (word.charCodeAt(at) - 97);
    twice |= once & letter;
    once |= letter;
  }
  return { once, twice };
}

/** Letters of a word that another one lacks, at least: a third of the same is not counted. */
const lacking = (word: Letters, other: Letters): number =>
  bitsIn(word.once & ~other.once) + bitsIn(word.twice & ~other.twice);

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

const bucketOf = (word: string, length: number) => `${word[0] ?? ''}${length}`;

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
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
