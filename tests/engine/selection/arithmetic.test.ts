import { describe, expect, test } from 'vitest';
import { type Work, workOut } from '../../../src/engine/selection/arithmetic.js';
import { type Figure, inOrder, readFigures } from '../../../src/engine/selection/figures.js';
import type { Reply } from '../../../src/engine/selection/reply.js';
import { joined } from '../../../src/engine/selection/worked.js';
import type { FactFigure } from '../../../src/knowledge/library.js';
import { decidedBy } from '../decided.js';
import { factWith } from '../harbour.js';

const { shelf } = decidedBy({});
const out = (work: Work, ...figures: readonly Figure[]) => workOut(work, figures, shelf);

/** "8 million crates", of a year where that is said. */
function figure(said: string, period?: string, more: Partial<FactFigure> = {}): Figure {
  const [value = '', ...unit] = said.split(' ');
  const own: FactFigure = { of: 'crates', for: ['crane'], value, unit: unit.join(' '), as: 'exact', ...more };
  const fact = factWith({ id: said, figures: [period ? { ...own, period } : own] });
  const [found] = readFigures([fact]).of(fact);
  if (!found) throw new Error(said);
  return found;
}
const said = (reply: Reply | null) => reply?.computed?.expression ?? null;

describe('a difference', () => {
  const change = (from: string, to: string, more: Partial<FactFigure> = {}) =>
    said(out('difference', figure(to, '2024', more), figure(from, '2020')));

  test('is told in percent as well, with a sign where it is more', () => {
    expect(change('5 crates', '8 crates')).toBe('8 − 5 = 3 crates (+60.0%)');
    expect(change('8 crates', '5 crates')).toBe('5 − 8 = -3 crates (-37.5%)');
    expect(change('8 crates', '8 crates')).toBe('8 − 8 = 0 crates (0.0%)');
  });

  test('is not so from nothing, tenfold, of percents, of other things or of one time', () => {
    expect(change('0 crates', '5 crates')).toBe('5 − 0 = 5 crates');
    expect([change('1 crates', '9 crates'), change('1 crates', '10 crates')]).toEqual([
      '9 − 1 = 8 crates (+800.0%)',
      '10 − 1 = 9 crates',
    ]);
    expect(change('20 percent', '51.5 percent')).toBe('51.5 − 20 = 31.5 percent');
    expect(change('5 crates', '8 crates', { of: 'boxes' })).toBe('8 − 5 = 3 crates');
    const ofOneYear = out('difference', figure('8 crates', '2020'), figure('5 crates', '2020'));
    expect(said(ofOneYear)).toBe('8 − 5 = 3 crates');
  });

  test('is told in the larger unit, to the digits of the coarser figure and one where only some are whole', () => {
    expect(change('300 thousand crates', '1.2 million crates')).toBe(
      '1.2 million crates − 300 thousand crates = 0.9 million crates (+300.0%)',
    );
    expect(change('4.75 crates', '8.5 crates')).toBe('8.5 − 4.75 = 3.8 crates (+78.9%)');
    expect(change('4.75 crates', '8 crates')).toBe('8 − 4.75 = 3.3 crates (+68.4%)');
    expect(change('4.75 crates', '8.25 crates')).toBe('8.25 − 4.75 = 3.50 crates (+73.7%)');
  });
});

