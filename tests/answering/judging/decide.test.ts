import { beforeAll, describe, expect, test } from 'vitest';
import { decide, type Judged, judge } from '../../../src/answering/judging/decide.js';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { confidences, loadModel } from '../../../src/answering/judging/model.js';
import { createPool } from '../../../src/answering/judging/pool.js';
import { asksForList } from '../../../src/answering/question/listing.js';
import { gather, MOST_FACTS } from '../../../src/answering/reply/gather.js';
import { testEngine } from '../engine.js';
import { candidate, factAbout, model } from '../model.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

describe('confidence', () => {
  test('is the logistic of the mean over the ensembles', () => {
    const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
    expect(confidences(model, [Float64Array.of(0.2)])[0]).toBeCloseTo(logistic((-2 - 2) / 2));
    expect(confidences(model, [Float64Array.of(0.8)])[0]).toBeCloseTo(logistic((2 + 1) / 2));
    expect(confidences(model, [Float64Array.of(0.95)])[0]).toBeCloseTo(logistic((2 + 4) / 2));
  });

  test('the model in the repository fits the features of the engine', () => {
    const { limits, ensembles } = loadModel();
    expect(ensembles.length).toBeGreaterThan(0);
    expect(limits.choices).toBeLessThan(limits.answer);
    expect(limits.answer).toBeLessThan(1);
  });
});

describe('the decision', () => {
  test.each([
    [0, 'unknown'],
    [0.099, 'unknown'],
    [0.1, 'choices'],
    [0.699, 'choices'],
    [0.7, 'answered'],
    [1, 'answered'],
  ] as const)('%d: %s', (sure, status) => {
    expect(decide(model, sure)).toBe(status);
  });

  test('a question put together from another language has to be twice as sure, as far as that goes', () => {
    const half = { ...model, limits: { answer: 0.4, choices: 0.1 } };
    expect(decide(half, 0.79)).toBe('answered');
    expect(decide(half, 0.79, undefined, true)).toBe('choices');
    expect(decide(half, 0.8, undefined, true)).toBe('answered');
    expect(decide(model, 0.9, undefined, true)).toBe('answered');
  });

  test('candidates come most likely first, ties in the order of retrieval', () => {
    const weighed = [0.2, 0.8, 0.95, 0.8].map((value, fact) => ({
      ...candidate(fact, 0).weighed,
      features: Float64Array.of(value),
    }));
    expect(judge(model, weighed).map((one) => one.weighed.fact)).toEqual([2, 1, 3, 0]);
  });
});

describe('siblings', () => {
  const facts = [factAbout('a', ['pier']), factAbout('b', ['pier']), factAbout('c', ['ferry'])];
  const ask = (text: string, judged: readonly Judged[]) => createPool(facts)(engine.read(text), judged);

  test('share what they are sure of', () => {
    const { judged, confidence: sure } = ask('how tall is it', [candidate(0, 0.45), candidate(1, 0.4)]);
    expect(judged).toHaveLength(2);
    expect(sure).toBeCloseTo(0.85);
  });

  test('never more than wholly sure', () => {
    expect(ask('how tall', [candidate(0, 0.79), candidate(1, 0.78)]).confidence).toBe(1);
  });

  test.each([
    ['one that is sure by itself', 'how tall is it', [candidate(0, 0.9), candidate(1, 0.5)]],
    ['one about something else', 'how tall is it', [candidate(0, 0.45), candidate(2, 0.4)]],
    ['an unlikely second', 'how tall is it', [candidate(0, 0.45), candidate(1, 0.1)]],
    [
      'a question that excludes something',
      'when did the pier open, not how tall',
      [candidate(0, 0.45), candidate(1, 0.4)],
    ],
  ])('%s stands alone', (_, text, judged) => {
    const made = ask(text, judged);
    expect(made.judged).toHaveLength(1);
    expect(made.confidence).toBe(judged[0]?.confidence);
  });

  test('nothing found is no confidence', () => {
    expect(ask('how tall', [])).toEqual({ judged: [], confidence: 0 });
  });
});

describe('further facts', () => {
  const index = () => ({
    index: { ...engine.index, facts: [0, 1, 2, 3, 4].map((at) => factAbout(`f${at}`, ['pier'])) },
  });
  const question = () => engine.read('keeper height passengers fare colour');
  const cover = (...at: number[]) => [0, 1, 2, 3, 4].map((place) => (at.includes(place) ? 1 : 0));
  const chosen = (others: readonly (readonly number[])[], text = question()) => {
    const judged = others.map((covered, at) => candidate(at, 0.9 - at * 0.1, covered));
    return gather(text, judged.slice(0, 1), judged, index()).map((one) => one.weighed.fact);
  };

  test('join where they account for words that the first leaves open', () => {
    expect(chosen([cover(0), cover(1)])).toEqual([0, 1]);
  });

  test('stay away where they say nothing that is asked', () => {
    expect(chosen([cover(0, 1), cover(1), cover(0), cover()])).toEqual([0]);
  });

  test('are few', () => {
    expect(chosen([cover(0), cover(1), cover(2), cover(3), cover(4)])).toHaveLength(MOST_FACTS);
  });

  test('join a question for all of something', () => {
    const all = engine.read('list the fares');
    expect(chosen([cover(), cover()], all)).toEqual([0, 1]);
  });

  describe('in a list', () => {
    const dated = (dates: readonly (string | undefined)[], tells = new Map([['fare', '3']])) => ({
      index: { ...engine.index, facts: dates.map((date, at) => factAbout(`f${at}`, ['pier'], { date, tells })) },
    });
    const order = (text: string, dates: readonly (string | undefined)[], tells?: Map<string, string>) => {
      const judged = dates.map((_, at) => candidate(at, 0.9 - at * 0.2));
      return gather(engine.read(text), judged.slice(0, 1), judged, dated(dates, tells)).map((one) => one.weighed.fact);
    };

    test('stay behind one that is far likelier, however old they are', () => {
      const judged = [candidate(0, 0.9), candidate(1, 0.4)];
      const all = gather(engine.read('list all fares'), judged.slice(0, 1), judged, dated(['2024', '2022']));
      expect(all.map((one) => one.weighed.fact)).toEqual([0, 1]);
    });

    test('stand oldest first, but after one that tells of a span of time', () => {
      expect(order('list all fares', ['2024', '2022-05', '2023'])).toEqual([1, 2, 0]);
      expect(order('list all fares', ['2020/2024', '2022-05', '2019'])).toEqual([0, 1, 2]);
      expect(order('list all fares', ['2024', undefined, '2019'])).toEqual([0, 1, 2]);
    });

    test('join where they are akin and half as likely', () => {
      expect(order('which fares were told', ['2024', '2025', '2026'])).toEqual([0, 1, 2]);
      expect(order('which fares were told', ['2024', '2025', '2026'], new Map())).toEqual([0]);
      expect(order('which fare was told', ['2024', '2025', '2026'])).toEqual([0]);
    });

    test.each([
      ['list the piers', true],
      ['all visits so far', true],
      ['which two piers were built', true],
      ['what are the opening dates', true],
      ['some examples of piers', true],
      ['which pier has lamps', false],
      ['what is the address', false],
      ['how many piers are there', false],
    ])('%s asks for a list: %s', (text, expected) => {
      expect(asksForList(engine.read(text))).toBe(expected);
    });
  });

  test('stay away where the question excludes something', () => {
    const excluding = engine.read('keeper height passengers, not the fare');
    expect(chosen([cover(0), cover(1)], excluding)).toEqual([0]);
  });
});
