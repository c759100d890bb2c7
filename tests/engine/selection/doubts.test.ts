import { describe, expect, test } from 'vitest';
import { selectSingle } from '../../../src/engine/selection/single.js';
import { selectBoth, selectTurn } from '../../../src/engine/selection/turns.js';
import { type Chances, decidedBy } from '../decided.js';

const told = (question: string, facts: readonly string[], chances?: Chances) =>
  decidedBy(chances ?? {}, { followUp: () => (chances ? 0.9 : 0) }).told(selectTurn, question, {
    question: 'how many boats',
    told: facts,
  });

describe('a doubt', () => {
  test('with a number means the account that says so', () => {
    expect(told('hm i read 24', ['boats-office'])).toEqual(['boats-office', 'boats-blog:disagrees']);
    expect(told('hm i read something', ['boats-office'])).toBeNull();
  });

  test('means that of all that was told whose other side says so', () => {
    expect(told('u sure? i read 24', ['tern-height', 'boats-office'])).toEqual([
      'boats-office',
      'boats-blog:disagrees',
    ]);
    expect(told('u sure? i read 25', ['tern-height', 'boats-office'])).toEqual(['tern-height']);
    // It says so itself, and nothing else is said of it.
    expect(told('u sure? i read 2019', ['tern-height', 'repairs-roof'])).toEqual(['tern-height']);
  });

  test('means what it names', () => {
    const both = ['lighthouse-height', 'tern-height'];
    expect(told('are you sure about tern tower', both)).toEqual(['tern-height']);
    expect(told('are you sure about that', both)).toEqual(['lighthouse-height']);
  });

  test('is a question where another fact is likely that has its number, or that is about what else it names', () => {
    expect(told('u sure? i read 18', ['lighthouse-height'])).toEqual(['lighthouse-height']);
    expect(told('u sure? i read 18', ['lighthouse-height'], { 'tern-height': 0.9 })).toBeNull();
    expect(told('u sure? i thought tern tower', ['lighthouse-height'])).toEqual(['lighthouse-height']);
    expect(told('u sure? i thought tern tower', ['lighthouse-height'], { 'tern-height': 0.9 })).toBeNull();
  });
});

test('the source that is asked for is that of all that was told', () => {
  expect(told('source?', ['lighthouse-height', 'tern-height'])).toEqual(['lighthouse-height', 'tern-height:also']);
});

describe('two things that were told of', () => {
  const both = (question: string, facts = ['lighthouse-height', 'tern-height']) => {
    const after = { question: 'how tall is it', told: facts };
    return decidedBy({}).told(selectBoth, question, after);
  };

  test('are told both where they are compared, and nothing else is named', () => {
    expect(both('which of them is taller')).toEqual(['tern-height', 'lighthouse-height:also']);
    expect(both('which of them is painted')).toBeNull();
    expect(both('is it taller than the north ferry')).toBeNull();
    expect(both('is it taller than in 2019')).toBeNull();
  });

  test('only in the same respect', () => {
    expect(both('which of them is taller', ['lighthouse-height', 'tern-cost'])).toBeNull();
    expect(both('which of them is taller', ['repairs-roof', 'repairs-bell'])).toBeNull();
  });
});

describe('beside what surely answers a question that goes on', () => {
  const pair = (chance: number, before: string, second = 0.4) =>
    decidedBy(
      { 'lighthouse-keeper': 0.5, 'lighthouse-height': second },
      { followUp: (plain) => (plain.includes('lighthouse') ? chance : 0) },
    ).told(selectSingle, 'and who keeps it', { question: 'the Gull Point lighthouse', told: [before] });
  const alone = ['lighthouse-keeper'];
  const both = [...alone, 'lighthouse-height:also'];

  test('nothing is told again that was told just before', () => {
    expect(pair(0.9, 'lighthouse-opening')).toEqual(both);
    expect(pair(0.9, 'lighthouse-height')).toEqual(alone);
    expect(pair(0.7, 'lighthouse-height')).toEqual(both);
  });

  test('a second fact is told that is half as likely, beside another one that is less', () => {
    expect(pair(0.9, 'lighthouse-opening', 0.24)).toEqual(alone);
    expect(pair(0.7, 'lighthouse-opening', 0.24)).toEqual(both);
  });
});

test('whether what was told is more than another tells it beside that one', () => {
  const beside = (question: string) =>
    decidedBy({ 'tern-height': 0.9 }, { followUp: () => 0.9 }).told(selectSingle, question, {
      question: 'how tall is the lighthouse',
      told: ['lighthouse-height'],
    });
  expect(beside('is it taller than Tern tower')).toEqual(['tern-height', 'lighthouse-height:also']);
  expect(beside('how tall is Tern tower, taller than it')).toEqual(['tern-height']);
});

test('what is in something is what else is known of it', () => {
  expect(told('yeah but what is actually in it', ['lighthouse-height'])).toEqual([
    'lighthouse-is',
    'lighthouse-keeper:also',
  ]);
});

test('a bare name after what was not answered asks that, and of nothing else', () => {
  const kind = (question: string, facts: readonly string[]) => {
    const { resolve } = decidedBy({}, { followUp: (plain) => (plain.startsWith('the lighthouse') ? 0.9 : 0) });
    return resolve(question, { question: 'how deep is Wick', told: facts }).query.plain;
  };
  expect(kind('and the lighthouse?', [])).toBe('how deep is wick the lighthouse');
  expect(kind('and the lighthouse?', ['tern-height'])).toBe('the lighthouse');
});
