import { describe, expect, test } from 'vitest';
import { namedPlaces } from '../../../src/engine/query/query.js';
import { harbour, openLibrary, readerOf } from '../harbour.js';

const reader = readerOf(openLibrary(harbour()));
const headOf = (text: string) => {
  const { tokens, head } = reader.read(text);
  return head.map((at) => tokens[at]?.text);
};

describe('the words that name what is asked', () => {
  test.each([
    ['how many passengers were there', ['passengers']],
    ['how many of the passengers were there', ['passengers']],
    ['how many passengers', ['passengers']],
    ['which old purple painted boats came', ['old', 'purple', 'painted']],
    ['in 2024, how many boats', ['boats']],
    ['how many', []],
    ['how many of the', []],
    ['boats of the regatta', []],
  ])('of "%s" are %j', (text, words) => {
    expect(headOf(text)).toEqual(words);
  });

  test('are words that were typed, and none that the conversation had', () => {
    const { tokens } = reader.read('how many boats');
    const { head } = reader.of([...tokens.slice(0, 2), reader.thing('regatta'), ...tokens.slice(2)]);
    expect(head).toEqual([3]);
  });
});

test('what stands in names', () => {
  const query = reader.read('hi all, how tall is the Gull Point lighthouse?');
  const named = [...namedPlaces(query)].map((at) => query.tokens[at]?.text);
  expect(named).toEqual(expect.arrayContaining(['gull', 'point', 'lighthouse']));
  expect(named).not.toContain('tall');
});
