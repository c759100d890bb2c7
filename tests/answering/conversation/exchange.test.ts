import { beforeAll, describe, expect, test } from 'vitest';
import { inContext } from '../../../src/answering/conversation/context.js';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { engine as bay } from '../bay.js';
import { testEngine } from '../engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});
const readingsOf = (text: string, earlier: string) => inContext(text, earlier, engine);

describe('a value that is all a follow-up says stands in the place of the earlier one', () => {
  test.each([
    [
      'and in 2023?',
      'how many passengers did the ferries carry in 2024',
      'how many passengers did the ferries carry in 2023',
    ],
    ['and the second one?', 'where was the first regatta held', 'where was the second regatta held'],
    ['what about the lighthouse?', 'who painted the ferries in May', 'who painted the lighthouse in may'],
  ])('%s (after: %s)', (text, earlier, reading) => {
    expect(readingsOf(text, earlier)).toEqual({ dependent: true, short: true, certain: true, readings: [reading] });
  });

  test.each([
    ['it asks something else of it', 'and when was the second?', 'where was the first regatta held'],
    ['it says what is not meant', 'and not in 2023?', 'how many passengers in 2024'],
    ['it says more', 'and the second one in the harbour?', 'where was the first regatta held'],
    ['the earlier question has two', 'and in 2023?', 'passengers in 2024 or 2022'],
    ['the earlier question has none', 'and the second one?', 'where was the regatta held'],
  ])('not where %s', (_, text, earlier) => {
    expect(readingsOf(text, earlier).certain).toBe(false);
  });
});

test.each([
  ['and Sudland?', 'where does the queen of norland live', ['where does the queen of sudland live']],
  ['and Gull tower?', 'where does the queen of norland live', []],
])('%s stands in the place of a word in a longer name', (text, earlier, certain) => {
  const read = inContext(text, earlier, bay);
  expect(read.certain ? read.readings : []).toEqual(certain);
});

test.each(['are you sure?', 'really?', 'Source?', 'says who'])('%s asks for the same again', (text) => {
  expect(readingsOf(text, 'how tall is the lighthouse')).toMatchObject({
    certain: true,
    readings: ['how tall is the lighthouse'],
  });
});
