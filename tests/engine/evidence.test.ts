import { describe, expect, test } from 'vitest';
import { createCompare, layOut } from '../../src/engine/index/compare.js';
import { DOCUMENT, layOutDocuments, type Text } from '../../src/engine/index/documents.js';
import { countEvidence, openEvidence, voiceOf } from '../../src/engine/index/evidence.js';
import { weightByFacts } from '../../src/engine/lexicon/wording.js';
import { createNearest } from '../../src/engine/ranking/rank.js';

/** Stems in order are the terms of a vocabulary of ten. */
const text = (...stems: number[]) => ({ language: 0, stems, senses: [] });
const heard = (...stems: number[]) => ({
  language: 0,
  stems,
  louds: stems.map(() => 1),
  terms: stems.filter((stem) => stem >= 0),
  voices: stems.map(() => 1),
});

function evidenceOf(...classes: ReturnType<typeof text>[][]) {
  return openEvidence(countEvidence(classes, 10, 1));
}

describe('evidence', () => {
  test('speaks for the class that has the words', () => {
    const evidence = evidenceOf([text(1, 2)], [text(3, 4)]);
    const [one = 0, other = 0] = evidence(heard(1, 2));
    expect(one).toBeGreaterThan(0);
    expect(other).toBe(0);
  });

  test('speaks louder for words side by side', () => {
    const evidence = evidenceOf([text(1, 2, 5)], [text(1, 5, 2)]);
    const [beside = 0, apart = 0] = evidence(heard(1, 2));
    expect(beside).toBeGreaterThan(apart);
  });

  test('hears a fact of one ask beside one of sixty that has the word once in a while', () => {
    const many = Array.from({ length: 60 }, (_, at) => (at < 3 ? text(1, 2) : text(3, 4)));
    const [rich = 0, poor = 0] = evidenceOf(many, [text(1, 2)])(heard(1, 2));
    expect(poor).toBeGreaterThan(rich);
  });

  test('of as many texts prefers the class that says it in more of them', () => {
    const often = [text(1, 2), text(1, 2), text(1, 3)];
    const once = [text(1, 2), text(3, 4), text(5, 6)];
    const [more = 0, less = 0] = evidenceOf(often, once)(heard(1, 2));
    expect(more).toBeGreaterThan(less);
  });

  test('holds what a class says against sixty words of the library as a whole', () => {
    const [one = 0] = evidenceOf([text(1)], [text(2)])(heard(1));
    // One of three words in all, of which two are the smoothing of its total.
    expect(one).toBeCloseTo(Math.log1p((1 * 3) / (60 * 3)));
  });

  test('looks up what more than four thousand classes say only for those that rarer words found', () => {
    const found = (classes: number) => {
      const all = Array.from({ length: classes }, (_, at) => [at === 0 ? text(2, 1) : text(1)]);
      return evidenceOf(...all)(heard(2, -1, 1)).filter((score) => score > 0).length;
    };
    expect(found(4000)).toBe(4000);
    expect(found(4001)).toBe(1);
  });

  test('looks up what is common for the sixty-four classes of which rarer words say most, and the rarest word always', () => {
    const all = Array.from({ length: 4001 }, (_, at) => [at < 70 ? text(2, 1) : text(1)]);
    const evidence = evidenceOf(...all);
    const most = Math.max(...evidence(heard(2, -1, 1)));
    expect(evidence(heard(2, -1, 1)).filter((score) => score === most)).toHaveLength(64);
    expect(evidence(heard(1)).filter((score) => score > 0)).toHaveLength(4001);
  });

  test('of a common word is only of the classes that have it', () => {
    // The class behind all that have the common word has the rare one, of which the postings come next.
    const evidence = evidenceOf(...Array.from({ length: 4001 }, () => [text(1)]), [text(2)]);
    const of = (...terms: number[]) =>
      evidence({ language: 0, stems: [], louds: [], terms, voices: terms.map(() => 1) })[4001];
    expect(of(2)).toBeGreaterThan(0);
    expect(of(1, 2)).toBe(of(2));
  });

  test('is as loud as it is heard, and once for a word that is heard twice', () => {
    const evidence = evidenceOf([text(1)], [text(2)]);
    const of = (...voices: number[]) =>
      evidence({ language: 0, stems: [], louds: [], terms: voices.map(() => 1), voices })[0] ?? 0;
    expect(of(0.5)).toBeCloseTo(of(1) / 2);
    expect([of(0.5, 1), of(1, 0.5)]).toEqual([of(1), of(1)]);
    const pair = evidenceOf([text(1, 2)], [text(3)]);
    const beside = pair({ language: 0, stems: [1, 2], louds: [0, 0], terms: [], voices: [] })[0] ?? 0;
    // Fourth fifths of what a pair says: one of three pieces and one of five words in all.
    expect(beside).toBeCloseTo(0.8 * Math.log1p(4 / (60 * 3)));
  });

  test('holds each word that is not said against a class, the more the less of it there is, in its own language', () => {
    const classes = [[text(1, 2, 3)], [text(1)], [{ ...text(1), language: 1 }]];
    const evidence = openEvidence(countEvidence(classes, 10, 2));
    const of = (language: number, loud: number) => [
      ...evidence({ language, stems: [1], louds: [loud], terms: [1], voices: [1] }),
    ];
    const [long = 0, short = 0] = of(0, 1);
    const [silent = 0] = of(0, 0);
    expect(long).toBeCloseTo(silent);
    expect(short - long).toBeCloseTo(2 * (Math.log1p(3 / 60) - Math.log1p(1 / 60)));
    const [other = 0, , own = 0] = of(1, 0.5);
    expect(other - own).toBeCloseTo(Math.log1p(1 / 60));
  });

  test('is less where it is of a synonym or an attribute, and full of a thing or a word', () => {
    expect(['#0', '?height', '@pier', 'pier'].map(voiceOf)).toEqual([0.25, 0.4, 1, 1]);
  });

  test('is silent about words that no class has, and of no class at all', () => {
    expect([...evidenceOf([text(1)], [text(2)])(heard(-1, 9))]).toEqual([0, 0]);
    expect([...evidenceOf()(heard(1))]).toEqual([]);
    expect([...evidenceOf([], [text(1)])(heard(1))].map(Math.sign)).toEqual([0, 1]);
  });
});