describe('out of two figures', () => {
  const [five, eight, none] = ['5 crates', '8 crates', '0 crates'].map((one) => figure(one));
  if (!five || !eight || !none) throw new Error('no figures');

  test('percents more, points where they are in percent, times, and shares', () => {
    expect(said(out('percent', eight, five))).toBe('(8 ÷ 5 − 1) × 100 = 60.0%');
    expect(said(out('percent', figure('51.5 percent'), figure('20 percent')))).toBe('51.5 − 20 = 31.5 percent');
    expect(said(out('times', eight, five))).toBe('8 ÷ 5 = 1.6×');
    expect(said(out('share', five, eight))).toBe('5 ÷ 8 × 100 = 62.5%');
  });

  test('so much for each, in three digits of its own unit', () => {
    expect(said(out('each', figure('1.2 million crowns'), figure('24 benches')))).toBe(
      '1.2 million crowns ÷ 24 benches = 0.05 million crowns',
    );
    expect(said(out('each', figure('10 crowns'), figure('3 benches')))).toBe('10 crowns ÷ 3 benches = 3.33 crowns');
  });

  test('so much for each, in the next scale that the library has where it would be no whole one', () => {
    const sound = [figure('3 thousand crowns')];
    const own = { ...shelf, figures: { ...shelf.figures, sound } };
    expect(said(workOut('each', [figure('1.2 million crowns'), figure('24 benches')], own))).toBe(
      '1.2 million crowns ÷ 24 benches = 50 thousand crowns',
    );
    expect(said(workOut('difference', [figure('1.67 million crowns'), figure('1.24 million crowns')], own))).toBe(
      '1.67 − 1.24 = 430 thousand crowns',
    );
  });

  test('what a share of the whole is, and an average', () => {
    expect(said(out('ofWhole', figure('30 crates'), figure('25 percent')))).toBe('30 × 25 ÷ 100 = 7.5 crates');
    expect(said(out('mean', figure('5 crates'), figure('8 crates')))).toBe('(5 + 8) ÷ 2 = 7 crates');
    expect(out('mean', figure('5 crates'), figure('8 crates'))?.computed?.as).toBe('about');
  });

  test('a factor from a hundred on has no tenths', () => {
    expect(out('times', figure('700 crates'), figure('3 crates'))?.computed?.result).toBe('233');
    expect(out('times', figure('70 crates'), figure('3 crates'))?.computed?.result).toBe('23.3');
  });

  test('nothing is divided by nothing', () => {
    expect([out('percent', five, none), out('times', five, none), out('share', five, none)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(out('each', five, none)).toBeNull();
  });

  test('the later is first, of one time or none the larger', () => {
    const [old, late] = [figure('9 crates', '2020'), figure('2 crates', '2024')];
    for (const [one, other] of [
      [old, late],
      [five, eight],
      [figure('2 crates', '2020'), figure('9 crates', '2020')],
      [figure('2 crates', '2024'), figure('9 crates')],
    ] as const) {
      expect(inOrder([one, other])).toEqual([other, one]);
      expect(inOrder([other, one])).toEqual([other, one]);
    }
  });
});

test('a sum is in the largest unit, each figure with its own where they differ', () => {
  expect(said(out('sum', figure('2 crates'), figure('3 crates')))).toBe('2 + 3 = 5 crates');
  expect(said(out('sum', figure('1.2 million crates'), figure('300 thousand crates')))).toBe(
    '1.2 million crates + 300 thousand crates = 1.5 million crates',
  );
  expect(joined([['a'], ['b'], ['c']], '+')).toEqual(['a', '+', 'b', '+', 'c']);
});

test('what is worked out of inexact figures is about right, a sum of lower limits is one, and so of figures of other digits', () => {
  const of = (work: Work, ...as: FactFigure['as'][]) => {
    const [one, other] = as.map((own, at) => figure(`${5 + at} crates`, `202${at}`, { as: own }));
    return one && other ? out(work, other, one)?.computed?.as : null;
  };
  expect([of('difference', 'exact', 'exact'), of('difference', 'exact', 'about')]).toEqual(['exact', 'about']);
  expect([of('difference', 'rounded', 'exact'), of('difference', 'over', 'exact')]).toEqual(['about', 'about']);
  const sums = [
    ['exact', 'over'],
    ['over', 'about'],
    ['exact', 'exact'],
  ] as const;
  expect(
    sums.map((as) => out('sum', ...as.map((own) => figure('5 crates', '2020', { as: own })))?.computed?.as),
  ).toEqual(['over', 'about', 'exact']);
  expect(out('difference', figure('8.5 crates'), figure('5 crates'))?.computed?.as).toBe('about');
  expect(out('share', figure('5 crates'), figure('8.5 crates'))?.computed?.as).toBe('exact');
});
