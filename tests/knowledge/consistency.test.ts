import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/knowledge/read.js';
import { ENGLISH_STATEMENTS } from '../../src/language/en/statements.js';
import { SOURCES } from './reading.js';

const TODAY = '2026-12-07';
const LEXICON = [
  'entities:',
  '  harbour: { names: [the harbour], members: [pier, quay] }',
  '  pier: { names: [the pier] }',
  '  quay: { names: [the quay] }',
  'attributes:',
  '  length: { asks: [how long] }',
  '  count: { asks: [how many] }',
  'measures:',
  '  visitors: { label: visitors, names: [visitors] }',
  '',
].join('\n');

/** The rules that find something in facts given as field lines. */
function rulesFor(...facts: readonly string[]): string[] {
  const text = facts.map((fields, at) => `- id: fact-${at}\n${fields.replace(/^/gm, '  ')}\n`).join('');
  const sources = `${SOURCES}  published: 2025-03-01\n`;
  const files = { 'sources.yaml': sources, 'lexicon.yaml': LEXICON, 'facts/pier.yaml': text };
  const reading = buildLibrary(Object.entries(files).map(([path, content]) => ({ path, text: content })));
  expect(reading.problems).toEqual([]);
  return reading.inconsistencies(TODAY, ENGLISH_STATEMENTS).map(({ rule }) => rule);
}

const said = (statement: string, ...more: readonly string[]) =>
  [`statement: "${statement}"`, 'sources: [gazette]', ...more].join('\n');
const visitors = (value: string, owner: string, ...more: readonly string[]) =>
  said(
    `${owner} had ${value} visitors in 2024.`,
    `about: [${owner}]`,
    `figures: [{ of: visitors, for: ${owner}, value: "${value}", unit: people, period: "2024" }]`,
    ...more,
  );

describe('what cannot all be so is found', () => {
  it.each<[string, string, string[]]>([
    ['quantity', 'two figures', [visitors('500', 'pier'), visitors('700', 'pier')]],
    ['total', 'a whole and its parts', [visitors('913', 'harbour'), visitors('512', 'pier'), visitors('307', 'quay')]],
    ['total', 'counted up', [said('The school has 106 pupils: 42 sailors, 50 divers and 4 cooks.')]],
    [
      'number',
      'two numbers',
      [
        said(
          'The pier has 29 lamps on its northern side.',
          'about: [pier]',
          'tells: { count: 29 lamps }',
          'date: 2025',
        ),
        said(
          'The pier has 27 lamps on its northern side.',
          'about: [pier]',
          'tells: { count: 27 lamps }',
          'date: 2025',
        ),
      ],
    ],
    [
      'date',
      'two days',
      [
        said('The pier was opened to ships of all kinds on 4 May 2024.', 'about: [pier]'),
        said('The pier was opened to ships of all kinds on 9 May 2024.', 'about: [pier]'),
      ],
    ],
    [
      'office',
      'two holders',
      [
        said('Ann Miller is the mayor of Port Town.', 'asOf: 2025-01-01'),
        said('Bob Carter is the mayor of Port Town.', 'asOf: 2025-01-01'),
      ],
    ],
    ['weekday', 'another day of the week', [said('The pier was opened on Monday, 4 May 2024.')]],
    ['own-date', 'another date', [said('The pier was opened on 4 May 2024.', 'date: 2024-05-09')]],
    ['source-day', 'older sources', [said('The pier was opened on 4 May 2025.', 'date: 2025-05-04')]],
    ['passed', 'a day that has passed', [said('The pier will be opened on 4 May 2026.', 'asOf: 2025-01-01')]],
  ])('%s: %s', (rule, _, facts) => {
    expect(rulesFor(...facts)).toContain(rule);
  });
});

describe('what goes together is left alone', () => {
  it.each<[string, string[]]>([
    ['figures of two years', [visitors('500', 'pier'), visitors('700', 'pier').replaceAll('2024', '2023')]],
    ['a total that adds up', [visitors('819', 'harbour'), visitors('512', 'pier'), visitors('307', 'quay')]],
    [
      'a dispute that is named',
      [visitors('500', 'pier', 'disagreesWith: [fact-1]'), visitors('700', 'pier', 'disagreesWith: [fact-0]')],
    ],
    [
      'office after office',
      [
        said('Ann Miller was the mayor of Port Town in 2023.', 'date: 2023'),
        said('Bob Carter is the mayor of Port Town.', 'asOf: 2025-01-01'),
      ],
    ],
    ['the right day of the week', [said('The pier was opened on Saturday, 4 May 2024.')]],
    ['a day still to come', [said('The pier will be opened on 4 May 2027.', 'asOf: 2025-01-01')]],
  ])('%s', (_, facts) => {
    expect(rulesFor(...facts)).toEqual([]);
  });
});
