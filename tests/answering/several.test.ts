import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { clausesOf } from '../../src/answering/clauses.js';
import { coordinated } from '../../src/answering/coordination.js';
import { buildEngine } from '../../src/answering/engine.js';
import { FEATURES } from '../../src/answering/feature-names.js';
import { halvesOf } from '../../src/answering/halves.js';
import type { Model } from '../../src/answering/model.js';
import { isOfTime } from '../../src/answering/values.js';
import { asksWhether } from '../../src/answering/whether.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { language } from './engine.js';

const LEXICON = `
entities:
  tower: { names: [Gull tower], kind: facility }
  bridge: { names: [Tern bridge], kind: facility }
  company: { names: [Salt and Herring company], kind: organisation }
  norland: { names: [Norland], kind: country }
  sudland: { names: [Sudland], kind: country }
  fair: { names: [harbour fair], kind: event }
  old-town: { names: [Porto Sol], kind: place }
  new-town: { names: [Lunaville], kind: place }
  keeper: { names: [Bo Berg], kind: person }
  salt-of-norland: { names: [salt of Norland], kind: goods }
attributes:
  catch: { asks: [catch, caught] }
  height: { asks: [how tall, height] }
  place: { asks: [where, which town] }
  opening: { asks: [when opened] }
  members: { asks: [who takes part, which countries] }
`;
const FACTS = `
- { id: catch-2020, statement: The boats of the bay caught 40 tonnes of herring in 2020., about: [fair], tells: { catch: 40 tonnes }, date: 2020, sources: [s] }
- { id: catch-2023, statement: The boats of the bay caught 55 tonnes of herring in 2023., about: [fair], tells: { catch: 55 tonnes }, date: 2023, sources: [s] }
- { id: tower-height, statement: Gull tower is 42 metres tall., about: [tower], tells: { height: 42 metres }, sources: [s] }
- { id: tower-opening, statement: Gull tower was opened on 1 March 2024., about: [tower], tells: { opening: 1 March 2024 }, date: 2024-03-01, sources: [s] }
- { id: bridge-height, statement: Tern bridge is 30 metres tall., about: [bridge], tells: { height: 30 metres }, sources: [s] }
- { id: fair-place, statement: The harbour fair is held in Porto Sol., about: [fair], tells: { place: Porto Sol }, sources: [s] }
- { id: fair-sells, statement: "The harbour fair sells rope, nets and lamps from Norland and Sudland.", about: [fair], tells: { members: Norland and Sudland }, sources: [s] }
- { id: two-members, statement: Two countries run the Salt and Herring company., asks: [does Norland run the Salt and Herring company with Sudland], about: [company], tells: { members: Two countries }, sources: [s] }
- { id: keeper-paints, statement: Bo Berg paints boats in Porto Sol., about: [keeper], tells: { place: Porto Sol }, sources: [s] }
`;
const { library } = buildLibrary([
  { path: 'sources.yaml', text: '- {id: s, title: Guide, publisher: Harbour Office}\n' },
  { path: 'lexicon.yaml', text: LEXICON },
  { path: 'facts/bay.yaml', text: FACTS },
]);
if (!library) throw new Error('the library of the test has problems');

/** Sure of a fact that leaves no telling word of the question open. */
const model: Model = {
  features: [...FEATURES],
  ensembles: [{ bias: 0, trees: [[FEATURES.indexOf('openMost'), 0.5, 3, -3]] }],
  limits: { answer: 0.7, choices: 0.1 },
};
const engine = buildEngine(library, language);
const answerer = createAnswerer(library, language, model);
const ask = (question: string) => answerer.ask(question, { today: '2025-06-20' });
const idsOf = (question: string) => ask(question).parts.map(({ fact }) => fact.id);
const partsOf = (text: string) => coordinated(engine.read(text), engine)?.map((part) => part.text) ?? null;

