import { describe, expect, test } from 'vitest';
import { selectSingle } from '../../src/engine/selection/single.js';
import { decidedBy, padded } from './decided.js';
import { answererOf } from './harbour.js';

describe('a question is understood', () => {
  test('without what is said beside it where the whole is not sure enough', () => {
    const kind = (whole: number) =>
      decidedBy((id, plain) => (id !== 'tern-height' ? 0 : plain.includes('hello') ? whole : 0.9)).resolve(
        'hello friends, how tall is Tern tower?',
      ).kind;
    expect([kind(0.8), kind(0.79)]).toEqual(['asked', 'clause']);
  });

  test('by an ask in its very words of the four likeliest facts', () => {
    const written = (others: readonly string[]) =>
      decidedBy((id) => (others.includes(id) ? 0.3 : 0.1)).resolve('how tall is the lighthouse').told[0]?.fact.id;
    const others = ['lighthouse-is', 'lighthouse-keeper', 'lighthouse-opening', 'tern-height'];
    expect(written(others.slice(0, 3))).toBe('lighthouse-height');
    expect(written(others)).not.toBe('lighthouse-height');
  });

  test('after another one, put together with it where that is surely meant', () => {
    const after = { question: 'how tall is the lighthouse', told: ['lighthouse-height'] };
    const kind = (sure: number) =>
      decidedBy({}, { followUp: (plain) => (plain === 'how tall is the lighthouse why' ? sure : 0) }).resolve(
        'why',
        after,
      ).kind;
    expect([kind(0.7) === 'joined', kind(0.69) === 'joined']).toEqual([true, false]);
  });

  test('after another one, where two siblings share what is likely at a lower likelihood', () => {
    const told = (sure: number) =>
      decidedBy(
        { 'lighthouse-keeper': sure, 'lighthouse-opening': 0.2 },
        { followUp: (plain) => (plain.includes('lighthouse') ? 0.9 : 0) },
      ).resolve('which lamps of it were mended', {
        question: 'how tall is the lighthouse',
        told: ['lighthouse-height'],
      }).told.length;
    expect([told(0.3), told(0.29)]).toEqual([2, 1]);
  });

  test('after another one, and answered where that is sure enough', () => {
    const after = { question: 'how tall is the lighthouse', told: ['lighthouse-height'] };
    const told = (sure: number) =>
      decidedBy({ 'lighthouse-keeper': 0.7 }, { followUp: (plain) => (plain.includes('lighthouse') ? sure : 0) }).told(
        selectSingle,
        'who looks after it',
        after,
      );
    expect([told(0.58), told(0.57)]).toEqual([['lighthouse-keeper'], null]);
  });

  test('after another one in forty words at most', () => {
    const kind = (length: number) =>
      decidedBy({}, { followUp: (plain) => (plain.endsWith('tall why') ? 0.9 : 0) }).resolve('why', {
        question: padded('lighthouse tall', length),
        told: [],
      }).kind;
    expect([kind(39), kind(40)]).toEqual(['joined', 'asked']);
  });

  test('with what was asked six questions ago, small talk apart', () => {
    const { ids } = answererOf();
    const FIRST = 'where was the second regatta';
    const goesOn = (...between: string[]) => ids('and the one before?', [FIRST, ...between])[0] === 'regatta-one';
    const of = (length: number, text: string) => Array.from({ length }, () => text);
    expect([goesOn(...of(5, 'are you sure?')), goesOn(...of(6, 'are you sure?'))]).toEqual([true, false]);
    expect([goesOn(...of(11, 'thanks')), goesOn(...of(12, 'thanks'))]).toEqual([true, false]);
  });

  test('with another thing in the place of one in a question before the last', () => {
    const { ids } = answererOf();
    const history = ['how many passengers did the north ferry carry in 2024', 'who keeps the lighthouse'];
    expect(ids('and in 2023?', history)).toEqual(['north-2023']);
  });

  test('alone after "by the way", unless it points at what was said', () => {
    const { ids } = answererOf();
    expect(ids('by the way, who keeps it?', ['how tall is the lighthouse'])).toEqual(['lighthouse-keeper']);
    expect(ids('by the way, the regatta?', ['how tall is the lighthouse'])).toEqual(ids('the regatta?'));
  });

  test('with earlier questions of forty words in all', () => {
    const { ids } = answererOf();
    const FIRST = 'where was the second regatta';
    const goesOn = (...history: string[]) => ids('and the one before?', history)[0] === 'regatta-one';
    const long = (length: number) => `${'the '.repeat(length - 3)}. are you sure?`;
    expect([goesOn(FIRST, long(35)), goesOn(FIRST, long(36))]).toEqual([true, false]);
  });
});
