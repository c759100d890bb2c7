import { expect, test } from 'vitest';
import { numberTokens } from '../../../src/answering/question/numbered.js';
import { createPairs } from '../../../src/answering/search/pairs.js';
import { testEngine } from '../engine.js';

const { index, read } = await testEngine();

test('tokens are numbered in their order, with -1 for what the library does not have', () => {
  const { tokens } = read('who painted the lighthouse');
  const { stems, places, terms, strengths, voices } = numberTokens(tokens, index.vocabulary);
  expect(stems).toHaveLength(tokens.length);
  expect(stems[1]).toBe(-1);
  expect(stems[3]).toBe(index.vocabulary.find('lighthous'));
  expect([places.length, strengths.length, voices.length]).toEqual([terms.length, terms.length, terms.length]);
  expect([...places]).toEqual([...places].sort((a, b) => a - b));
  for (const strength of strengths) expect(strength).toBeGreaterThan(0);
});

test('pairs are numbered from 0 in the order they come, and found again from their table', () => {
  const pairs = createPairs();
  const numbers = [pairs.intern(0, 1), pairs.intern(1, 0), pairs.intern(0, 1), pairs.intern(7, 7)];
  expect(numbers).toEqual([0, 1, 0, 2]);
  expect(pairs.size).toBe(3);
  const again = createPairs(pairs.table(), pairs.size);
  expect([again.find(0, 1), again.find(7, 7), again.find(1, 1)]).toEqual([0, 2, -1]);
  expect(again.intern(1, 1)).toBe(3);
});
