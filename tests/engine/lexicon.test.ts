import { describe, expect, test } from 'vitest';
import { compileLexicon, createCutter, openLexicon } from '../../src/engine/lexicon/lexicon.js';
import { collectPhrases, longest, openPhraseBook } from '../../src/engine/lexicon/phrase-book.js';
import {
  kindOfTerm,
  longYear,
  nameOfTerm,
  tellingOf,
  termOf,
  weightByFacts,
  wordingsOf,
} from '../../src/engine/lexicon/wording.js';
import { createVocabulary } from '../../src/lib/vocabulary.js';
import { english, harbour, harbourInRussian } from './harbour.js';

describe('the phrase book', () => {
  const phrases = collectPhrases();
  phrases.add([1, 2], 10);
  phrases.add([1, 2, 3], 11);
  phrases.add([2], 12);
  phrases.add([2], 13);
  phrases.add([2], 12);
  const find = openPhraseBook(phrases.done());

  test('finds phrases, also inside of one another, each value once', () => {
    expect(find([0, 1, 2, 3])).toEqual([
      { start: 1, end: 3, value: 10 },
      { start: 1, end: 4, value: 11 },
      { start: 2, end: 3, value: 12 },
      { start: 2, end: 3, value: 13 },
    ]);
  });

  test('finds nothing across a word of no phrase, nor half a phrase', () => {
    expect(find([1, -1, 3])).toEqual([]);
    expect(find([1])).toEqual([]);
    expect(find([])).toEqual([]);
  });

  test('drops what lies inside a longer phrase, and keeps what only overlaps', () => {
    const span = (start: number, end: number) => ({ start, end });
    expect(longest([span(0, 2), span(0, 3), span(2, 4)])).toEqual([span(0, 3), span(2, 4)]);
    expect(longest([span(0, 2), span(0, 2)])).toHaveLength(2);
  });
});

describe('terms', () => {
  test('of things, attributes, groups and measures have a mark, stems none', () => {
    for (const kind of ['entity', 'attribute', 'group', 'measure'] as const) {
      expect(kindOfTerm(termOf(kind, 'height'))).toBe(kind);
      expect(nameOfTerm(termOf(kind, 'height'))).toBe('height');
    }
    expect(kindOfTerm('height')).toBeNull();
    expect(kindOfTerm('')).toBeNull();
  });

  test('of two digits may be a year', () => {
    expect(longYear('24')).toBe('2024');
    expect(longYear('42')).toBeNull();
    expect(longYear('2024')).toBeNull();
  });

  test('weigh by how rare they are, in a language or in a library', () => {
    expect(tellingOf(7)).toBe(0.2);
    expect(tellingOf(1)).toBe(1.2);
    expect(tellingOf(4.5)).toBeCloseTo(0.7);
    expect(weightByFacts(0, 100)).toBe(1.2);
    expect(weightByFacts(100, 100)).toBe(0.3);
    expect(weightByFacts(5, 100)).toBeGreaterThan(weightByFacts(10, 100));
  });
});

const grammar: ReadonlySet<string> = new Set();

