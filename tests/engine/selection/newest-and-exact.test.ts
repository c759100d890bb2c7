import { describe, expect, test } from 'vitest';
import { inTime } from '../../../src/engine/selection/in-time.js';
import { type Chances, decidedBy, fact, opened } from '../decided.js';

const TODAY = '2025-07-01';
const month = fact(
  'month',
  'The pier was opened in May 2020.',
  'about: [tern-tower], date: 2020-05, tells: {opening: May 2020}',
);
const day = (id: string, date: string, about = 'tern-tower', more = '') =>
  fact(id, `The pier was opened on ${date}.`, `about: [${about}], date: ${date}${more}`);
const figures = (id: string, period: number, more = '') =>
  fact(
    id,
    `The pier had ${period} metres in ${period}.`,
    `about: [tern-tower], date: ${period}, figures: [{of: length, for: tern-tower, period: ${period}, value: ${period}, unit: metres}]${more}`,
  );

const first = (facts: string, chances: Chances, question: string) => {
  const decided = decidedBy(chances, { opened: opened(facts) });
  return inTime(decided.resolve(question, null, TODAY), decided.shelf, TODAY)[0]?.fact.id;
};

describe('to who asks when, a day of the month that is likeliest is told before it', () => {
  const when = (other: string, likely = 0.5) =>
    first(month + other, { month: 0.5, other: likely }, 'when was the pier of Tern tower opened');

  test('of the same thing in the same month, where it is likely', () => {
    expect(when(day('other', '2020-05-17'))).toBe('other');
    expect(when(day('other', '2020-06-17'))).toBe('month');
    expect(when(day('other', '2020-05-17', 'saltby'))).toBe('month');
    expect(when(day('other', '2020-05-17', 'tern-tower', ', kind: plan'))).toBe('month');
    expect(when(day('other', '2020-05-17'), 0.01)).toBe('month');
  });
});

describe('a figure is the newest where no year is named', () => {
  const pier = (question: string, chances: Chances, facts = figures('old', 2020) + figures('new', 2024)) =>
    first(facts, chances, question);
  const ASKED = 'how many metres has the pier of Tern tower';

  test('of the likely ones that have it, and else as it was found', () => {
    expect(pier(ASKED, { old: 0.6, new: 0.5 })).toBe('new');
    expect(pier(`${ASKED} in 2020`, { old: 0.6, new: 0.5 })).toBe('old');
    expect(pier(ASKED, { old: 0.6, new: 0.01 })).toBe('old');
    expect(pier(ASKED, { 'tern-cost': 0.6, new: 0.5 })).toBe('tern-cost');
  });
});
