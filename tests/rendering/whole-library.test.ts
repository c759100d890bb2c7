import { describe, expect, it } from 'vitest';
import { findList } from '../../src/commands/lists.js';
import { topicsOf } from '../../src/commands/topic-names.js';
import { countriesOf } from '../../src/knowledge/countries.js';
import { chartMessage } from '../../src/rendering/chart-message.js';
import { type FactList, pageMessage } from '../../src/rendering/fact-pages.js';
import { LIMITS } from '../../src/rendering/limits.js';
import { topicsMessage } from '../../src/rendering/topics-message.js';
import { wholeLibrary } from '../fixtures/library.js';
import { lookInto, menusIn } from '../fixtures/message-text.js';

const library = await wholeLibrary();
const TODAY = '2026-08-01';

/** Every number in the text has its source below, and the reverse. */
function expectCited(text: string): void {
  const cited = new Set([...text.matchAll(/\\\[(\d+)\\\]/g)].map(([, n]) => n));
  const line = text.split('\n').find((one) => /^-# \[?1 /.test(one)) ?? '';
  const listed = new Set([...line.matchAll(/(?:^-# | · )\[?(\d+) /g)].map(([, n]) => n));
  expect(cited.size).toBeGreaterThan(0);
  expect(cited).toEqual(listed);
  expect(text).not.toMatch(/^-# and \d+ more/m);
}

/** Leafs through a list as a reader does; gives the ids of the facts that were shown, in order. */
function leafThrough(list: FactList): string[] {
  const shown: string[] = [];
  for (let page = 0; ; page++) {
    const { components } = pageMessage(list, library, { page, today: TODAY, language: 'en' });
    const { text, buttons, count } = lookInto(components);
    expectCited(text);
    expect(count).toBeLessThanOrEqual(LIMITS.components);
    expect(text.length).toBeLessThanOrEqual(LIMITS.textTotal);
    shown.push(...[...text.matchAll(/`\/fact ([^`]+)`/g)].map(([, id]) => id ?? ''));
    if (!buttons.some(({ label }) => label === 'More ▶')) return shown;
  }
}

const listOf = (view: string, of: string) => findList(view, of, library, 'en') as FactList;
const LISTS = [
  ...topicsOf(library, 'en').map(({ id }) => ['topic', id] as const),
  ...[...countriesOf(library).keys()].map((code) => ['country', code] as const),
  ['timeline', ''] as const,
  ['timeline', '2025'] as const,
  ['timeline', '2025-06'] as const,
];

describe('the whole library', () => {
  it.each(LISTS)('%s %s shows each fact once, with all its sources', (view, of) => {
    const list = listOf(view, of);
    expect(list.facts.length).toBeGreaterThan(0);
    expect(leafThrough(list)).toEqual(list.facts.map(({ id }) => id));
  });

  it.each(LISTS)('%s %s has a menu of which every choice leads on', (view, of) => {
    const list = listOf(view, of);
    const [menu] = menusIn(pageMessage(list, library, { page: 0, today: TODAY, language: 'en' }).components);
    expect(menu?.options.length).toBeGreaterThan(1);
    expect(menu?.options.length).toBeLessThanOrEqual(LIMITS.selectOptions);
    for (const { value, description } of menu?.options ?? []) {
      const there = listOf(view, value);
      expect(`${there.facts.length} fact${there.facts.length === 1 ? '' : 's'}`).toBe(description);
    }
    expect(menu?.options.filter((option) => option.default)).toHaveLength(1);
  });

  it('has every dated fact in a year of the timeline, and every fact of a country in a topic', () => {
    const [years] = menusIn(
      pageMessage(listOf('timeline', ''), library, { page: 0, today: TODAY, language: 'en' }).components,
    );
    const found = years?.options.slice(1).flatMap(({ value }) => listOf('timeline', value).facts) ?? [];
    expect(new Set(found)).toEqual(new Set(listOf('timeline', '').facts));
    const [topics] = menusIn(
      pageMessage(listOf('country', 'KZ'), library, { page: 0, today: TODAY, language: 'en' }).components,
    );
    const parts = topics?.options.slice(1).flatMap(({ value }) => listOf('country', value).facts) ?? [];
    expect(parts).toHaveLength(listOf('country', 'KZ').facts.length);
  });

  it('tells a country first what is about it alone', () => {
    const sizes = listOf('country', 'TJ').facts.map(({ countries }) => countries.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  it('tells a time first what began in it', () => {
    const starts = listOf('timeline', '2025').facts.map(({ date = '' }) => date.slice(0, 4));
    expect(starts.lastIndexOf('2025')).toBeLessThan(starts.findIndex((year) => year < '2025'));
  });

  it('lists all its topics by names that read well', () => {
    const { text } = lookInto(
      topicsMessage(topicsOf(library, 'en'), { version: library.version, language: 'en', command: '/topics' })
        .components,
    );
    for (const { title } of topicsOf(library, 'en')) expect(text).toContain(`- ${title}: `);
    const counts = topicsOf(library, 'en').reduce((sum, { count }) => sum + count, 0);
    expect(counts).toBe(library.facts.length);
  });

  it.each(library.charts.map((chart) => [chart.id, chart] as const))('chart %s cites each value', (_, chart) => {
    const { text, count } = lookInto(chartMessage(chart, library, 'en').components);
    expectCited(text);
    expect(text.length).toBeLessThanOrEqual(LIMITS.textTotal);
    expect(count).toBeLessThanOrEqual(LIMITS.components);
    const values = text.split('\n').filter((line) => /^.*: \*\*.*\*\* \\\[\d/.test(line));
    expect(values).toHaveLength(chart.points.length);
  });
});
