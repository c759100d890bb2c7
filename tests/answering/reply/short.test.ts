import { describe, expect, test } from 'vitest';
import { shortAnswer, shortOf } from '../../../src/answering/reply/short.js';
import { withOtherSides } from '../../../src/answering/reply/sides.js';
import type { Fact } from '../../../src/knowledge/library.js';
import { factIn, testLibrary } from '../../fixtures/library.js';
import { testEngine } from '../engine.js';
import { factAbout } from '../model.js';

const engine = await testEngine();
const library = await testLibrary();
const factOf = factIn(library);

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
    expect(asked('who is falk', 'keeper', 'name')).toBe('The first lighthouse');
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
