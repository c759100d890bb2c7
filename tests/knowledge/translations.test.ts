import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../src/desk/difference.js';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import { formatProblem, type Problem } from '../../src/knowledge/problem.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { numbersApart } from '../../src/knowledge/same-numbers.js';
import { fact, read, SOURCES } from './reading.js';

const STATEMENT = 'The pier is 300 metres long.';
const OF = fingerprintOf(STATEMENT);
const FILES = {
  'sources.yaml': SOURCES,
  'library.yaml': 'languages: [en, ru, zh]\n',
  'lexicon.yaml': 'entities:\n  pier: {names: [the pier]}\nattributes:\n  length: {asks: [how long]}\n',
  'facts/pier.yaml': fact('a', '  about: [pier]\n  tells: {length: 300 metres}\n'),
};
const russian = (more = '', of = OF, id = 'a') =>
  `- id: ${id}\n  of: "${of}"\n  statement: Длина пирса 300 метров.\n${more}`;
const readWith = (files: Readonly<Record<string, string>>) =>
  buildLibrary(Object.entries({ ...FILES, ...files }).map(([path, text]) => ({ path, text })));
const line = ({ column: _, ...problem }: Problem) => formatProblem(problem);
const linesWith = (files: Readonly<Record<string, string>>) => readWith(files).problems.map(line);

describe('translations', () => {
  test('are by language and fact, with names and attributes', () => {
    const { library, problems, advice } = readWith({
      'translations/ru/pier.yaml': russian('  tells: {300 metres: 300 метров}\n  display: Какой длины пирс?\n'),
      'translations/ru/lexicon.yaml':
        'library: {title: Порт}\nentities: {pier: {names: [пирс]}}\nattributes: {length: {label: длина}}\ntopics: {pier: Пирс}\n',
      'translations/zh/pier.yaml': `- id: a\n  of: "${OF}"\n  statement: 码头长300米。\n  asks: [码头多长]\n`,
    });
    expect(problems.concat(advice)).toEqual([]);
    expect([...(library?.translations.keys() ?? [])]).toEqual(['ru', 'zh']);
    const ru = library?.translations.get('ru');
    expect(ru).toMatchObject({ language: 'ru', about: { title: 'Порт' }, topics: { pier: 'Пирс' } });
    expect(ru?.entities.pier?.names).toEqual(['пирс']);
    expect(ru?.facts.get('a')).toEqual({
      id: 'a',
      statement: 'Длина пирса 300 метров.',
      tells: new Map([['300 metres', '300 метров']]),
      display: 'Какой длины пирс?',
      asks: [],
      stale: false,
    });
    expect(library?.translations.get('zh')?.facts.get('a')?.asks).toEqual(['码头多长']);
    expect(library?.version).not.toBe(readWith({}).library?.version);
  });

  test('of another statement than the one that stands there are marked, and named to curators', () => {
    const { library, problems, advice } = readWith({
      'translations/ru/pier.yaml': russian('  tells: {200 metres: 300 метров}\n', '0badc0de'),
    });
    expect(problems).toEqual([]);
    expect(library?.translations.get('ru')?.facts.get('a')?.stale).toBe(true);
    expect(advice.map(line)).toEqual([
      `translations/ru/pier.yaml:2 a of: the original has changed since; its fingerprint is now ${OF}`,
    ]);
  });

  test.each([
    [
      'a fact that is not there',
      { 'translations/ru/x.yaml': russian('', OF, 'b') },
      'x.yaml:1 b id: no fact "b" to translate',
    ],
    [
      'a fact twice',
      { 'translations/ru/x.yaml': russian(), 'translations/ru/y.yaml': russian() },
      'y.yaml:1 a id: translation "a" is already in translations/ru/x.yaml:1',
    ],
    [
      'words that the original does not have',
      { 'translations/ru/x.yaml': russian('  tells: {400 metres: 300 метров}\n') },
      'x.yaml:4 a tells.400 metres: is not in the original statement',
    ],
    [
      'words that it does not have itself',
      { 'translations/ru/x.yaml': russian('  tells: {300 metres: 300 км}\n') },
      'x.yaml:4 a tells.300 metres: "300 км" is not in the statement',
    ],
    ['no fingerprint', { 'translations/ru/x.yaml': '- id: a\n  statement: Пирс.\n' }, 'x.yaml:1 a of: is missing'],
    [
      'names of nothing',
      { 'translations/ru/lexicon.yaml': 'entities: {quay: {names: [причал]}}\n' },
      'lexicon.yaml:1 entities.quay: no entity "quay" in lexicon.yaml',
    ],
    [
      'a unit that no figure has',
      { 'translations/ru/lexicon.yaml': 'units: {miles: миль}\n' },
      'lexicon.yaml:1 units.miles: no figure has the unit "miles"',
    ],
    [
      'topics of nothing',
      { 'translations/ru/lexicon.yaml': 'topics: {quay: Причал}\n' },
      'lexicon.yaml:1 topics.quay: there is no facts/quay.yaml',
    ],
  ])('of %s are refused', (_, files, line) => {
    expect(linesWith(files as Record<string, string>)).toEqual([`translations/ru/${line}`]);
  });

  test('into a language that the library does not list, or into its own, are refused once', () => {
    expect(linesWith({ 'translations/uz/pier.yaml': russian(), 'translations/en/pier.yaml': russian() })).toEqual([
      'translations/en: is the language of the facts themselves: the first under languages in library.yaml',
      'translations/uz: library.yaml does not list "uz" under languages',
    ]);
    expect(linesWith({ 'library.yaml': 'languages: 7\n', 'translations/uz/pier.yaml': russian() })).toHaveLength(1);
    const { lines } = read({ 'facts/pier.yaml': fact('a'), 'translations/ru/pier.yaml': russian() });
    expect(lines).toEqual(['translations/ru: library.yaml does not list "ru" under languages']);
  });

  test('are part of what sets one library apart from another', () => {
    const [without, one, other] = [
      readWith({}),
      readWith({ 'translations/ru/pier.yaml': russian(), 'library.yaml': 'title: Pier\nlanguages: [en, ru]\n' }),
      readWith({ 'translations/ru/pier.yaml': russian('  asks: [длина]\n') }),
    ].map(({ library }) => library);
    if (!without || !one || !other) throw new Error('unsound');
    expect(differenceOf(without, one)).toMatchObject({
      translations: { added: ['ru/a'] },
      about: { changed: [{ id: 'library.yaml', fields: ['languages', 'title'] }] },
    });
    expect(differenceOf(one, other).translations.changed).toEqual([{ id: 'ru/a', fields: ['asks'] }]);
  });

  test('of a chart that is gone are named to curators', () => {
    const { problems, advice } = readWith({
      'translations/ru/pier.yaml': russian(),
      'translations/ru/lexicon.yaml': 'charts: {quay: {title: Причал, unit: метров}}\n',
    });
    expect(problems).toEqual([]);
    expect(advice.map(line)).toEqual(['translations/ru/lexicon.yaml:1 charts.quay: no chart "quay" in charts.yaml']);
  });

  test('are counted for curators once there are some', () => {
    const facts = FILES['facts/pier.yaml'] + fact('b');
    const { advice } = readWith({ 'facts/pier.yaml': facts, 'translations/ru/pier.yaml': russian() });
    expect(advice.map(line)).toEqual(['translations/ru:1: 1 of 2 facts have no translation']);
  });
});