describe('the lexicon', () => {
  const vocabulary = createVocabulary();
  const cut = createCutter(english, () => false);
  const flat = compileLexicon(
    wordingsOf(harbour(), ['en']).map((wording) => ({ ...wording, cut, grammar })),
    vocabulary,
  );
  const lexicon = openLexicon(flat, vocabulary, cut, 0, () => true);
  const sensesOf = (text: string) =>
    lexicon.senses(cut(text)).map(({ start, end, terms }) => [start, end, ...terms.map((one) => vocabulary.term(one))]);

  test('has no name in a single word that is one of grammar without its ending', () => {
    const [wording] = wordingsOf(harbour(), ['en']);
    const own = createVocabulary();
    const entities = new Map([['wills', ['Wills', 'Ada Wills']]]);
    const book = compileLexicon(wording ? [{ ...wording, entities, cut, grammar: new Set(['will']) }] : [], own);
    const senses = (text: string) => openLexicon(book, own, cut, 0, () => true).senses(cut(text)).length;
    expect([senses('will'), senses('Ada Wills')]).toEqual([0, 1]);
  });

  test('puts spellings and abbreviations into their main form, and says what was typed', () => {
    expect(lexicon.respell(cut('height of GLH')).map(({ text, from }) => [text, from])).toEqual([
      ['height', undefined],
      ['of', undefined],
      ['gull', 'glh'],
      ['point', 'glh'],
      ['lighthouse', 'glh'],
    ]);
    expect(lexicon.respell(cut('gool')).map(({ text }) => text)).toEqual(['gull']);
    expect(lexicon.respell([])).toEqual([]);
  });

  test('finds things by their longest names, attributes, measures and groups', () => {
    expect(sensesOf('first regatta')).toEqual([[0, 2, '@first-regatta']]);
    expect(sensesOf('regatta')).toEqual([[0, 1, '@regatta']]);
    expect(sensesOf('how high is Tern tower')).toEqual([
      [3, 5, '@tern-tower'],
      [0, 2, '?height'],
    ]);
    expect(sensesOf('passengers of the boat line')).toEqual([
      [3, 5, '#0'],
      [0, 1, '=passengers'],
    ]);
  });

  test('takes names of any language, and words of asking of another one only in other letters', () => {
    const [own] = wordingsOf(harbour(), ['en']);
    const none = { synonyms: [], spellings: [], measures: new Map(), statements: [], asks: [], unanswered: [] };
    const other = {
      ...none,
      language: 'xx',
      entities: new Map([['lighthouse', ['chiroq']]]),
      attributes: new Map([['height', ['boy']]]),
    };
    const words = createVocabulary();
    const both = compileLexicon(
      own
        ? [
            { ...own, cut, grammar },
            { ...other, cut, grammar },
          ]
        : [],
      words,
    );
    const found = (isInOwnLetters: boolean) =>
      openLexicon(both, words, cut, 0, () => isInOwnLetters)
        .senses(cut('boy chiroq'))
        .flatMap(({ terms }) => terms.map((one) => words.term(one)));
    expect(found(true)).toEqual(['@lighthouse']);
    expect(found(false)).toEqual(['@lighthouse', '?height']);
  });

  test('reads names of another language in the stems of this one: those of its own may be those of common words here', () => {
    const [own] = wordingsOf(harbour(), ['en']);
    const short = (text: string) => cut(text).map((word) => ({ ...word, stem: word.stem.slice(0, 3) }));
    const other = { language: 'xx', synonyms: [['big', 'large']], spellings: [], measures: new Map() };
    const rest = { statements: [], asks: [], unanswered: [], attributes: new Map() };
    const words = createVocabulary();
    const named = { ...other, ...rest, entities: new Map([['lighthouse', ['mayak']]]), cut: short, grammar };
    const both = compileLexicon(own ? [{ ...own, cut, grammar }, named] : [], words);
    const found = (place: number, text: string) => {
      const cutHere = place === 0 ? cut : short;
      const { senses } = openLexicon(both, words, cutHere, place, () => true);
      return senses(cutHere(text)).flatMap(({ terms }) => terms.map((one) => words.term(one)));
    };
    expect(found(0, 'may mayak')).toEqual(['@lighthouse']);
    expect(found(1, 'maya')).toEqual(['@lighthouse']);
    expect(found(1, 'large')).toEqual(found(1, 'big'));
    expect(found(1, 'large')).toHaveLength(1);
    expect(found(0, 'large')).not.toEqual(found(1, 'large'));
  });

  test('takes names in each language of the library', () => {
    const [own, russian, ...others] = wordingsOf(harbourInRussian(), ['en', 'ru']);
    expect(others).toEqual([]);
    expect(own?.entities.get('lighthouse')).toContain('the lighthouse');
    expect(russian?.entities.get('lighthouse')).toContain('маяк');
    expect(russian?.statements.filter((one) => one !== null)).toHaveLength(1);
    expect(wordingsOf(harbourInRussian(), ['en'])).toHaveLength(1);
  });
});
