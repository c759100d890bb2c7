import { describe, expect, test } from 'vitest';
import { createCompare, layOut, overlapSums } from '../../src/engine/index/compare.js';
import { collectDocuments, DOCUMENT } from '../../src/engine/index/documents.js';
import { collectEvidence, openEvidence } from '../../src/engine/index/evidence.js';

/** Stems in order are the terms of a vocabulary of ten. */
const text = (...stems: number[]) => ({ language: 0, stems, senses: [] });
const heard = (...stems: number[]) => ({
  stems,
  louds: stems.map(() => 1),
  terms: stems.filter((stem) => stem >= 0),
  voices: stems.map(() => 1),
});

function evidenceOf(...classes: ReturnType<typeof text>[][]) {
  const collected = collectEvidence(10);
  for (const one of classes) collected.add(one);
  return openEvidence(collected.done());
}

describe('evidence', () => {
  test('speaks for the class that has the words', () => {
    const evidence = evidenceOf([text(1, 2)], [text(3, 4)]);
    const [one = 0, other = 0] = evidence.scores(heard(1, 2));
    expect(one).toBeGreaterThan(0);
    expect(other).toBe(0);
  });

  test('speaks louder for words side by side', () => {
    const evidence = evidenceOf([text(1, 2, 5)], [text(1, 5, 2)]);
    const [beside = 0, apart = 0] = evidence.scores(heard(1, 2));
    expect(beside).toBeGreaterThan(apart);
  });

  test('hears a fact of one ask beside one of sixty that has the word once in a while', () => {
    const many = Array.from({ length: 60 }, (_, at) => (at < 3 ? text(1, 2) : text(3, 4)));
    const [rich = 0, poor = 0] = evidenceOf(many, [text(1, 2)]).scores(heard(1, 2));
    expect(poor).toBeGreaterThan(rich);
  });

  test('of as many texts prefers the class that says it in more of them', () => {
    const often = [text(1, 2), text(1, 2), text(1, 3)];
    const once = [text(1, 2), text(3, 4), text(5, 6)];
    const [more = 0, less = 0] = evidenceOf(often, once).scores(heard(1, 2));
    expect(more).toBeGreaterThan(less);
  });

  test('holds what a class says against sixty words of the library as a whole', () => {
    const [one = 0] = evidenceOf([text(1)], [text(2)]).scores(heard(1));
    // One of three words in all, of which two are the smoothing of its total.
    expect(one).toBeCloseTo(Math.log1p((1 * 3) / (60 * 3)));
  });

  test('looks up what more than four thousand classes say only for those that rarer words found', () => {
    const found = (classes: number) => {
      const all = Array.from({ length: classes }, (_, at) => [at === 0 ? text(2, 1) : text(1)]);
      return evidenceOf(...all)
        .scores(heard(2, -1, 1))
        .filter((score) => score > 0).length;
    };
    expect(found(4000)).toBe(4000);
    expect(found(4001)).toBe(1);
  });

  test('is silent about words that no class has, and of no class at all', () => {
    expect([...evidenceOf([text(1)], [text(2)]).scores(heard(-1, 9))]).toEqual([0, 0]);
    expect([...evidenceOf().scores(heard(1))]).toEqual([]);
    expect([...evidenceOf([], [text(1)]).scores(heard(1))].map(Math.sign)).toEqual([0, 1]);
  });
});

describe('comparing', () => {
  const token = (term: number, weight = 1, strength = 1) => ({ weight, terms: [term], strengths: [strength] });
  const part = { language: 0, answerType: 0, asked: [] };
  const collected = collectDocuments();
  collected.add({ ...part, kind: DOCUMENT.statement, tokens: [token(1), token(2), token(3), token(4)] });
  collected.add({ ...part, kind: DOCUMENT.ask, tokens: [token(1), token(5)] });
  collected.add({ ...part, kind: DOCUMENT.ask, tokens: [token(1), token(0, 0)] });
  collected.end();
  collected.add({ ...part, kind: DOCUMENT.statement, tokens: [token(6, 1, 0.5)] });
  collected.end();
  const documents = collected.done(10);
  const compare = createCompare(documents);

  test('gives the shares of question and document that they have in common', () => {
    const match = compare(0, layOut([token(1), token(2, 3)]));
    expect(match.statement).toEqual({ document: 0, covered: 1, used: 0.5, overlap: 2 / 3 });
    expect(match.asks.map(({ document, covered, used }) => [document, covered, used])).toEqual([
      [2, 0.25, 1],
      [1, 0.25, 0.5],
    ]);
    expect([...match.cover]).toEqual([1, 1]);
  });

  test('tells what the sentence says from what only asks say', () => {
    const match = compare(0, layOut([token(5), token(4)]));
    expect([...match.cover]).toEqual([1, 1]);
    expect([...match.stated]).toEqual([0, 1]);
  });

  test('takes what a fact is about for stated, and not for its sentence', () => {
    const labelled = collectDocuments();
    labelled.add({ ...part, kind: DOCUMENT.statement, tokens: [token(1), token(2)] });
    labelled.add({ ...part, kind: DOCUMENT.label, tokens: [token(5)] });
    labelled.add({ ...part, kind: DOCUMENT.made, tokens: [token(6)] });
    labelled.end();
    const match = createCompare(labelled.done(10))(0, layOut([token(5), token(6)]));
    expect(match.statement.overlap).toBe(0);
    expect([...match.stated]).toEqual([1, 0]);
    expect(match.asks.map(({ document }) => document)).toEqual([2]);
  });

  test('multiplies how nearly the same both sides are', () => {
    expect([...compare(1, layOut([token(6, 1, 0.5)])).cover]).toEqual([0.25]);
  });

  test('leaves a document out', () => {
    const match = compare(0, layOut([token(5)]), { document: 1 });
    expect([...match.cover]).toEqual([0]);
    expect(match.asks).toEqual([]);
  });

  test('reads documents of the question’s language and the library’s own', () => {
    const two = collectDocuments();
    two.add({ ...part, kind: DOCUMENT.statement, tokens: [token(1)] });
    two.add({ ...part, kind: DOCUMENT.ask, language: 1, tokens: [token(2)] });
    two.add({ ...part, kind: DOCUMENT.ask, language: 2, tokens: [token(3)] });
    two.end();
    const cover = (language: number) =>
      createCompare(two.done(10))(0, layOut([token(1), token(2), token(3)]), { language }).cover;
    expect([...cover(0)]).toEqual([1, 0, 0]);
    expect([...cover(1)]).toEqual([1, 1, 0]);
  });

  test('counts nothing from one question to the next', () => {
    const laid = layOut([token(1), token(2, 3)]);
    const before = compare(0, laid);
    compare(1, layOut(Array.from({ length: 50 }, (_, at) => token(at % 9))));
    expect(compare(0, laid)).toEqual(before);
  });

  test('knows in how many facts a term stands, and sums weights by document', () => {
    expect([...documents.factsWith]).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    const sums = new Float64Array(4);
    overlapSums(documents, layOut([token(1, 2), token(6, 3, 0.5)]), sums);
    expect([...sums]).toEqual([2, 2, 2, 1.5]);
  });
});
