import { beforeAll, describe, expect, test } from 'vitest';
import type { Answerer } from '../../src/answering/answer.js';
import { groupFacts } from '../../src/answering/conversation/groups.js';
import { loadAnswering } from '../../src/answering/prepare.js';
import { createMiss } from '../../src/answering/reply/miss.js';
import { testLibrary } from '../fixtures/library.js';
import { bareLibrary, testEngine } from './engine.js';
import { factAbout } from './model.js';

const today = '2025-06-20';
const prepare = loadAnswering();
let answerer: Answerer;
beforeAll(async () => {
  answerer = prepare(await testLibrary());
});
const ask = (question: string) => answerer.ask(question, { today });

describe('an answer', () => {
  test('is the fact in its own words, with the few words asked for in front and its source', () => {
    const answer = ask('How tall is the lighthouse?');
    expect(answer).toMatchObject({
      status: 'answered',
      short: '42 metres',
      text: '42 metres\nThe lighthouse on Gull Point is 42 metres tall. [1]',
      choices: [],
      version: answerer.library.version,
    });
    expect(answer.citations.map(({ n, source }) => [n, source.id])).toEqual([[1, 'harbour-gazette']]);
    expect(answer.why.matched).toEqual(['tall', 'lighthouse']);
    expect(answer.why).toMatchObject({ subjects: ['Gull Point lighthouse'], attributes: ['height'], unmatched: [] });
    expect(answer.why.candidates[0]?.fact).toBe('lighthouse-height');
  });

  test('bears slips of the fingers, and says what they were read as', () => {
    const answer = ask('how tall is teh lighthosue');
    expect(answer.parts[0]?.fact.id).toBe('lighthouse-height');
    expect(answer.why.corrected).toEqual([{ from: 'lighthosue', to: 'lighthouse' }]);
  });

  test('shows both sides where sources disagree, each with its own source', () => {
    const { text, parts, citations } = ask('How many passengers did the ferries carry?');
    expect(parts.map(({ role, cites }) => [role, cites])).toEqual([
      ['answer', [1]],
      ['disagrees', [2]],
    ]);
    expect(citations).toHaveLength(2);
    expect(text).toContain('[1] Others say: ');
  });
});

describe('what it does not know', () => {
  test('it says what it has of the thing, and what it has not', () => {
    const answer = ask('what colour is the lighthouse');
    expect(answer.status).not.toBe('answered');
    expect(answer).toMatchObject({ short: null, parts: [], citations: [] });
  });

  test('the words of a miss', async () => {
    const { read, lexicon } = await testEngine();
    const { facts } = answerer.library;
    const miss = createMiss(facts, groupFacts(facts), lexicon);
    const say = (text: string) => miss(read(text));
    expect(say('what colour is the lighthouse')).toBe(
      'About Gull Point lighthouse I have: height, opening date, and keeper. I don’t have: colour.',
    );
    expect(say('did the lighthouse win a prize')).toMatch(/^About Gull Point lighthouse .* what you ask of it\.$/);
    expect(say('Storm Petrel')).toBe('I have one fact about Storm Petrel, and none that answers this.');
    expect(say('which hue has the lighthouse')).toMatch(/what you ask of it\.$/);
    expect(say('best pizza in rome')).toBe('I don’t know: nothing in my library answers that.');
  });

  test('of a thing with many facts it says how many', async () => {
    const { read, lexicon } = await testEngine();
    const facts = Array.from({ length: 9 }, (_, at) => factAbout(`f${at}`, ['lighthouse']));
    const miss = createMiss(facts, groupFacts(facts), lexicon);
    expect(miss(read('what colour is the lighthouse'))).toBe(
      'I have 9 facts about Gull Point lighthouse, and none on this: colour.',
    );
    expect(miss(read('the lighthouse'))).toBe(
      'I have 9 facts about Gull Point lighthouse, and none that answers this.',
    );
  });

  test.each([
    ['Thanks, good bot!', /^You’re welcome\.$/],
    ['what can you do?', /^Ask me a question: I answer from \d+ facts/],
    ['hi', /^Ask me a question/],
    ['bye!', /^See you\.$/],
  ])('small talk is answered in kind: %s', (text, reply) => {
    expect(ask(text)).toMatchObject({ status: 'unknown', text: expect.stringMatching(reply) });
  });

  test.each(['best pizza in rome', '', 'the of and', 'who won the cup'])('"%s" is declined', (question) => {
    expect(ask(question)).toMatchObject({ status: 'unknown', parts: [], short: null });
  });
});