describe('a question that names two values of a kind', () => {
  test.each([
    ['herring caught in 2020 and in 2023', ['herring caught in 2020', 'herring caught in 2023']],
    ['herring 2020 vs 2023', ['herring 2020', 'herring 2023']],
    ['herring in March 2020 and sept 2023', ['herring in March 2020', 'herring in September 2023']],
    ['first and second fair', ['first fair', 'second fair']],
    ['the herring of Norland and the herring of Sudland', ['the herring of norland', 'the herring of sudland']],
    ['is the Gull tower taller than the Tern bridge', ['is the gull tower taller', 'is the taller the tern bridge']],
    ['Which is older, Gull tower or Tern bridge?', ['how old is gull tower', 'how old is tern bridge']],
    [
      'how does the catch of 2020 compare with that of 2023',
      ['how does the catch of 2020', 'how does the catch of with that of 2023'],
    ],
    [
      'compare the height of Gull tower to that of Tern bridge',
      ['the height of gull tower', 'the height of that of tern bridge'],
    ],
    ['did it grow from 2019 to 2020 or from 2020 to 2023', null],
    [
      'did it grow more from 2019 to 2020 or from 2020 to 2023',
      ['did it grow from 2019 to 2020', 'did it grow from 2020 to 2023'],
    ],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test.each([
    ['a name with "and" in it', 'who runs the Salt and Herring company'],
    ['what lies between two', 'herring trade between Norland and Sudland'],
    ['a choice of which one is true', 'is the fair in Porto Sol or in Lunaville'],
    ['what the asker does not want', 'herring in 2020 and 2023, not the price'],
    ['the same twice', 'herring in 2020 and in 2020'],
    ['one value', 'how much herring in 2020'],
    ['too many', 'herring in 2020, 2021, 2022 and 2023'],
  ])('%s is left whole', (_, text) => {
    expect(partsOf(text)).toBeNull();
  });

  test('is answered by a fact for each, in the order of the question, each with its citation', () => {
    const answer = ask('herring caught in 2023 and in 2020');
    expect(answer.parts.map(({ fact, cites }) => [fact.id, cites])).toEqual([
      ['catch-2023', [1]],
      ['catch-2020', [1]],
    ]);
    expect(answer).toMatchObject({ status: 'answered', short: '2023: 55 tonnes · 2020: 40 tonnes', note: null });
  });

  test('says which of them nothing answers, and by its own name', () => {
    const answer = ask('herring caught in 2020 and in 1999');
    expect(answer.parts.map(({ fact }) => fact.id)).toEqual(['catch-2020']);
    expect(answer.note).toBe('I have nothing on 1999.');
    expect(answer.text).toMatch(/\[1\] I have nothing on 1999\.$/);
    expect(ask('herring caught in JANUARY 1999 vs 2020').note).toBe('I have nothing on January 1999.');
  });

  test('is a miss where nothing is known of either', () => {
    expect(ask('herring caught in 1998 and in 1999').status).not.toBe('answered');
  });

  test('has room for both before what others say of the first', () => {
    const long = (text: string) =>
      `${text} ${'That is what the office of the harbour master wrote. '.repeat(4)}`.trim();
    const facts = [
      ['day', 'The boats caught 40 tonnes of herring in 2020.', 'night'],
      ['night', 'The crews landed 44 tonnes of herring in 2020.', 'day'],
      ['later', 'The boats caught 55 tonnes of herring in 2023.', ''],
    ].map(
      ([id, text = '', other]) => `- {id: ${id}, statement: "${long(text)}", sources: [s], disagreesWith: [${other}]}`,
    );
    const made = buildLibrary([
      { path: 'sources.yaml', text: '- {id: s, title: Guide, publisher: Harbour Office}\n' },
      { path: 'facts/bay.yaml', text: facts.join('\n') },
    ]);
    if (!made.library) throw new Error(JSON.stringify(made.problems));
    const told = createAnswerer(made.library, language, model).ask('herring caught by boats in 2020 and in 2023', {
      today: '2025-06-20',
    });
    expect(told.parts.map(({ fact }) => fact.id)).toEqual(['day', 'later']);
  });

  test('is answered by one fact that has both', () => {
    expect(idsOf('does Norland and Sudland run the Salt and Herring company')).toEqual(['two-members']);
  });
});

describe('two questions in one', () => {
  const clauses = (text: string) => clausesOf(text, engine)?.map((part) => part.text.trim()) ?? null;

  test.each([
    ['how tall is Gull tower and how much Tern bridge', ['how tall is Gull tower', 'how tall is tern bridge']],
    [
      'how much herring was caught in 2020 and how much in 2023',
      ['how much herring was caught in 2020', 'how much herring was caught in 2023'],
    ],
    [
      'how much herring was caught in 2020 and how much after the harbour fair',
      ['how much herring was caught in 2020', 'how much herring was caught after the harbour fair'],
    ],
  ])('of which the second only names another thing: %s', (text, two) => {
    expect(clauses(text)).toEqual(two);
  });

  test.each([
    ['how tall is Gull tower and when was it opened', ['how tall is Gull tower', 'when was it opened gull tower']],
    ['how tall is it, and when was Gull tower opened?', ['how tall is it gull tower', 'when was Gull tower opened?']],
  ])('take over from each other what they are about: %s', (text, two) => {
    expect(clauses(text)).toEqual(two);
  });

  test.each([
    'when and where is the harbour fair',
    'when is the harbour fair and where',
    'how tall and how wide is it',
  ])('%s is one question', (text) => {
    expect(clauses(text)).toBeNull();
  });

  test('are answered by a fact each, and not at all where one of them has none', () => {
    expect(idsOf('how tall is Gull tower and when was it opened')).toEqual(['tower-height', 'tower-opening']);
    expect(ask('how tall is Gull tower and which colour is it').status).not.toBe('answered');
  });
});

describe('two things held against each other, each in its own words', () => {
  const halves = (text: string) => halvesOf(text, engine).map((parts) => parts.map((part) => part.text.trim()));

  test('are asked for one by one, the second also with what is asked of the first', () => {
    expect(halves('how tall is Gull tower vs. the Tern bridge in Porto Sol')).toEqual([
      ['how tall is Gull tower', 'the Tern bridge in Porto Sol'],
      ['how tall is Gull tower', 'how tall is the Tern bridge in Porto Sol'],
    ]);
    expect(halves('metres: Gull tower compared to Tern bridge').at(-1)).toEqual([
      'metres: Gull tower',
      'metres: Tern bridge',
    ]);
  });

  test.each([
    ['nothing is held against anything', 'how tall is Gull tower'],
    ['the second names nothing', 'height of Gull tower in the guide vs the real one'],
    ['one side is empty', 'Gull tower vs'],
  ])('are none where %s', (_, text) => {
    expect(halves(text)).toEqual([]);
  });

  test('are answered by a fact each', () => {
    expect(idsOf('boats caught herring in 2020 vs where the harbour fair is held')).toEqual([
      'catch-2020',
      'fair-place',
    ]);
    expect(ask('boats caught herring in 2020 vs colour of the harbour fair').status).not.toBe('answered');
  });
});

describe('a false premise', () => {
  test.each([
    ['is the harbour fair held in Lunaville?', 'fair-place'],
    ['the harbour fair is held in Paris, right?', 'fair-place'],
    ['was Gull tower opened in 2019?', 'tower-opening'],
    ['is Tern bridge 75 metres tall?', 'bridge-height'],
  ])('%s gets the fact that settles it', (text, id) => {
    const answer = ask(text);
    expect(answer.parts.map(({ fact }) => fact.id)).toEqual([id]);
    expect(answer.text).not.toMatch(/\b(?:yes|no)\b/i);
  });

  test.each([
    ['what a person does, he may do elsewhere', 'does Bo Berg paint boats in Lunaville?'],
    ['a list may leave out what was asked', 'does the harbour fair sell lamps from Japan?'],
    ['the fact is from before and does not look ahead', 'was Gull tower opened in 2031?'],
    ['something else is asked', 'was the harbour fair cancelled in Lunaville?'],
    ['it compares', 'is Gull tower taller in Paris than 42 metres'],
    ['no value is wrong', 'is the harbour fair painted?'],
    ['it does not ask whether', 'who sings in Lunaville at the harbour fair'],
  ])('not where %s', (_, text) => {
    expect(ask(text).status).not.toBe('answered');
  });

  test.each([
    ['is it in town?', true],
    ["So isn't it in town", true],
    ['it is in town, right?', true],
    ["it is in town, isn't it", true],
    ['true that it is in town', true],
    ['where is it, is it in town', false],
    ['it is in town', false],
    ['has it been in town yet', false],
    ['can I go to town?', false],
  ])('%s asks whether: %s', (text, expected) => {
    expect(asksWhether(text)).toBe(expected);
  });
});

test('a fact is of a time by its statement or date, and not for lying in a span of years', () => {
  const of = (date: string | undefined, time: string, statement = '') => isOfTime({ date, statement }, time);
  expect(of('2024-07-03', '2024')).toBe(true);
  expect(of('2024-07-03', '2024-07')).toBe(true);
  expect(of('2024-07-03', '2024-08')).toBe(false);
  expect(of('2024', '2024-07')).toBe(false);
  expect(of('2024-06/2024-09', '2024-07')).toBe(true);
  expect(of('2020/2024', '2022')).toBe(false);
  expect(of('2020/2024', '2022', 'It was 5 in 2022.')).toBe(true);
  expect(of(undefined, '2022-03', 'It was 5 in March 2022.')).toBe(true);
  expect(of(undefined, '2022-04', 'It was 5 in March 2022.')).toBe(false);
});

test('half of a comparison is no answer', () => {
  expect(idsOf('did the boats catch more in 2020 or in 2023')).toEqual(['catch-2020', 'catch-2023']);
  expect(ask('does Norland run more of the Salt and Herring company than Sudland').status).not.toBe('answered');
});

test('a premise is not put right where the very question is known to have no answer', () => {
  const question = 'is Tern bridge 75 metres tall?';
  expect(ask(question).status).toBe('answered');
  const aware = createAnswerer({ ...library, unanswered: [question] }, language, model);
  expect(aware.ask(question, { today: '2025-06-20' }).status).not.toBe('answered');
});