describe('comparing', () => {
  const token = (term: number, weight = 1, strength = 1) => ({ weight, terms: [term], strengths: [strength] });
  const said = (kind: Text['kind'], tokens: Text['tokens'], more: { language?: number; form?: number } = {}) => ({
    kind,
    language: 0,
    form: 0,
    ...more,
    tokens,
  });
  const { statement, label, made, ask } = DOCUMENT;
  const documents = layOutDocuments(
    [
      [
        said(statement, [token(1), token(2), token(3), token(4)]),
        said(ask, [token(1), token(5)]),
        said(ask, [token(1), token(0, 0)], { form: 3 }),
      ],
      [said(statement, [token(6, 1, 0.5)])],
    ],
    10,
  );
  const ANY = { form: 0, language: 0 };
  const compare = (fact: number, tokens: Text['tokens'], wanted: { form?: number; without?: number } = {}) =>
    createCompare(documents)(fact, layOut(tokens), { ...ANY, ...wanted });

  test('gives the shares of question and document that they have in common', () => {
    const match = compare(0, [token(1), token(2, 3)]);
    expect(match.statement).toEqual({ used: 0.5 });
    // Of the asks that which is most alike.
    expect(match.ask).toEqual({ used: 1, overlap: 0.4 });
    expect([...match.cover]).toEqual([1, 1]);
  });

  test('tells what the sentence says from what only asks say', () => {
    const match = compare(0, [token(5), token(4)]);
    expect([...match.cover]).toEqual([1, 1]);
    expect([...match.stated]).toEqual([0, 1]);
  });

  test('takes what a fact is about for stated, and not for its sentence', () => {
    const labelled = layOutDocuments(
      [[said(statement, [token(1), token(2)]), said(label, [token(5)]), said(made, [token(6)])]],
      10,
    );
    const match = createCompare(labelled)(0, layOut([token(5), token(6)]), ANY);
    expect([...match.stated]).toEqual([1, 0]);
    expect(match.ask.overlap).toBeGreaterThan(0);
    expect(match.statement).toEqual({ used: 0 });
  });

  test('multiplies how nearly the same both sides are', () => {
    expect([...compare(1, [token(6, 1, 0.5)]).cover]).toEqual([0.25]);
  });

  test('leaves a document out', () => {
    const match = compare(0, [token(5)], { without: 1 });
    expect([...match.cover]).toEqual([0]);
    expect(match.ask).toEqual({ used: 0, overlap: 0 });
  });

  test('reads documents of the question’s language and the library’s own', () => {
    const two = layOutDocuments(
      [[1, 2, 3].map((term) => said(term === 1 ? statement : ask, [token(term)], { language: term - 1 }))],
      10,
    );
    const cover = (language: number) =>
      createCompare(two)(0, layOut([token(1), token(2), token(3)]), { form: 0, language }).cover;
    expect([...cover(0)]).toEqual([1, 0, 0]);
    expect([...cover(1)]).toEqual([1, 1, 0]);
  });

  test('counts nothing from one question to the next', () => {
    const [one, laid] = [createCompare(documents), layOut([token(1), token(2, 3)])];
    const before = one(0, laid, ANY);
    one(1, layOut(Array.from({ length: 50 }, (_, at) => token(at % 9))), ANY);
    expect(one(0, laid, ANY)).toEqual(before);
  });

  test('counts a document with a word twice as long, and a token by the nearest of its terms', () => {
    const twice = layOutDocuments([[said(ask, [token(1), token(1), token(2)])]], 10);
    expect(createCompare(twice)(0, layOut([token(1)]), ANY).ask).toEqual({ used: 2 / 3, overlap: 0.8 });
    const near = layOut([{ weight: 1, terms: [1, 2], strengths: [0.5, 0.9] }]);
    expect(createCompare(twice)(0, near, ANY).cover[0]).toBe(0.9);
    expect(near.total).toBe(1);
    expect(layOut([token(1, 0)]).total).toBe(1);
  });

  test('weighs a word by how many facts have it where the language does not know how rare it is', () => {
    const own = [[said(statement, [token(1, -1), token(2, -1)])], [said(statement, [token(1, -1)])]];
    const { weight, documentWeight, facts, firstDocument, factOf } = layOutDocuments(own, 10);
    expect([...weight]).toEqual([2, 1, 2].map((having) => Math.fround(weightByFacts(having, 2))));
    expect(documentWeight[0]).toBeCloseTo(weightByFacts(2, 2) + weightByFacts(1, 2));
    expect([facts, ...firstDocument, ...factOf]).toEqual([2, 0, 1, 2, 0, 1]);
  });

  test('says how near the texts come that want the same form of answer', () => {
    expect(compare(0, [token(1)], { form: 3 }).formOverlap).toBe(1);
    expect(compare(0, [token(1), token(5)], { form: 3 }).formOverlap).toBeCloseTo(2 / 3);
    expect(compare(0, [token(1)], { form: 4 }).formOverlap).toBe(0);
    expect(compare(0, [token(1), token(5)]).formOverlap).toBe(1);
  });

  test('knows in how many facts a term stands', () => {
    expect([...documents.factsWith]).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
  });

  test('finds the nearest of texts that are each a fact of their own, also of those that want the same', () => {
    const nearest = createNearest(
      layOutDocuments([[said(ask, [token(1), token(2)])], [said(ask, [token(1)], { form: 3 })]], 10),
    );
    const near = (form: number, ...terms: number[]) => nearest(layOut(terms.map((term) => token(term))), form);
    expect(near(0, 1, 2)).toEqual({ any: 1, sameForm: 1 });
    expect(near(3, 1, 2)).toEqual({ any: 1, sameForm: 2 / 3 });
    expect(near(4, 1, 2)).toEqual({ any: 1, sameForm: 0 });
    expect(near(0, 7)).toEqual({ any: 0, sameForm: 0 });
  });
});