describe('tell', () => {
  test('is the answer that consists of one fact, other sides included', () => {
    const answer = answerer.tell('ferry-passengers-blog');
    expect(answer?.parts.map(({ fact }) => fact.id)).toEqual(['ferry-passengers-office', 'ferry-passengers-blog']);
    expect(answer).toMatchObject({ status: 'answered', confidence: 1, short: null });
  });

  test('knows no fact that is not there', () => {
    expect(answerer.tell('nothing')).toBeNull();
    expect(answerer.tell('constructor')).toBeNull();
  });
});

describe('suggest', () => {
  const suggest = (typed: string, limit = 5) => answerer.suggest(typed, limit);

  test('offers questions that begin so, then those that contain it', () => {
    const questions = suggest('How').map(({ question }) => question);
    expect(questions[0]).toMatch(/^How/);
    expect(suggest('light tower')[0]).toEqual({ question: 'How high is the light tower', fact: 'lighthouse-height' });
  });

  test('bears slips', () => {
    expect(suggest('ferri tiket').map(({ fact }) => fact)).toContain('ferry-fare');
  });

  test('offers something before anything is typed, and never more than asked for', () => {
    expect(suggest('')).toHaveLength(5);
    for (const limit of [0, 1, 2]) expect(suggest('ferry', limit).length).toBeLessThanOrEqual(limit);
  });

  test('offers no question twice', () => {
    const questions = suggest('lighthouse', 25).map(({ question }) => question);
    expect(new Set(questions).size).toBe(questions.length);
  });
});

describe('the same question', () => {
  test('has the same answer to the byte, from another answerer and after other questions', async () => {
    const questions = answerer.library.facts.flatMap(({ asks }) => asks);
    const other = prepare(await testLibrary());
    for (const question of [...questions].reverse()) other.ask(question, { today });
    for (const question of questions) {
      expect(JSON.stringify(other.ask(question, { today }))).toBe(JSON.stringify(ask(question)));
    }
  });
});

describe('a folder of nothing but sources and statements', () => {
  const bare = () =>
    prepare(bareLibrary({ pier: 'The old pier is 300 metres long.', crane: 'The harbour crane lifts 20 tonnes.' }));

  const questions = [
    ['how long is the old pier', 'pier'],
    ['how many tonnes does the harbour crane lift', 'crane'],
    ['how heavy a load does the crane in the harbour lift', 'crane'],
  ] as const;

  test.each(questions)('finds the fact: %s', (question, fact) => {
    expect(bare().ask(question, { today }).why.candidates[0]?.fact).toBe(fact);
  });

  test('offers it at least', () => {
    for (const [question] of questions.slice(0, 2)) expect(bare().ask(question, { today }).status).not.toBe('unknown');
  });

  test('answers', () => {
    const answer = bare().ask('how many tonnes does the harbour crane lift', { today });
    expect(answer.text).toBe('20 tonnes\nThe harbour crane lifts 20 tonnes. [1]');
  });

  test('declines what it does not know', () => {
    expect(bare().ask('who painted the mona lisa', { today }).status).toBe('unknown');
  });

  test('an empty one answers nothing', () => {
    const empty = prepare(bareLibrary({}));
    expect(empty.ask('how long is the pier', { today }).status).toBe('unknown');
    expect(empty.suggest('pier', 5)).toEqual([]);
    expect(empty.suggest('', 5)).toEqual([]);
  });
});
