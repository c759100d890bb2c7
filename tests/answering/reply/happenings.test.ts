import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { createHappenings } from '../../../src/answering/reply/happenings.js';
import { testEngine } from '../engine.js';
import { factAbout } from '../model.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

const dated = (id: string, date: string, asks = 0, about: string[] = []) =>
  factAbout(id, about, { date, asks: Array.from({ length: asks }, (_, at) => `${id} ${at}`) });
const facts = [
  dated('fair', '2024-03-20', 2),
  dated('launch', '2024-03-05', 1, ['lighthouse']),
  dated('month', '2024-03', 9),
  dated('storm', '2024-03-28/2024-03-30', 3),
  dated('span', '2024-02/2024-04', 9),
  dated('later', '2024-04-01', 9),
  factAbout('undated', []),
];
const told = (text: string) => createHappenings(facts)(text, engine, '2024-12-31')?.facts.map(({ id }) => id) ?? null;

describe('what happened in a month', () => {
  test.each([
    ['what happened in march 2024?', ['launch', 'fair', 'storm']],
    ['anything new in April 2024', ['later']],
    ['what happened to the lighthouse in march 2024', ['launch']],
  ])('%s', (text, ids) => {
    expect(told(text)).toEqual(ids);
  });

  test.each([
    ['nothing is known of it', 'what happened in may 2024'],
    ['nothing is known of the thing then', 'what happened to the ferries in march 2024'],
    ['something else is asked', 'what happened to the fare in march 2024'],
    ['no month is named', 'what happened in 2024'],
    ['a form of answer is asked for', 'where did it take place in march 2024'],
    ['two are named', 'what happened in march 2024 and in april 2024'],
    ['it does not ask for what happened', 'passengers in march 2024'],
  ])('is not told where %s', (_, text) => {
    expect(told(text)).toBeNull();
  });
});

describe('what is new', () => {
  const heard = (id: string, asOf: string, about: string[] = []) => factAbout(id, about, { asOf });
  const news = [
    heard('old', '2023-05', ['ferries']),
    heard('fresh', '2024-11-02', ['ferries']),
    dated('opened', '2024-10-01', 0, ['lighthouse']),
    heard('tomorrow', '2025-01-01', ['ferries']),
    factAbout('undated', ['ferries']),
  ];
  const told = (text: string) => createHappenings(news)(text, engine, '2024-12-31')?.facts.map(({ id }) => id) ?? null;

  test.each([
    ['any news?', ['fresh', 'opened', 'old']],
    ['anything new on the ferries', ['fresh', 'old']],
    ["what's the latest on the lighthouse", ['opened']],
  ])('%s', (text, ids) => {
    expect(told(text)).toEqual(ids);
  });

  test.each(['new ferries', 'latest passengers on the ferries', 'news of 2023'])(
    '%s asks for something else',
    (text) => {
      expect(told(text)).toBeNull();
    },
  );
});
