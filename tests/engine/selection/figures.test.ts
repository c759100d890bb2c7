import { expect, test } from 'vitest';
import { best, comparable, type Figure, isOf, newest, ofYear } from '../../../src/engine/selection/figures.js';
import { factWith } from '../harbour.js';

const figure = (more: Partial<Figure>): Figure => ({
  fact: factWith({}),
  of: 'crates',
  for: ['crane'],
  value: '1',
  unit: 'crates',
  as: 'exact',
  base: 'crates',
  number: 1,
  power: 0,
  digits: 0,
  isPlanned: false,
  ...more,
});
const from = (sources: number, more: Partial<Figure> = {}) =>
  figure({ ...more, fact: factWith({ sources: Array.from({ length: sources }, () => 'office') }) });

test('a figure is of a year where its period is that year, and all of it', () => {
  const of = (period?: string) => ofYear('2024')(figure(period === undefined ? {} : { period }));
  expect([of('2024'), of('2024-01/2024-12'), of('2024-06'), of('2023/2024'), of('2024/2025'), of()]).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('of one kind the best supported, of several times the newest, and of one time the best supported', () => {
  const [weak, strong] = [from(1, { period: '2024' }), from(2, { period: '2023' })];
  expect(best([weak, strong])).toBe(strong);
  expect(newest([strong, weak])).toBe(weak);
  expect(newest([from(1, {}), strong])).toBe(strong);
  const more = from(3, { period: '2024' });
  expect(newest([weak, more])).toBe(more);
  expect([best([]), newest([])]).toEqual([undefined, undefined]);
});

test('a figure is of an owner where it is of that alone, and compared with others of its measure and unit', () => {
  const own = figure({});
  expect([isOf(own, 'crane'), isOf(own, 'dock'), isOf(figure({ for: ['crane', 'dock'] }), 'crane')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([
    comparable(own, figure({ for: ['dock'] })),
    comparable(own, figure({ of: 'boxes' })),
    comparable(own, figure({ base: 'tonnes' })),
  ]).toEqual([true, false, false]);
});
