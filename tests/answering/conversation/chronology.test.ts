import { describe, expect, test } from 'vitest';
import { inOrderOfTime, leadsInTime } from '../../../src/answering/conversation/chronology.js';
import { isPlan, knownBy, mayBePlan } from '../../../src/answering/conversation/dates.js';
import { groupFacts } from '../../../src/answering/conversation/groups.js';
import { type Time, timeAsked } from '../../../src/answering/conversation/time-words.js';
import { twinsOf } from '../../../src/answering/conversation/twins.js';
import { buildEngine } from '../../../src/answering/judging/engine.js';
import { createPool } from '../../../src/answering/judging/pool.js';
import { newestKnown } from '../../../src/answering/reply/newest.js';
import type { Fact } from '../../../src/knowledge/library.js';
import { regatta } from '../../fixtures/regatta.js';
import { language } from '../engine.js';
import { candidate, factAbout } from '../model.js';

const engine = buildEngine(regatta(), language);
const read = (text: string) => engine.read(text);

describe('words of time', () => {
  test.each<[string, Time | null]>([
    ['when is the next regatta', 'next'],
    ['the upcoming regatta', 'next'],
    ['what is the current status', 'latest'],
    ['how many so far', 'latest'],
    ['when was the last regatta', 'latest'],
    ['is it open yet', 'happened'],
    ['has the regatta taken place', 'happened'],
    ['the earliest regatta', 'earliest'],
    ['how are sales this year', 'now'],
    ['how tall is the lighthouse', null],
    ['how long does it last', null],
    ['what was built last year', null],
    ['what stands next to the lighthouse', null],
    ['what is saved once it is completed', null],
    ['was the bridge still open in 2023', null],
  ])('%s: %s', (text, time) => {
    expect(timeAsked(read(text))).toBe(time);
  });
});

test('what was a plan when it was written', () => {
  const fact = (date: string, asOf: string) => factAbout('a', [], { date, asOf });
  expect(isPlan(fact('2025-06-17', '2025-06-15'))).toBe(true);
  expect(isPlan(fact('2025-06-16/2025-06-18', '2025-06-17'))).toBe(true);
  expect(isPlan(fact('2025-06', '2025-06-15'))).toBe(false);
  expect(mayBePlan(fact('2025-06', '2025-06-15'))).toBe(true);
  expect(mayBePlan(fact('2025-06', '2025-07'))).toBe(false);
  expect(isPlan(factAbout('b', []))).toBe(false);
  expect(knownBy(fact('2025', '2025-06-15'), '2025-06-14')).toBe(false);
  expect(knownBy(fact('2025', '2025-06'), '2025-06-01')).toBe(true);
});

