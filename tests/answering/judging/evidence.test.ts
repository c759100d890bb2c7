import { expect, test } from 'vitest';
import { createHear } from '../../../src/answering/judging/evidence.js';
import { numberTokens } from '../../../src/answering/question/numbered.js';
import type { Bayes } from '../../../src/answering/search/bayes.js';
import { testEngine } from '../engine.js';

const { index, read } = await testEngine();
const question = numberTokens(read('who keeps the lighthouse').tokens, index.vocabulary);
const saying = (...scores: number[]): Bayes => ({ scores: () => Float64Array.from(scores), nearest: () => -1 });
const heard = (scores: number[], vain: number[]) => createHear(saying(...scores), saying(...vain), 6)(question);

test('what speaks for a fact is told beside the others and beside what is asked in vain', () => {
  const { foremost, of } = heard([10, 30, 25, 0], [4, 12, 0, 9]);
  expect(foremost).toEqual([1, 2, 0]);
  expect(of(1)).toMatchObject({ margin: 5, vain: 18, mostVain: 18, place: 0 });
  expect(of(2)).toMatchObject({ margin: -5, vain: 25, mostVain: 13, place: 1 });
  expect(of(0).level).toBeCloseTo(10 / 4);
  const shares = [0, 1, 2, 3].map((fact) => of(fact).share);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test('four are looked at in any case, and more only where they are not far behind', () => {
  expect(heard([60, 40, 30, 20, 10, 5], []).foremost).toEqual([0, 1, 2, 3]);
  expect(heard([60, 59, 58, 57, 56, 55, 54], []).foremost).toEqual([0, 1, 2, 3, 4, 5]);
});

test('nothing speaks for anything', () => {
  const { foremost, of } = heard([0, 0], [0, 0]);
  expect(foremost).toEqual([]);
  expect(of(0)).toMatchObject({ margin: 0, vain: 0 });
});
