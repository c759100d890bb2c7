import { describe, expect, test } from 'vitest';
import { countriesOf, countryName } from '../../src/knowledge/countries.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { fact, read, SOURCES } from './reading.js';

const ABOUT = `title: The harbour
description: Facts about the harbour.
languages: [en, ru]
starters: [How long is the pier?]
codes: {countries: {SE: Kingdom of Sweden, NO: Norway}}
`;
const pier = (more = '') => ({ 'facts/pier.yaml': fact('a', more) });
const libraryOf = (files: Readonly<Record<string, string>>) => {
  const { library, lines } = read(files);
  if (!library) throw new Error(lines.join('\n'));
  return library;
};

describe('library.yaml', () => {
  test('says what the library is about, and belongs to its version', () => {
    const library = libraryOf({ ...pier(), 'library.yaml': ABOUT });
    expect(library.about).toEqual({
      title: 'The harbour',
      description: 'Facts about the harbour.',
      languages: ['en', 'ru'],
      starters: ['How long is the pier?'],
      codes: { countries: { SE: 'Kingdom of Sweden', NO: 'Norway' } },
    });
    const versions = [ABOUT, ABOUT.replace('facts', 'all'), ''].map(
      (text) => libraryOf({ ...pier(), 'library.yaml': text.replace('Facts', 'All') }).version,
    );
    expect(new Set([...versions, libraryOf(pier()).version, library.version]).size).toBe(4);
  });

  test('may be missing or empty', () => {
    const about = { languages: ['en'], starters: [], codes: {} };
    expect(libraryOf(pier()).about).toEqual(about);
    expect(libraryOf({ ...pier(), 'library.yaml': '# nothing yet\n' }).about).toEqual(about);
  });

  test.each([
    ['titel: x', 'library.yaml:1: has unknown field titel'],
    ['languages: []', 'library.yaml:1 languages: has too few entries: at least 1'],
    [
      'languages: [xx]',
      'library.yaml:1 languages.0: facts cannot be in "xx": questions are understood in en, ru, zh, uz, kk',
    ],
    ['languages: [en, ru, en]', 'library.yaml:1 languages.2: "en" stands there twice'],
    ['languages: [English]', 'library.yaml:1 languages.0: must be a language tag such as en, ru or zh-Hant'],
    [
      'codes: {countries: {Norway: NO}}',
      'library.yaml:1 codes.countries.Norway: has a name that cannot be used: must be two capital letters, such as NO',
    ],
    ['starters: [a, b, c, d, e, f]', 'library.yaml:1 starters: has too many entries: at most 5'],
    ['- title: x', 'library.yaml:1: must be a set of fields ("name: …")'],
  ])('%s is refused', (text, line) => {
    expect(read({ ...pier(), 'library.yaml': `${text}\n` }).lines).toEqual([line]);
  });
});

test('a language that nobody can ask in is named to curators', () => {
  const { problems, advice } = buildLibrary([
    { path: 'sources.yaml', text: SOURCES },
    { path: 'library.yaml', text: 'languages: [en, tg]\n' },
    { path: 'facts/pier.yaml', text: fact('a') },
  ]);
  expect(problems).toEqual([]);
  expect(advice.map(({ reason }) => reason)).toEqual([
    'questions in "tg" are not understood; they are in en, ru, zh, uz, kk',
  ]);
});

describe('countries', () => {
  test('are those that the library lists, under its names', () => {
    const library = libraryOf({ ...pier('  countries: [NO]\n'), 'library.yaml': ABOUT });
    expect([...countriesOf(library)]).toEqual([
      ['SE', 'Kingdom of Sweden'],
      ['NO', 'Norway'],
    ]);
    expect([...countriesOf(library, 'ru').values()]).toEqual(['Швеция', 'Норвегия']);
    expect(countryName('DK', library)).toBeNull();
  });

  test('are those of the facts where it lists none', () => {
    const library = libraryOf(pier('  countries: [NO, DK]\n'));
    expect([...countriesOf(library)]).toEqual([
      ['DK', 'Denmark'],
      ['NO', 'Norway'],
    ]);
    expect(countryName('SE', library)).toBe('Sweden');
    expect(countryName('xx', library)).toBeNull();
  });
});

describe('things of the lexicon', () => {
  const lexicon = (fields: string) =>
    `entities:\n  pier: {names: [the pier], ${fields}}\n  harbour: {names: [harbour]}\n`;

  test('have an overview, members and a whole that they are part of', () => {
    const { lexicon: read } = libraryOf({ ...pier(), 'lexicon.yaml': lexicon('overview: [a], members: [harbour]') });
    expect(read.entities.pier).toEqual({ names: ['the pier'], overview: ['a'], members: ['harbour'] });
  });

  test.each([
    ['overview: [a, b]', 'overview.1: no fact "b"; take it out, or write the id of one that is there'],
    ['overview: [a, a]', 'overview.1: "a" stands there twice'],
    ['members: [quay]', 'members.0: no entity "quay" in lexicon.yaml; add it there under "entities"'],
    ['members: [pier]', 'members.0: is a member of itself'],
    ['partOf: quay', 'partOf: no entity "quay" in lexicon.yaml; add it there under "entities"'],
    ['partOf: pier', 'partOf: is part of itself'],
  ])('%s is refused', (fields, reason) => {
    const { lines } = read({ ...pier(), 'lexicon.yaml': lexicon(fields) });
    expect(lines).toEqual([`lexicon.yaml:2 entities.pier.${reason}`]);
  });

  test('are named where an overview is due or does not begin with a definition', () => {
    const advice = (fields: string, facts: string) =>
      buildLibrary([
        { path: 'sources.yaml', text: SOURCES },
        { path: 'facts/pier.yaml', text: facts },
        { path: 'lexicon.yaml', text: lexicon(fields) },
      ]).advice.map(({ file, line, field, reason }) => `${file}:${line} ${field}: ${reason}`);
    const four = ['a', 'b', 'c', 'd'].map((id) => fact(id, '  about: [pier]\n')).join('');
    expect(advice('kind: place', four)).toEqual([
      'lexicon.yaml:2 entities.pier: has no overview, and 4 facts are about it',
    ]);
    const defined = fact('a') + fact('b', '  kind: definition\n');
    expect(advice('overview: [a, b]', defined)).toEqual([
      'lexicon.yaml:2 entities.pier.overview.0: should be "b", which is a definition',
    ]);
    expect(advice('overview: [b, a]', defined).concat(advice('overview: [a]', four))).toEqual([]);
  });
});
