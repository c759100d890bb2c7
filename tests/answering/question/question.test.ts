import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { splitNegation } from '../../../src/answering/question/question.js';
import { testEngine } from '../engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

describe('the kind of answer that is wanted', () => {
  test.each([
    ['When was it opened?', 'when'],
    ['which year was it', 'when'],
    ['How many passengers?', 'number'],
    ['what number of boats', 'number'],
    ['where is it', 'where'],
    ['which city hosts it', 'where'],
    ['who keeps it', 'who'],
    ['which minister came', 'who'],
    ['why is it there', 'why'],
    ['how come it burns', 'why'],
    ['list the ferries', 'list'],
    ['is it tall', 'yesno'],
    ['the fare', 'what'],
    ['', 'what'],
  ])('%s: %s', (text, kind) => {
    expect(engine.read(text).kind).toBe(kind);
  });
});

describe('what the asker does not want', () => {
  test.each([
    ['fare of the ferry, not the passengers', 'fare of the ferry', 'passengers'],
    ['when did the pier open (dont tell me about the height)', 'when did the pier open', 'height'],
    ['ferry fare without weekends', 'ferry fare', 'weekends'],
    ['ferry fare at weekends, skip the passengers', 'ferry fare at weekends', 'passengers'],
  ])('%s', (text, wanted, unwanted) => {
    const split = splitNegation(text);
    expect(split.wanted.replace(/[ ,()]+$/, '')).toBe(wanted);
    expect(split.unwanted.replace(/[ ,()]+$/, '')).toBe(unwanted);
  });

  test.each(['not the ferry', 'why not', 'is it true or not', 'no', ''])('"%s" excludes nothing', (text) => {
    expect(splitNegation(text)).toEqual({ wanted: text, unwanted: '' });
  });

  test('is read apart from the question', () => {
    const { tokens, unwanted, attributes } = engine.read('when was the lighthouse opened, not how tall');
    expect(unwanted.map(({ text }) => text)).toContain('tall');
    expect(tokens.map(({ text }) => text)).not.toContain('tall');
    expect(attributes.flatMap(({ values }) => values.map(({ name }) => name))).toEqual(['opening']);
  });
});

describe('words', () => {
  const token = (text: string) => engine.read(`lighthouse ${text}`).tokens.at(-1);

  test('grammar weighs nothing, words of asking little, rare words most', () => {
    expect(token('the')?.weight).toBe(0);
    expect(token('please')?.weight).toBeLessThan(0.2);
    expect(token('keeper')?.weight).toBeGreaterThan(0.8);
  });

  test('countries from elsewhere and words of no language are marked', () => {
    expect(token('Brazil')).toMatchObject({ foreign: true });
    expect(token('french')).toMatchObject({ foreign: true });
    expect(token('keeper')).toMatchObject({ foreign: false, strange: false });
    expect(token('qwzrtplk')).toMatchObject({ strange: true });
  });

  test('slips are put right against the library, real words are left alone', () => {
    expect(engine.read('lighthosue keper').corrected).toEqual([
      { from: 'lighthosue', to: 'lighthouse' },
      { from: 'keper', to: 'keeper' },
    ]);
    expect(engine.read('a greenhouse keeps warm').corrected).toEqual([]);
  });

  test('an s that stands for a possessive is no slip', () => {
    const { tokens, corrected } = engine.read('the petrels deck');
    expect(tokens.map(({ text }) => text)).toEqual(['the', 'petrel', 'deck']);
    expect(corrected).toEqual([]);
  });

  test('two words that were run together are parted', () => {
    expect(engine.read('ferryticket').corrected).toEqual([{ from: 'ferryticket', to: 'ferry ticket' }]);
  });
});
