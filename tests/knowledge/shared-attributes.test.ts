import { expect, test } from 'vitest';
import { languageData } from '../../src/files/language-data.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import { attributesAsked, attributesIn } from '../../src/knowledge/shared-attributes.js';
import { PACKS } from '../../src/language/packs.js';
import { attributeName } from '../../src/rendering/names.js';
import { problemsOf, read, SOURCES } from './reading.js';

const LEXICON = 'entities:\n  pier: {names: [the pier]}\n  ferry: {names: [the ferry]}\n';
const statement = 'The ferry to Gull Island costs 4 euros.';
const PIER = `- id: ferry-fare
  statement: ${statement}
  about: [ferry]
  tells: {cost: 4 euros}
  sources: [gazette]
- id: pier-length
  statement: The pier is 300 metres long.
  about: [pier]
  tells: [length]
  sources: [gazette]
`;
const FILES = { 'sources.yaml': SOURCES, 'lexicon.yaml': LEXICON, 'facts/pier.yaml': PIER };
const libraryOf = (files: Readonly<Record<string, string>>) => {
  const { library, lines } = read({ ...FILES, ...files });
  expect(lines).toEqual([]);
  if (!library) throw new Error('no library');
  return library;
};

test('what most libraries can be asked needs no entry in the lexicon, and what is no such thing does', () => {
  const library = libraryOf({});
  expect(Object.keys(attributesAsked(library)).sort()).toEqual(['cost', 'length']);
  expect(Object.keys(attributesIn(library))).toContain('hours');
  expect(problemsOf(PIER.replace('cost:', 'colour:'), { 'lexicon.yaml': LEXICON })).toEqual([
    expect.stringMatching(/^facts\/pier\.yaml:\d+ ferry-fare tells\.colour: no attribute "colour" in lexicon\.yaml/),
  ]);
});

test('an entry of the library takes the place of a shared one, and keeps its phrases for itself', () => {
  const own = libraryOf({
    'lexicon.yaml': `${LEXICON}attributes:\n  fare: {asks: [price, Cost]}\n  length: {asks: [span]}\n`,
  });
  expect(attributesIn(own).length?.asks).toEqual(['span']);
  expect(attributesIn(own).cost?.asks).not.toContain('price');
  expect(attributesIn(own).cost?.asks).not.toContain('cost');
  expect(attributesIn(own).cost?.asks).toContain('expensive');
});

test('a translation that only calls it by another name keeps its phrases', () => {
  const library = libraryOf({
    'library.yaml': 'languages: [en, ru]\n',
    'translations/ru/lexicon.yaml': 'attributes: {cost: {label: взнос}}\n',
  });
  expect(attributesIn(library, 'ru').cost).toEqual({ label: 'взнос', asks: expect.arrayContaining(['дорого']) });
  expect([attributeName('cost', library, 'ru'), attributeName('length', library, 'ru')]).toEqual(['взнос', 'длина']);
});

test('what a library has put in the place of a shared attribute is called by its own name', () => {
  const own = libraryOf({ 'lexicon.yaml': `${LEXICON}attributes:\n  length: {asks: [span]}\n` });
  expect(attributeName('length', own, 'ru')).toBe('length');
});

test('a fact that nobody wrote a question for is found by what it tells, also in another language', async () => {
  const library = libraryOf({
    'library.yaml': 'languages: [en, ru]\n',
    'translations/ru/lexicon.yaml': 'entities: {ferry: {names: [паром]}}\n',
    'translations/ru/pier.yaml': `- id: ferry-fare\n  of: "${fingerprintOf(statement)}"\n  statement: Паром на остров Чаек стоит 4 евро.\n`,
  });
  const { ask } = await loadPreparing()(library);
  for (const question of ['is the ferry expensive?', 'паром дорого?']) {
    const { status, parts } = ask(question, { today: '2026-11-28' });
    expect([question, status, parts[0]?.fact.id]).toEqual([question, 'answered', 'ferry-fare']);
  }
  expect([attributeName('cost', library, 'en'), attributeName('cost', library, 'ru')]).toEqual(['cost', 'стоимость']);
});

test.each(PACKS.map((pack) => [pack.code, pack] as const))(
  'in %s each shared attribute is asked for in words of its own',
  async (_, pack) => {
    const language = await pack.load(languageData);
    const entries = Object.entries(pack.attributes);
    expect(entries.map(([id]) => id)).toEqual(Object.keys(PACKS[0]?.attributes ?? {}));
    const phrases = entries.flatMap(([, { asks }]) => asks.map((ask) => ask.toLowerCase()));
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) < at)).toEqual([]);
    expect(phrases.filter((phrase) => language.cut(phrase, () => false).length === 0)).toEqual([]);
  },
);
