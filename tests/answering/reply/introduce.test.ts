import { beforeAll, describe, expect, test } from 'vitest';
import type { Considered } from '../../../src/answering/conversation/consider.js';
import { groupFacts } from '../../../src/answering/conversation/groups.js';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { createIntroduce } from '../../../src/answering/reply/introduce.js';
import type { Fact } from '../../../src/knowledge/library.js';
import { testEngine } from '../engine.js';
import { factAbout } from '../model.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

const few = [factAbout('beside', ['ferries', 'lighthouse']), factAbout('main', ['lighthouse'])];
const told = (text: string, facts: readonly Fact[] = few) => {
  const question = engine.read(text);
  const pooled = { judged: [], confidence: 0 };
  const whole: Considered = { text, asked: question, question, time: null, judged: [], pooled };
  return createIntroduce(facts, groupFacts(facts))(whole)?.facts.map(({ id }) => id) ?? null;
};

describe('a name and nothing else', () => {
  test.each(['the lighthouse', 'what is the lighthouse?', 'the lighthouse, info'])('%s', (text) => {
    expect(told(text)).toEqual(['main']);
  });

  test.each([
    ['a form of answer is asked for', 'where is the lighthouse'],
    ['more is asked', 'prize of the lighthouse'],
    ['two are named', 'lighthouse and ferries'],
    ['nothing is named', 'what is it'],
  ])('is not introduced where %s', (_, text) => {
    expect(told(text)).toBeNull();
  });

  test('nor where many facts are about it', () => {
    expect(
      told(
        'the lighthouse',
        Array.from({ length: 9 }, (_, at) => factAbout(`f${at}`, ['lighthouse'])),
      ),
    ).toBeNull();
  });
});
