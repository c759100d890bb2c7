import { describe, expect, test } from 'vitest';
import { DOCUMENT, layOutDocuments, type Text } from '../../../src/engine/index/documents.js';
import { createNearness, impliedWords } from '../../../src/engine/index/likeness.js';

const text = (kind: Text['kind'], language: number, ...terms: number[]) => ({
  kind,
  language,
  form: 0,
  tokens: terms.map((term) => ({ weight: 1, terms: [term], strengths: [1] })),
});

describe('words like those of a fact', () => {
  /** Terms 0 to 5; all but the last have a vector, and the nearer their numbers, the more alike they are. */
  const likeness = {
    rowOf: (stem: string) => (stem === '5' ? -1 : Number(stem)),
    alike: (row: number, other: number) => 1.2 - 0.25 * Math.abs(row - other),
    nearest: () => 0,
  };
  const { statement, made } = DOCUMENT;
  const documents = layOutDocuments(
    [
      [text(statement, 0, 1)],
      [text(statement, 1, 1), text(made, 0, 1)],
      [text(statement, 0, 1)],
      [text(statement, 0, 5)],
      [text(statement, 0, 0)],
    ],
    6,
  );
  const nearness = createNearness(documents, ['0', '1', '2', '3', '4', '5'], likeness);
  const near = (fact: number, row: number, cover: number) => nearness.to([row])(fact, Float64Array.of(cover))[0];

  test('account for a word that it does not have, at most as well as the word itself', () => {
    expect(near(0, 3, 0)).toBeCloseTo(0.7);
    expect(near(0, 3, 0.8)).toBe(0.8);
    expect(near(0, 1, 0)).toBe(1);
  });

  test('are not looked for where nine tenths are accounted for, and not of a word without a vector', () => {
    expect([near(0, 1, 0.9), near(0, 1, 0.89)]).toEqual([0.9, 1]);
    expect(near(0, -1, 0.2)).toBe(0.2);
    expect(near(0, 0, 0)).toBeCloseTo(0.95);
  });

  test('are those of the texts that somebody wrote in the library’s own language', () => {
    expect([near(1, 1, 0), near(2, 1, 0), near(3, 1, 0)]).toEqual([0, 1, 0]);
    expect(near(4, 0, 0)).toBe(1);
  });
});

describe('words that others have for the same thing', () => {
  const MARK = 9;
  /** Facts of these words, `marked` of them about one thing. */
  const implied = (marked: number, ...facts: number[][]) =>
    impliedWords(
      facts.map((stems) => [{ language: 0, stems }]),
      facts.map((_, at) => (at < marked ? [MARK] : [])),
      0,
      new Set([7]),
      10,
    ).map((one) => one?.senses ?? []);
  const others = (count: number, ...stems: number[]) => Array.from({ length: count }, () => stems);

  test('are taken over where three of the facts have them, twice as often as the rest', () => {
    expect(implied(4, [1], ...others(3, 2), ...others(4, 3))[0]).toEqual([2]);
    expect(implied(3, [1], ...others(2, 2), ...others(4, 3))[0]).toEqual([]);
    expect(implied(4, [1], ...others(3, 2), ...others(1, 2), ...others(1, 3))[0]).toEqual([]);
    expect(implied(4, [1], ...others(3, 2), ...others(1, 2), ...others(3, 3))[0]).toEqual([]);
    expect(implied(4, [1], ...others(3, 2), ...others(4, 2), ...others(10, 3))[0]).toEqual([]);
  });

  test('are taken over where a seventh of the facts have them', () => {
    const facts = (all: number) => [[1], ...others(3, 2), ...others(all - 4, 3), ...others(100, 4)];
    expect(implied(20, ...facts(20))[0]).toContain(2);
    expect(implied(21, ...facts(21))[0]).not.toContain(2);
  });

  test('are never names or numbers, nor what a fact says itself', () => {
    expect(implied(4, [1], ...others(3, 7), ...others(4, 3))[0]).toEqual([]);
    expect(implied(4, [1], ...others(3, 2), ...others(4, 3))[1]).toEqual([]);
  });

  test('weigh half of a word, and are nearly the same the more of the facts have them', () => {
    const tokens = (all: number) =>
      impliedWords(
        [[1], ...others(3, 2), ...others(all - 4, 3), ...others(20, 4)].map((stems) => [{ language: 0, stems }]),
        Array.from({ length: all + 20 }, (_, at) => (at < all ? [MARK] : [])),
        0,
        new Set(),
        10,
      )[0]?.tokens.filter(({ terms }) => terms.includes(2));
    expect(tokens(5)).toEqual([{ weight: 0.5, terms: [2], strengths: [0.7] }]);
    expect(tokens(10)?.[0]?.strengths[0]).toBeCloseTo(0.7 * 0.8);
  });
});