describe('the order of time', () => {
  const told = new Map([['status', null]]);
  const bridge = (id: string, date: string | undefined, asOf: string, more: Partial<Fact> = {}) =>
    factAbout(id, ['bridge'], { asOf, tells: told, ...(date === undefined ? {} : { date }), ...more });
  const order = (text: string, facts: Fact[], sure: number[], today: string) => {
    const question = read(text);
    const judged = sure.map((confidence, at) => candidate(at, confidence));
    const pooled = createPool(facts)(question, judged);
    const parts = { facts, groups: groupFacts(facts), today };
    const { judged: chosen, confidence } = inOrderOfTime(question, timeAsked(question), pooled, judged, parts);
    expect(confidence).toBe(pooled.confidence);
    return chosen.map(({ weighed }) => facts[weighed.fact]?.id);
  };
  const old = bridge('old', '2024-12-27', '2024-12-27');
  const recent = bridge('recent', '2026-02', '2026-02-06');

  test('the latest goes before the likeliest, which stays', () => {
    expect(order('current status of the bridge', [old, recent], [0.9, 0.25], '2026-11-24')).toEqual(['recent', 'old']);
    expect(order('status of the bridge', [old, recent], [0.9, 0.25], '2026-11-24')).toEqual(['old']);
    expect(order('status of the bridge in 2024, as of now', [old, recent], [0.9, 0.25], '2026-11-24')).toEqual(['old']);
  });

  test('not where it is unlikely, tells something else, or is about something else', () => {
    expect(order('current status of the bridge', [old, recent], [0.9, 0.1], '2026-11-24')).toEqual(['old']);
    const cost = bridge('cost', '2026-02', '2026-02-06', { tells: new Map([['cost', null]]) });
    expect(order('current status of the bridge', [old, cost], [0.9, 0.5], '2026-11-24')).toEqual(['old']);
    const other = bridge('other', '2026-02', '2026-02-06', { about: ['regatta'] });
    expect(order('current status of the bridge', [old, other], [0.9, 0.5], '2026-11-24')).toEqual(['old']);
  });

  test('not for a fact about the country that the question names, where the likeliest is about something in it', () => {
    const lead = bridge('lead', '2025-06', '2025-07', { about: ['bridge', 'regatta'] });
    const wide = bridge('wide', '2026-02', '2026-02', { about: ['regatta'] });
    const third = bridge('third', '2024', '2024', { about: ['regatta'] });
    const facts = [lead, wide, third];
    expect(order('current status of the regatta', facts, [0.9, 0.5, 0.1], '2026-11-24')).toEqual(['lead']);
  });

  test('whether it came, where nothing else is asked, is no matter of what is newer', () => {
    expect(order('is the bridge there yet', [old, recent], [0.9, 0.5], '2026-11-24')).toEqual(['old']);
    const plan = bridge('plan', '2025-06', '2025-06-15');
    const report = bridge('report', '2025-06-17', '2025-06-17');
    expect(order('is the bridge there yet', [plan, report], [0.9, 0.3], '2026-11-24')).toEqual(['report', 'plan']);
  });

  test('not for a few days, and not where it was not known by that day', () => {
    const later = bridge('later', '2025-01-15', '2025-01-15');
    expect(order('current status of the bridge', [old, later], [0.9, 0.5], '2026-11-24')).toEqual(['old']);
    expect(order('current status of the bridge', [old, recent], [0.9, 0.5], '2025-06-10')).toEqual(['old']);
    const toldLate = bridge('told-late', '2025-03', '2025-09');
    expect(order('current status of the bridge', [old, toldLate], [0.9, 0.5], '2025-06-10')).toEqual(['old']);
  });

  test('what has happened is told by who reports it, not by who planned it', () => {
    const plan = bridge('plan', '2025-06', '2025-06-15');
    const report = bridge('report', '2025-06-17', '2025-06-17');
    expect(order('is the bridge open yet', [plan, report], [0.9, 0.3], '2026-11-24')).toEqual(['report', 'plan']);
    expect(leadsInTime(bridge('p', '2025-06-17', '2025-06-15'), 'latest', '2026-11-24')).toBe(false);
    expect(leadsInTime(report, 'latest', '2026-11-24')).toBe(true);
    expect(leadsInTime(report, null, '2026-11-24')).toBe(false);
  });

  test('the next is the nearest to come, the earliest the first of all', () => {
    const soon = bridge('soon', '2027-01', '2026-01');
    const far = bridge('far', '2030', '2026-01');
    const facts = [far, old, soon];
    expect(order('next status of the bridge', facts, [0.9, 0.6, 0.4], '2026-11-24')[0]).toBe('soon');
    expect(order('earliest status of the bridge', facts, [0.9, 0.6, 0.4], '2026-11-24')[0]).toBe('old');
    expect(order('next status of the bridge', [old, recent], [0.9, 0.6], '2026-11-24')[0]).toBe('recent');
  });

  test('of two years’ figures the newer, however unlikely', () => {
    const tells = new Map(['status', 'cost', 'date', 'place'].map((name) => [name, null]));
    const of = (year: string) => bridge(`in-${year}`, year, `${Number(year) + 1}-01`, { tells });
    const facts = [of('2023'), of('2025'), of('2024')];
    expect(order('current status of the bridge', facts, [0.9], '2026-11-24')).toEqual(['in-2025', 'in-2023']);
    expect(order('current status of the bridge', facts, [0.9], '2025-06-10')).toEqual(['in-2024', 'in-2023']);
    expect(order('how are things this year', facts, [0.9], '2026-11-24')).toEqual(['in-2023']);
    const more = [...facts, recent, bridge('month', '2026-02', '2026-02', { tells })];
    const twins = twinsOf(more[0] as Fact, more, groupFacts(more));
    expect(twins).toEqual([1, 2]);
  });
});

describe('up to when it knows', () => {
  const facts = [
    factAbout('a', ['bridge'], { asOf: '2025-06', tells: new Map([['status', null]]) }),
    factAbout('b', ['bridge'], { asOf: '2025-06-20', tells: new Map([['status', null]]) }),
    factAbout('c', ['bridge'], { asOf: '2026-02', tells: new Map([['cost', null]]) }),
  ];
  const note = (text: string, today: string, lead = facts[0] as Fact) => {
    const question = read(text);
    return newestKnown(question, timeAsked(question), lead, { facts, groups: groupFacts(facts), today });
  };

  test('the newest that tells what is asked, where it is not fresh', () => {
    expect(note('current status of the bridge', '2026-11-24')).toBe('The newest I have on this is of 20 June 2025.');
    expect(note('what is the latest of the bridge', '2026-11-24')).toBe(
      'The newest I have on this is of February 2026.',
    );
    expect(note('current status of the bridge', '2025-09-01')).toBeNull();
    expect(note('status of the bridge', '2026-11-24')).toBeNull();
    expect(note('earliest status of the bridge', '2026-11-24')).toBeNull();
  });

  test('not where something is known to have happened, only where it may have since', () => {
    expect(note('is the bridge open yet', '2026-11-24')).toBeNull();
    const plan = { ...(facts[0] as Fact), date: '2027' };
    expect(note('is the bridge open yet', '2026-11-24', plan)).toMatch(/^The newest/);
  });
});
