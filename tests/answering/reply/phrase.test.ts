import { describe, expect, test } from 'vitest';
import { ages, sayLacking, sentence, suggestionFor } from '../../../src/answering/reply/phrase.js';
import { factIn, testLibrary } from '../../fixtures/library.js';
import { factAbout } from '../model.js';

const library = await testLibrary();
const factOf = factIn(library);

describe('sentences', () => {
  test('a fact that ages says as of when, with its numbers', () => {
    const part = { fact: factOf('lighthouse-keeper'), cites: [1, 2], role: 'answer' as const };
    expect(sentence(part)).toBe(
      'Aida Bekova has kept the lighthouse on Gull Point since 2024. [1][2] (as of January 2025)',
    );
    expect(sentence({ ...part, role: 'disagrees' })).toMatch(/^Others say: /);
  });

  test('a fact ages where it is to be looked at again, or spoke of what was to come', () => {
    expect(ages(factAbout('a', [], { asOf: '2025-06-15', date: '2025-06-17' }))).toBe(true);
    expect(ages(factAbout('a', [], { asOf: '2025-06-15', reviewBy: '2026' }))).toBe(true);
    expect(ages(factAbout('a', [], { asOf: '2025-06-15', date: '2023-05/2025-06' }))).toBe(false);
    expect(ages(factAbout('a', [], { date: '2025-06-17' }))).toBe(false);
  });

  test('a question on offer fits a button', () => {
    const { question } = suggestionFor(factAbout('a', [], { asks: [`how ${'very '.repeat(60)}tall`] }));
    expect(question.length).toBeLessThanOrEqual(100);
    expect(question).toMatch(/^How very .*…$/);
    expect(suggestionFor(factAbout('a', [])).question).toBe('Statement of a.');
  });
});

test('what nothing answers is named, and nothing is said where nothing lacks', () => {
  expect(sayLacking([])).toBeNull();
  expect(sayLacking(['2010'])).toBe('I have nothing on 2010.');
  expect(sayLacking(['2010', '2011', 'Gull tower'])).toBe('I have nothing on 2010, 2011, or Gull tower.');
});
