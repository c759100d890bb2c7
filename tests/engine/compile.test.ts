import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/index/compile.js';
import { DOCUMENT } from '../../src/engine/index/documents.js';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import { english, harbour, LEXICON, libraryOf, openLibrary, readerOf } from './harbour.js';

describe('compiling', () => {
  test('takes a synonym of one word for more nearly the same than one of several', () => {
    const files = {
      'facts/more.yaml':
        '- {id: line, statement: Saltby has one boat line to Wick., about: [saltby], sources: [office]}\n',
    };
    const { terms, documents } = compile(harbour(files), [english]);
    const { postings } = documents;
    const group = terms.indexOf('#0');
    const strengths = postings.strength.slice(postings.first[group], postings.first[group + 1]);
    const { tokens } = readerOf(openLibrary(harbour(files))).read('ferry boat line');
    const [one = 0, first = 0, last = 0] = tokens.map(({ terms, strengths }) => strengths[terms.indexOf(group)]);
    expect(one).toBeGreaterThan(first);
    expect(first).toBe(last);
    expect(new Set(strengths)).toEqual(new Set([Math.fround(one), Math.fround(first)]));
    expect(strengths.filter((strength) => strength === Math.fround(first))).toHaveLength(2);
  });

  test('makes ways to ask for the first two things and fourteen attributes of a fact, no more', () => {
    const names = Array.from({ length: 16 }, (_, at) => `trait${String.fromCharCode(97 + at)}`);
    const library = libraryOf({
      'lexicon.yaml': `entities: {pier: {names: [Long pier]}, quay: {names: [Old quay]}, mole: {names: [New mole]}}\nattributes: {${names
        .map((name) => `${name}: {label: ${name}, asks: [${name}]}`)
        .join(', ')}}\n`,
      'facts/a.yaml': `- {id: a, statement: The piers are old., about: [pier, quay, mole], tells: {${names
        .map((name) => `${name}: null`)
        .join(', ')}}, sources: [office]}\n`,
    });
    const { documents } = compile(library, [english]);
    expect(documents.kind.filter((kind) => kind === DOCUMENT.made)).toHaveLength(28);
  });

  test('gives a fact the month and the year of its date, though its sentence has neither', () => {
    const opened = openLibrary(
      harbour({
        'facts/more.yaml':
          '- {id: flood, statement: The quays were under water., about: [saltby], date: 2022-01-30, sources: [office]}\n' +
          '- {id: storm, statement: The quays were under snow., about: [saltby], date: 2021-12, sources: [office]}\n',
      }),
    );
    const stated = (id: string, text: string) =>
      [...(opened.describe(readerOf(opened).read(text)).find(({ fact }) => fact.id === id)?.match.stated ?? [])].map(
        (one) => one > 0,
      );
    expect(stated('flood', 'quays january 2022')).toEqual([true, true, true]);
    expect(stated('flood', 'quays december 2021')).toEqual([true, false, false]);
    expect(stated('storm', 'quays december 2021')).toEqual([true, true, true]);
  });

  test('takes a word that only asks have for a slip where the language does not know it, and none of a question without an answer', () => {
    const { words } = compile(
      harbour({
        'facts/more.yaml':
          '- {id: quay, statement: The quxay is old., asks: [hieght of the bridge, ульвен], about: [saltby], sources: [office]}\n',
        'unanswered.yaml': '- who has the zoorb\n',
      }),
      [english],
    );
    expect(['quxay', 'bridge', 'hieght', 'ульвен', 'zoorb'].map((word) => words[0]?.includes(word))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  test('keeps of each fact what its statement has, and what cannot be found of one thing in vain', () => {
    const library = harbour();
    const { forms, counted, unanswered, vain, languages, evidence } = compile(library, [english]);
    const at = library.facts.findIndex(({ id }) => id === 'north-2024');
    expect(counted[at]).toContain('passeng');
    expect(forms[library.facts.findIndex(({ id }) => id === 'lighthouse-opening')]).toBeGreaterThan(0);
    expect([forms.length, counted.length, evidence.classes, vain.classes]).toEqual(Array(4).fill(library.facts.length));
    expect(unanswered.map(({ facts }) => facts)).toEqual([2]);
    expect(languages).toEqual(['en']);
  });

  test('matches a fact by what it is about and tells, whatever its words', () => {
    const opened = openLibrary(
      harbour({
        'facts/more.yaml':
          '- {id: flood, statement: The quays were under water., about: [tern-tower], tells: {keeper: The quays}, sources: [office]}\n',
      }),
    );
    const [who, of, tern] =
      opened.describe(readerOf(opened).read('keeper of Tern tower')).find(({ fact }) => fact.id === 'flood')?.match
        .stated ?? [];
    expect([who, of]).toEqual([0.75, 0]);
    expect(tern).toBeGreaterThan(0.8);
  });

  test('reads words of another language as the lexicon spells them in the library’s own', () => {
    const statement = 'The first Harbour Regatta was held in Saltby on 12 May 2023.';
    const library = harbour({
      'lexicon.yaml': LEXICON.replace('spellings: {', 'spellings: { keelson: [кильсон],'),
      'library.yaml': 'languages: [en, ru]\n',
      'translations/ru/harbour.yaml': `- { id: regatta-one, of: "${fingerprintOf(statement)}", statement: Регата была в Солтби., asks: [на борту новый кильсон] }\n`,
    });
    const opened = openLibrary(library);
    const reader = readerOf(opened, 'ru');
    const stem = opened.vocabulary.find('keelson');
    expect(reader.read('новый кильсон').tokens.map(({ terms }) => terms.includes(stem))).toEqual([false, true]);
    const covers = (text: string) =>
      [...(opened.describe(reader.read(text)).find(({ fact }) => fact.id === 'regatta-one')?.match.cover ?? [])].map(
        (cover) => cover > 0,
      );
    expect(covers('борту keelson')).toEqual([true, true]);
  });
});
