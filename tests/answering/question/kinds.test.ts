import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/answering/language/words.js';
import { kindOf, showsKind } from '../../../src/answering/question/kinds.js';

test('the kind of a question depends on no word but those that show it', async () => {
  const lines = (await readFile('data/golden.yaml', 'utf8')).split('\n');
  const kinds = new Set<string>();
  for (const line of lines) {
    const words = wordsOf(line).map(({ text }) => text);
    kinds.add(kindOf(words));
    expect(kindOf(words.map((word) => (showsKind(word) ? word : '-'))), line).toBe(kindOf(words));
  }
  expect(kinds.size).toBeGreaterThan(6);
  expect(showsKind('pier')).toBe(false);
});

test.each([
  ['who chose the date', 'who'],
  ['how many boats to date', 'number'],
  ['in which report do they stand', 'what'],
  ['what is the date of the fair', 'when'],
  ['is the fair open', 'yesno'],
] as const)('%s asks for: %s', (text, kind) => {
  expect(kindOf(text.split(' '))).toBe(kind);
});
