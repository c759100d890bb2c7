import { describe, expect, test } from 'vitest';
import { selectComputed } from '../../../src/engine/selection/compute.js';
import { type Chances, decidedBy } from '../decided.js';

describe('what figures say', () => {
  const computed = (chances: Chances, question: string) =>
    decidedBy(chances).reply(selectComputed, question)?.computed?.result;
  const MOST = 'which of the ferries had the most passengers in 2024';
  const TOGETHER = 'how many passengers did the North ferry carry together in 2023 and 2024';

  test('gives way to a fact that surely says it itself, of the one that comes out', () => {
    expect([computed({ 'north-2024': 0.79 }, MOST), computed({ 'north-2024': 0.8 }, MOST)]).toEqual(['1.5', undefined]);
    expect(computed({ 'south-2024': 0.8 }, MOST)).toBe('1.5');
    expect([computed({ 'north-2024': 0.79 }, TOGETHER), computed({ 'north-2024': 0.8 }, TOGETHER)]).toEqual([
      '2.8',
      undefined,
    ]);
    const two = 'total passengers of the North ferry and the South ferry in 2024';
    expect(computed({ 'north-2024': 0.8 }, two)).toBe('2.4');
  });

  test('is asked for by words that leave hardly anything open', () => {
    expect(computed({}, MOST.replace('passengers', 'lovely passengers'))).toBe('1.5');
    expect(computed({}, MOST.replace('passengers', 'rusty passengers'))).toBeUndefined();
  });

  test('is not held against one another where three have it', () => {
    expect(computed({}, 'compare passengers of the North ferry, South ferry and Island ferry in 2024')).toBeUndefined();
    expect(computed({}, 'compare passengers of the North ferry and Island ferry in 2024')).toBe('1.3');
  });
});
