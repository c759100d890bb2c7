import { beforeAll, describe, expect, test } from 'vitest';
import type { Answerer } from '../../../src/answering/answer.js';
import { inContext, lastOf, withoutNewTopic } from '../../../src/answering/conversation/context.js';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { loadAnswering } from '../../../src/answering/prepare.js';
import { testLibrary } from '../../fixtures/library.js';
import { testEngine } from '../engine.js';

let answerer: Answerer;
let engine: Engine;
beforeAll(async () => {
  answerer = loadAnswering()(await testLibrary());
  engine = await testEngine();
});

describe('a question after another', () => {
  const following = (question: string, ...history: string[]) =>
    answerer.ask(question, { today: '2025-06-20', history }).parts[0]?.fact.id;

  test.each([
    ['who keeps it?', 'How tall is the lighthouse?', 'lighthouse-keeper'],
    ['and how tall is it?', 'Who keeps the lighthouse?', 'lighthouse-height'],
    ['and the height?', 'Who keeps the lighthouse?', 'lighthouse-height'],
    ['how tall', 'Who keeps the lighthouse?', 'lighthouse-height'],
    ['what does a ticket cost?', 'How many passengers did the ferries carry?', 'ferry-fare'],
  ])('%s (after: %s)', (question, earlier, fact) => {
    expect(following(question, earlier)).toBe(fact);
  });

  test('a whole question that is sure by itself is its own, however short', () => {
    expect(following('How many passengers did the ferries carry?', 'How tall is the lighthouse?')).toMatch(
      /^ferry-passengers/,
    );
    expect(following('are there fares on the ferries', 'Who keeps the lighthouse?')).not.toBe('lighthouse-keeper');
  });

  test('reaches over words that say nothing', () => {
    expect(following('who keeps it?', 'How tall is the lighthouse?', '🙂')).toBe('lighthouse-keeper');
  });

  test('keeps its own words in the answer', () => {
    const history = ['How tall is the lighthouse?'];
    expect(answerer.ask('who keeps it?', { today: '2025-06-20', history }).question).toBe('who keeps it?');
  });
});

describe('a new topic', () => {
  test.each([
    ['ok different thing: what does a ticket cost', 'what does a ticket cost'],
    ['another question, who keeps the lighthouse?', 'who keeps the lighthouse?'],
    ['and another lighthouse on the island', null],
    ['who else keeps it?', null],
  ])('%s', (text, rest) => {
    expect(withoutNewTopic(text)).toBe(rest);
  });

  test('is not read into what was asked before', () => {
    const { parts } = answerer.ask('ok different thing: what does a ticket cost', {
      today: '2025-06-20',
      history: ['How tall is the lighthouse?'],
    });
    expect(parts[0]?.fact.id).toBe('ferry-fare');
  });
});

describe('what is taken over', () => {
  test('the subject, where the question points or is very short', () => {
    expect(inContext('who keeps it?', 'How tall is the lighthouse?', engine)).toEqual({
      dependent: true,
      short: true,
      certain: false,
      readings: ['who keeps it? the lighthouse', 'How tall is the lighthouse? who keeps it?'],
    });
  });

  test('the earlier question with another year', () => {
    const { readings } = inContext('and in 2023?', 'number of ferry passengers in 2024', engine);
    expect(readings[0]).toContain('passengers');
    expect(readings[0]).toContain('2023');
    expect(readings[0]).not.toContain('2024');
  });

  test('nothing, where nothing was asked before', () => {
    expect(inContext('who keeps it?', undefined, engine)).toEqual({
      dependent: false,
      short: false,
      certain: false,
      readings: [],
    });
    expect(lastOf([], engine)).toBeUndefined();
    expect(lastOf(['', '🙂'], engine)).toBeUndefined();
  });

  test('from several questions, each completed from those before', () => {
    expect(lastOf(['How tall is the lighthouse?', 'who keeps it?'], engine)).toBe('who keeps it? the lighthouse');
  });
});

describe('the one before or after', () => {
  test.each([
    ['and the one after that?', 'when was the second regatta in the bay', 'when was the third regatta'],
    ['and the one before? where', 'where was the second regatta', 'where first regatta'],
    ['who won the next one', 'where was the second regatta', 'who won third regatta'],
  ])('%s (after: %s)', (text, earlier, reading) => {
    expect(inContext(text, earlier, engine)).toEqual({
      dependent: true,
      short: true,
      certain: true,
      readings: [reading],
    });
  });

  test('is none before the first, and none without a number', () => {
    expect(inContext('and the one before?', 'where was the first regatta', engine).certain).toBe(false);
    expect(inContext('and the one before?', 'where was the regatta', engine).certain).toBe(false);
  });
});