describe('numbers of a translation', () => {
  test.each([
    ['It was 94.8 billion US dollars.', 'Она составила 94,8 млрд долларов США.'],
    ['It was 94.8 billion US dollars.', '贸易额为948亿美元。'],
    ['It was 94.8 billion US dollars.', 'Сауда 94,8 млрд АҚШ долларын құрады.'],
    ['It was 94.8 billion US dollars.', 'Savdo 94,8 milliard AQSH dollarini tashkil etdi.'],
    ['The plant has 1,500 MW.', 'Мощность станции 1 500 МВт.'],
    ['The plant has 1,500 MW.', 'Quvvati 1.500 MVt.'],
    ['Some 655,000 people came.', '约65.5万人。'],
    ['It brings 40 to 65 billion cubic metres.', '输送400亿至650亿立方米。'],
    ['It was signed on 17 June 2025.', '于2025年6月17日签署。'],
    ['Three of 12 lines and 5 percent.', '3条（共12条），5%。'],
    ['The second C+C5 summit.', '第2届C+C5峰会。'],
    ['A grant of 1.5 billion yuan.', '15亿元赠款。'],
    ['It was half a trillion US dollars.', '约5000亿美元。'],
    ['It was half a trillion US dollars.', 'Около полутриллиона долларов.'],
    ['It grew more than a hundredfold.', '增长了100多倍。'],
  ])('%s = %s', (original, translation) => {
    expect(numbersApart(original, translation)).toBeNull();
  });

  test.each([
    ['It was 94.8 billion US dollars.', 'Она составила 94,8 млн долларов.', 'the original says 94.8, this does not'],
    ['It was 94.8 billion US dollars.', '贸易额为94.8亿美元。', 'the original says 94.8, this does not'],
    ['It was signed on 17 June 2025.', '于2025年6月签署。', 'the original says 17, this does not'],
    ['It was half a trillion US dollars.', '约500亿美元。', 'this says 500, the original does not'],
    ['It is 300 metres long.', 'Длина 300 метров, ширина 12.', 'this says 12, the original does not'],
  ])('%s ≠ %s', (original, translation, reason) => {
    expect(numbersApart(original, translation)).toBe(reason);
  });
});
