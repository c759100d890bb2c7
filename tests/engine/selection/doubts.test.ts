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

  test('is a question where another fact is likely that has its number', () => {
    expect(told('u sure? i read 18', ['lighthouse-height'])).toEqual(['lighthouse-height']);
    expect(told('u sure? i read 18', ['lighthouse-height'], { 'tern-height': 0.9 })).toBeNull();
  });
});

test('the source that is asked for is that of all that was told', () => {
  expect(told('source?', ['lighthouse-height', 'tern-height'])).toEqual(['lighthouse-height', 'tern-height:also']);
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

  test('a second fact is told that is half as likely', () => {
    expect([0.24, 0.25].map((second) => pair(0.9, 'lighthouse-opening', second))).toEqual([alone, both]);
    expect([0.24, 0.25].map((second) => pair(0.7, 'lighthouse-opening', second))).toEqual([alone, both]);
  });
});

test('what is in something is what else is known of it', () => {
  expect(told('yeah but what is actually in it', ['lighthouse-height'])).toEqual([
    'lighthouse-is',
    'lighthouse-keeper:also',
  ]);
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
