import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';
import { eventsToCome, isOverdue, withoutShelfLife } from '../../src/knowledge/shelf-life.js';
import { ENGLISH_STATEMENTS } from '../../src/language/en/statements.js';
import { read } from './reading.js';

const facts = (...all: readonly string[]) =>
  read({
    'facts/pier.yaml': all.map((fields, at) => `- id: f${at}\n  sources: [gazette]\n  ${fields}\n`).join(''),
  }).library?.facts ?? [];

describe('how long a fact is trusted', () => {
  it('is to the end of the month or year that it says', () => {
    expect(isOverdue({ reviewBy: '2026-12' }, '2026-12-07')).toBe(false);
    expect(isOverdue({ reviewBy: '2026-12' }, '2026-12-31')).toBe(false);
    expect(isOverdue({ reviewBy: '2026-12' }, '2027-01-01')).toBe(true);
    expect(isOverdue({ reviewBy: '2026' }, '2026-12-07')).toBe(false);
    expect(isOverdue({ reviewBy: '2026-12-06' }, '2026-12-07')).toBe(true);
    expect(isOverdue({}, '2026-12-07')).toBe(false);
  });

  it('is missed where a sentence speaks of now or of what is to come', () => {
    const all = facts(
      'statement: Ann Miller is the mayor of Port Town.',
      'statement: Ann Miller is the mayor of Port Town.\n  reviewBy: 2027-01',
      'statement: Ann Miller was the mayor of Port Town in 2020.',
      'statement: The pier is due to open in 2028.',
      'statement: The gazette said in 2020 that the pier will open in 2028.',
    );
    expect(withoutShelfLife(all, ENGLISH_STATEMENTS).map(({ id }) => id)).toEqual(['f0', 'f3']);
  });

  it('stands in every fact of the shipped library that needs it', async () => {
    const { library } = await readLibrary('data');
    expect(withoutShelfLife(library?.facts ?? [], ENGLISH_STATEMENTS).map(({ id }) => id)).toEqual([]);
  });
});

describe('what is to come', () => {
  const all = facts(
    'statement: The pier is planned to open in 2028.\n  kind: plan\n  date: 2026/2028',
    'statement: The mayor is to be elected on 24 January 2027.',
    'statement: The pier was closed on 3 May 2020.\n  date: 2020-05-03',
    'statement: Ships are to call from 3 May 2020 on.\n  kind: plan\n  date: 2020-05-03',
  );

  it('is what plans are dated and what sentences name, the earliest first', () => {
    const coming = eventsToCome(all, '2026-12-07', ENGLISH_STATEMENTS);
    expect(coming.map(({ fact, from, to }) => [fact.id, from, to])).toEqual([
      ['f1', '2027-01-24', '2027-01-24'],
      ['f0', '2028-01-01', '2028-12-31'],
    ]);
    expect(eventsToCome(all, '2026-12-07', null).map(({ fact }) => fact.id)).toEqual(['f0']);
  });

  it('lasts to the end of its last day', () => {
    expect(eventsToCome(all, '2028-12-31', ENGLISH_STATEMENTS)).toHaveLength(1);
    expect(eventsToCome(all, '2029-01-01', ENGLISH_STATEMENTS)).toEqual([]);
  });
});
