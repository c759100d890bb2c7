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
