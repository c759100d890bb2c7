import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { excuseAlternatives } from '../../../src/answering/search/alternatives.js';
import { testEngine } from '../engine.js';
import { candidate } from '../model.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

/** How well each word is accounted for after one side of "or" was, by the words that the fact has. */
function excused(text: string, had: readonly string[]) {
  const question = engine.read(text);
  const cover = question.tokens.map((token) => (had.includes(token.text) ? 1 : 0));
  const { match } = candidate(0, 1, cover).weighed;
  const made = excuseAlternatives(question, match);
  return question.tokens.filter((_, at) => (made.cover[at] ?? 0) > 0.5).map((token) => token.text);
}

test('what a fact has on one side of "or" excuses the other', () => {
  expect(excused('is it in London or in Tokyo', ['london'])).toEqual(['london', 'tokyo']);
  expect(excused('is it in Tokyo or in London', ['london'])).toEqual(['tokyo', 'london']);
});

test('nothing is excused where the fact has neither', () => {
  expect(excused('is it in Tokyo or in Paris', ['keeper'])).toEqual([]);
});

test('words far from "or" are not excused', () => {
  expect(excused('Tokyo harbour keeper ferry ticket fare London or Paris', ['london'])).toEqual(['london', 'paris']);
});

test('without "or" nothing changes', () => {
  expect(excused('is it in London and in Tokyo', ['london'])).toEqual(['london']);
});
