import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answering/answerer.js';
import { findEditions } from '../../../src/answering/conversation/editions.js';
import { groupFacts } from '../../../src/answering/conversation/groups.js';
import { buildEngine } from '../../../src/answering/judging/engine.js';
import { loadModel } from '../../../src/answering/judging/model.js';
import { libraryOf, regatta } from '../../fixtures/regatta.js';
import { language } from '../engine.js';

const library = regatta();
const engine = buildEngine(library, language);
const read = (text: string) => engine.read(text);

describe('editions', () => {
  const editions = findEditions(library, engine.lexicon, groupFacts(library.facts));
  const resolve = (text: string, today: string) => editions.resolve(text, read(text), today);

  test.each([
    ['when is the next regatta?', '2023-01-01', 'when is the first regatta?'],
    ['when is the next regatta?', '2025-06-10', 'when is the second regatta?'],
    ['when is the next regatta?', '2025-06-18', 'when is the third regatta?'],
    ['when is the next regatta?', '2027-09-01', 'when is the third regatta?'],
    ['who won the last Harbour Regatta', '2025-06-10', 'who won the first Harbour Regatta'],
    ['who won the most recent regatta', '2026-11-24', 'who won the second regatta'],
  ])('%s on %s: %s', (text, today, meant) => {
    expect(resolve(text, today)?.meant).toBe(meant);
  });

  test.each([
    ['when is the next regatta?', '2028-01-01'],
    ['when was the last regatta?', '2023-01-01'],
    ['who won last year at the regatta', '2026-11-24'],
    ['what did he say on his last visit before the regatta', '2026-11-24'],
    ['the third regatta', '2026-11-24'],
    ['who won the latest regatta, not the first regatta', '2026-11-24'],
  ])('none: %s on %s', (text, today) => {
    expect(resolve(text, today)).toBeNull();
  });
});

describe('an edition after or before a year', () => {
  const editions = findEditions(library, engine.lexicon, groupFacts(library.facts));
  const resolve = (text: string) => editions.resolve(text, read(text), '2024-01-01');

  test.each([
    ['when is the next regatta after 2025', 'when is the third regatta '],
    ['where was the last regatta before 2025', 'where was the first regatta '],
    ['when is the next regatta after 2027', null],
  ])('%s: %s', (text, meant) => {
    expect(resolve(text)?.meant?.replace(/\s+$/, ' ') ?? null).toBe(meant);
  });
});

describe('an answer', () => {
  const answerer = createAnswerer(library, language, { ...loadModel(), limits: { answer: 0.2, choices: 0.05 } });
  const ask = (question: string, today: string) => answerer.ask(question, { today });
  const first = (question: string, today: string) => ask(question, today).parts[0]?.fact.id;

  test('tells the edition that is meant on that day', () => {
    expect(first('where is the next regatta', '2025-06-10')).toBe('regatta-two');
    expect(first('where is the next regatta', '2026-11-24')).toBe('regatta-three');
    expect(first('where was the last regatta', '2025-06-10')).toBe('regatta-one');
    expect(first('where was the last regatta', '2026-11-24')).toBe('regatta-two');
  });

  test('is no earlier one than was asked for', () => {
    expect(ask('where is the next regatta after 2027', '2026-11-24').status).not.toBe('answered');
    expect(ask('where is the next one after 2027, the Harbour Regatta', '2026-11-24').status).not.toBe('answered');
  });

  test('where no later one is known, tells the latest as of its date and up to when it knows', () => {
    const { text, note, parts } = ask('where is the next regatta', '2028-01-01');
    expect(parts[0]?.fact.id).toBe('regatta-three');
    expect(text).toContain('(as of 18 June 2025)');
    expect(note).toBe('The newest I have on this is of 18 June 2025.');
    expect(text.endsWith(`${note}`)).toBe(true);
  });

  test('keeps what was likeliest beside what is newer, before what others say', () => {
    const filling = 'as the harbour master wrote in the yearly report to the council '.repeat(3).trim();
    const toll = (id: string, year: number, amount: string, more = '') => `
- id: ${id}
  statement: The toll of Gull Bridge brought in ${amount} in ${year}, ${filling}.
  asks: [${year === 2023 ? 'how much did the bridge cost drivers, current cost of the bridge' : `bridge ${year}`}]
  about: [bridge]
  tells: { cost: ${amount}, status: null, date: null, place: null }
  date: ${year}
  asOf: ${year + 1}-01
  sources: [s]${more}`;
    const facts = [
      toll('in-2023', 2023, '1 million'),
      toll('in-2024', 2024, '2 million', '\n  disagreesWith: [of-2024]'),
      toll('of-2024', 2024, '3 million', '\n  disagreesWith: [in-2024]'),
    ];
    const bridge = createAnswerer(libraryOf(facts.join('')), language, {
      ...loadModel(),
      limits: { answer: 0.2, choices: 0.05 },
    });
    const { text, parts } = bridge.ask('current cost of the bridge', { today: '2026-11-24' });
    expect(parts.map(({ fact }) => fact.id)).toEqual(['in-2024', 'in-2023']);
    expect(text.length).toBeLessThanOrEqual(700);
  });

  test('is never surer than as it was asked', () => {
    const question = 'where is the upcoming regatta';
    const days = ['2023-01-01', '2025-06-10', '2026-11-24'].map((today) => ask(question, today).confidence);
    const unresolved = ask(question, '2028-01-01').confidence;
    for (const confidence of days) expect(confidence).toBeLessThanOrEqual(unresolved);
  });
});
