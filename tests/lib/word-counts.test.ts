import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readBuilt, writeBuilt } from '../../src/files/built.js';
import { collectWordCounts, countIn, type WordTable } from '../../src/lib/word-counts.js';

const NUMBERS = Array.from({ length: 300 }, (_, n) => `${'long'.repeat(n % 7)}word${n}`);

function counted(): WordTable {
  const words = collectWordCounts(NUMBERS.length);
  NUMBERS.forEach((word, n) => {
    words.add(word, n + 1);
  });
  words.add('word0', 40);
  words.add('word7', 2);
  return words.done();
}

it('counts each word once, by the larger of its counts, and none that it was not told', () => {
  const table = counted();
  expect(NUMBERS.map((word) => countIn(table, word))).toEqual([40, ...NUMBERS.slice(1).map((_, n) => n + 2)]);
  expect(countIn(table, 'word')).toBe(0);
  expect(countIn(table, 'word300')).toBe(0);
});

it('is the same once it is kept in a file', () => {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'words-'))}/`);
  writeBuilt('words', counted(), folder);
  const kept = readBuilt('words', folder) as WordTable;
  expect(kept).toEqual(counted());
  expect(countIn(kept, 'word294')).toBe(295);
});
