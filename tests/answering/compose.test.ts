import { beforeAll, describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/answering/calendar.js';
import { cite, sourcesOf, supportOf } from '../../src/answering/cite.js';
import type { Engine } from '../../src/answering/engine.js';
import { groupFacts } from '../../src/answering/groups.js';
import type { Kind } from '../../src/answering/kinds.js';
import { ages, sayLacking, sentence, suggestionFor } from '../../src/answering/phrase.js';
import { relatedTo } from '../../src/answering/related.js';
import { shortAnswer, shortOf } from '../../src/answering/short.js';
import { askedFor, withOtherSides } from '../../src/answering/sides.js';
import type { Fact, Library } from '../../src/knowledge/library.js';
import { testLibrary } from '../fixtures/library.js';
import { libraryOf } from '../fixtures/regatta.js';
import { testEngine } from './engine.js';
import { factAbout } from './model.js';

let engine: Engine;
let library: Library;
beforeAll(async () => {
  engine = await testEngine();
  library = await testLibrary();
});
const factOf = (id: string): Fact => {
  const fact = library.factById.get(id);
  if (!fact) throw new Error(`the library of the tests has no ${id}`);
  return fact;
};

test.each([
  ['how many boats in 2023', '367'],
  ['how many boats in 2024', '655 boats'],
  ['how many boats', '655 boats'],
  ['how many boats in 2023 and 2024', '655 boats'],
  ['what fare in 2023', 'about 9 dollars'],
  ['what fare in 2024', '12 dollars'],
  ['what fare', '12 dollars in 2024 and about 9 dollars in 2023'],
])('of figures of several years the one that is asked for: %s → %s', (text, short) => {
  const fact = factAbout('boats', ['ferries'], {
    statement: 'The bay had 655 boats in 2024, after 367 in 2023, at 12 dollars in 2024 and about 9 dollars in 2023.',
    tells: new Map([
      ['passengers', '655 boats'],
      ['fare', '12 dollars in 2024 and about 9 dollars in 2023'],
    ]),
    date: '2024',
  });
  const question = engine.read(text);
  const asked = text.includes('fare') ? 'fare' : 'passengers';
  const attributes = [{ start: 0, end: 1, values: [{ kind: 'attribute' as const, name: asked }] }];
  expect(shortAnswer({ ...question, attributes }, fact)).toBe(short);
});

test('words in bold are of the better supported side, also where the other one was found', () => {
  const [found, lead] = [factOf('ferry-passengers-blog'), factOf('ferry-passengers-office')];
  const question = engine.read('how many passengers went');
  const bold = (...asked: Fact[]) =>
    shortOf(
      asked.map((fact) => ({ question, fact })),
      withOtherSides([found], library),
    );
  expect(withOtherSides([found], library)[0]?.fact).toBe(lead);
  expect(bold(found)).toBe(shortAnswer(question, lead));
  expect(bold(found, lead)).toBe(shortAnswer(question, lead));
  expect(bold(factOf('lighthouse-height'))).toBeNull();
  expect(bold()).toBeNull();
});

describe('the short answer', () => {
  const told = (id: string, text: string) => shortAnswer(engine.read(text), factOf(id));

  test.each([
    ['lighthouse-height', 'how tall is it', '42 metres'],
    ['lighthouse-keeper', 'who keeps it', 'Aida Bekova'],
    ['lighthouse-opening', 'on which date was it', '1 March 2024'],
    ['ferry-passengers-blog', 'how many went', '900,000'],
    ['ferry-passengers-office', 'when was that', '2024'],
  ])('%s: %s → %s', (id, text, short) => {
    expect(told(id, text)).toBe(short);
    expect(factOf(id).statement).toContain(short);
  });

  test('is left out where the sentence is the answer', () => {
    expect(told('odd-boat', 'whom does it greet')).toBeNull();
    expect(told('lighthouse-keeper', 'how many years ago')).toBeNull();
  });

  test.each([
    ['how many', 'The ferries carried 12 people and 9 cats.'],
    ['when', 'They were built in 2019 and in 2023.'],
  ])('is none of several that may be meant: %s', (asked, statement) => {
    expect(shortAnswer(engine.read(asked), factAbout('f', [], { statement }))).toBeNull();
  });

  test('names several things in the order of the statement', () => {
    const tells = new Map([
      ['keeper', 'Bo'],
      ['height', '9 metres'],
    ]);
    const fact = factAbout('f', [], { statement: 'Bo keeps the tower of 9 metres.', tells });
    expect(shortAnswer(engine.read('how tall is it and who keeps it'), fact)).toBe('Bo · 9 metres');
  });
});

describe('the words in bold', () => {
  const fact = factAbout('f', [], {
    statement: 'The first lighthouse was lit by Bo Falk on 3 May 1901 and had 9 metres.',
    tells: new Map([
      ['name', 'The first lighthouse'],
      ['keeper', 'Bo Falk'],
      ['opening', '3 May 1901'],
      ['height', '9 metres'],
    ]),
  });
  const asked = (text: string, ...names: string[]) => {
    const question = engine.read(text);
    const values = names.map((name) => ({ kind: 'attribute' as const, name }));
    return shortAnswer({ ...question, attributes: [{ start: 0, end: 1, values }] }, fact);
  };

  test('say nothing where it is asked whether something is so', () => {
    expect(asked('was it lit in 1901', 'opening')).toBeNull();
  });

  test('do not say again what was asked', () => {
    expect(asked('which was the first lighthouse and who kept it', 'name', 'keeper')).toBe('Bo Falk');
  });

  test('are a date or a number where that is asked for, if there is one', () => {
    expect(asked('when did he light it', 'keeper', 'opening')).toBe('3 May 1901');
    expect(asked('how many metres did he measure', 'keeper', 'height')).toBe('9 metres');
    expect(asked('how many of them are there', 'keeper')).toBe('Bo Falk');
  });

  test('are of both forms where both are asked for', () => {
    expect(asked('who lit it and when', 'keeper', 'opening')).toBe('Bo Falk · 3 May 1901');
  });
});

describe('citations', () => {
  const roles = (...ids: string[]) => ids.map((id) => ({ fact: factOf(id), role: 'answer' as const }));

  test('are numbered from 1 in the order of the sentences, each source once', () => {
    const { parts, citations } = cite(roles('lighthouse-opening', 'lighthouse-height', 'ferry-fare'), library);
    expect(citations.map(({ n, source }) => [n, source.id])).toEqual([
      [1, 'coast-office'],
      [2, 'harbour-gazette'],
    ]);
    expect(parts.map(({ cites }) => cites)).toEqual([[1, 2], [2], [1]]);
  });

  test('the best source stands first, and counts most', () => {
    expect(sourcesOf(factOf('lighthouse-opening'), library).map(({ id }) => id)).toEqual([
      'coast-office',
      'harbour-gazette',
    ]);
    const support = (id: string) => supportOf(factOf(id), library);
    expect(support('ferry-passengers-office')).toBeGreaterThan(support('ferry-passengers-blog'));
  });

  test('nothing to cite is nothing', () => {
    expect(cite([], library)).toEqual({ parts: [], citations: [] });
  });
});

describe('sides', () => {
  const sides = (...ids: string[]) =>
    withOtherSides(ids.map(factOf), library).map(({ fact, role }) => `${role} ${fact.id}`);

  test('the better supported stands first, whichever was found', () => {
    const both = ['answer ferry-passengers-office', 'disagrees ferry-passengers-blog'];
    expect(sides('ferry-passengers-office')).toEqual(both);
    expect(sides('ferry-passengers-blog')).toEqual(both);
  });

  test('what only disagrees with a side is none: it may say the same as the first', () => {
    const facts = [
      '- { id: a, statement: Ten., sources: [s], disagreesWith: [b] }',
      '- { id: b, statement: Twelve., sources: [s], disagreesWith: [a, c] }',
      '- { id: c, statement: Nine., sources: [s], disagreesWith: [b] }',
    ];
    const small = libraryOf(`${facts.join('\n')}\n`);
    const [a] = small.facts;
    const told = withOtherSides(a ? [a] : [], small, () => 0.5).map(({ fact }) => fact.id);
    expect(told.sort()).toEqual(['a', 'b']);
  });

  test('who disagrees about a date is no side where it is asked who it was, and one where it is asked when', () => {
    const sources = ['coast-office'];
    const a = factAbout('a', [], {
      sources,
      disagreesWith: ['b'],
      tells: new Map([
        ['keeper', 'Bo'],
        ['opening', '3 May 1901'],
      ]),
    });
    const b = factAbout('b', [], { sources, disagreesWith: ['a'], tells: new Map([['opening', '4 May 1901']]) });
    const both = new Map([a, b].map((one) => [one.id, one]));
    const told = (kind: Kind) =>
      withOtherSides([a], { ...library, factById: both }, () => 0, undefined, { kind, attributes: [] })
        .map(({ fact }) => fact.id)
        .sort();
    expect(told('who')).toEqual(['a']);
    expect(told('number')).toEqual(['a']);
    expect(told('when')).toEqual(['a', 'b']);
    expect(told('what')).toEqual(['a', 'b']);
  });

  test('all sides are told to who asks which of them holds', () => {
    const asked = (text: string) => askedFor(text, engine.read(text)).kind;
    expect(asked('who lit the lighthouse')).toBe('who');
    expect(asked('was it 3 or 4 metres, who is right')).toBe('what');
    expect(asked('one says 70 boats, who else')).toBe('what');
    expect(asked('who lit it in 1901')).toBe('who');
  });

  test('further facts come after them', () => {
    expect(sides('ferry-passengers-blog', 'ferry-fare')).toEqual([
      'answer ferry-passengers-office',
      'disagrees ferry-passengers-blog',
      'also ferry-fare',
    ]);
    expect(sides()).toEqual([]);
  });
});

describe('sentences', () => {
  test.each([
    ['2025-06-17', '17 June 2025'],
    ['2025-06', 'June 2025'],
    ['2025', '2025'],
    ['2023-05/2025-06', 'May 2023 to June 2025'],
  ])('%s is %s', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  test('a fact that ages says as of when, with its numbers', () => {
    const part = { fact: factOf('lighthouse-keeper'), cites: [1, 2], role: 'answer' as const };
    expect(sentence(part)).toBe(
      'Aida Bekova has kept the lighthouse on Gull Point since 2024. [1][2] (as of January 2025)',
    );
    expect(sentence({ ...part, role: 'disagrees' })).toMatch(/^Others say: /);
  });

  test('a fact ages where it is to be looked at again, or spoke of what was to come', () => {
    expect(ages(factAbout('a', [], { asOf: '2025-06-15', date: '2025-06-17' }))).toBe(true);
    expect(ages(factAbout('a', [], { asOf: '2025-06-15', reviewBy: '2026' }))).toBe(true);
    expect(ages(factAbout('a', [], { asOf: '2025-06-15', date: '2023-05/2025-06' }))).toBe(false);
    expect(ages(factAbout('a', [], { date: '2025-06-17' }))).toBe(false);
  });

  test('a question on offer fits a button', () => {
    const { question } = suggestionFor(factAbout('a', [], { asks: [`how ${'very '.repeat(60)}tall`] }));
    expect(question.length).toBeLessThanOrEqual(100);
    expect(question).toMatch(/^How very .*…$/);
    expect(suggestionFor(factAbout('a', [])).question).toBe('Statement of a.');
  });
});

test('related questions are about the same things, never the answer or its other side', () => {
  const { facts } = library;
  const groups = groupFacts(facts);
  const related = relatedTo([factOf('ferry-passengers-office')], facts, groups).map(({ fact }) => fact);
  expect(related).toContain('ferry-fare');
  expect(related).not.toContain('ferry-passengers-office');
  expect(related).not.toContain('ferry-passengers-blog');
  expect(related.length).toBeLessThanOrEqual(3);
  expect(relatedTo([], facts, groups)).toEqual([]);
});

test('what nothing answers is named, and nothing is said where nothing lacks', () => {
  expect(sayLacking([])).toBeNull();
  expect(sayLacking(['2010'])).toBe('I have nothing on 2010.');
  expect(sayLacking(['2010', '2011', 'Gull tower'])).toBe('I have nothing on 2010, 2011, or Gull tower.');
});
