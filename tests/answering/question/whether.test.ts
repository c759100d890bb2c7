import { expect, test } from 'vitest';
import { asksWhether } from '../../../src/answering/question/whether.js';

test.each([
  ['is it in town?', true],
  ["So isn't it in town", true],
  ['it is in town, right?', true],
  ["it is in town, isn't it", true],
  ['true that it is in town', true],
  ['where is it, is it in town', false],
  ['it is in town', false],
  ['has it been in town yet', false],
  ['can I go to town?', false],
])('%s asks whether: %s', (text, expected) => {
  expect(asksWhether(text)).toBe(expected);
});
