import { collectWordCounts, countIn, type WordTable } from '../../lib/word-counts.js';
import type { Frequencies } from '../language.js';

const CORPUS_WORDS = 51e6;
/** Words in the list, the commonest first. */
const WORDS = 75_000;
/** Below this many uses a "word" of the subtitles may itself be a slip or a name. */
const REAL_WORD = 20;
const COMMON = 6000;

/** The words of SUBTLEX-US with their counts. */
export interface CountedWords {
  readonly counts: WordTable;
  /** The commonest, without those that have other characters than letters. */
  readonly common: readonly string[];
}

/** How common words are in English, from SUBTLEX-US: 51 million words of film subtitles. */
export const frequenciesOf = ({ counts, common }: CountedWords): Frequencies => ({
  knows: (word) => countIn(counts, word) >= REAL_WORD,
  zipf: (word) => Math.log10(((countIn(counts, word) + 1) / CORPUS_WORDS) * 1e9),
  common,
});

/** Takes the list word by word, the commonest first. */
export function countWords(list: Iterable<readonly [word: string, count: number]>): CountedWords {
  const counts = collectWordCounts(WORDS);
  const common: string[] = [];
  for (const [word, count] of list) {
    const key = word.toLowerCase();
    counts.add(key, count);
    if (common.length < COMMON && /^[a-z]{2,}$/.test(key)) common.push(key);
  }
  return { counts: counts.done(), common };
}
