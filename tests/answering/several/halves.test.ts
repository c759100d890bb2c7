import { describe, expect, test } from 'vitest';
import { halvesOf } from '../../../src/answering/several/halves.js';
import { ask, engine, idsOf } from '../bay.js';

describe('two things held against each other, each in its own words', () => {
  const halves = (text: string) => halvesOf(text, engine).map((parts) => parts.map((part) => part.text.trim()));

  test('are asked for one by one, the second also with what is asked of the first', () => {
    expect(halves('how tall is Gull tower vs. the Tern bridge in Porto Sol')).toEqual([
      ['how tall is Gull tower', 'the Tern bridge in Porto Sol'],
      ['how tall is Gull tower', 'how tall is the Tern bridge in Porto Sol'],
    ]);
    expect(halves('metres: Gull tower compared to Tern bridge').at(-1)).toEqual([
      'metres: Gull tower',
      'metres: Tern bridge',
    ]);
  });

  test.each([
    ['nothing is held against anything', 'how tall is Gull tower'],
    ['the second names nothing', 'height of Gull tower in the guide vs the real one'],
    ['one side is empty', 'Gull tower vs'],
  ])('are none where %s', (_, text) => {
    expect(halves(text)).toEqual([]);
  });

  test('are answered by a fact each', () => {
    expect(idsOf('boats caught herring in 2020 vs where the harbour fair is held')).toEqual([
      'catch-2020',
      'fair-place',
    ]);
    expect(ask('boats caught herring in 2020 vs colour of the harbour fair').status).not.toBe('answered');
  });
});
