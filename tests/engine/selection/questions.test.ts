import { describe, expect, test } from 'vitest';
import { selectQuestions } from '../../../src/engine/selection/questions.js';
import { decidedBy, fact, opened as openedWith } from '../decided.js';

const BOTH = 'what height has the lighthouse and when were repairs of the roof of Tern tower';

/** The lighthouse is asked about in the first question, the roof in the second; `whole` is what answers both together. */
const parts = (first: number, second: number, whole: Readonly<Record<string, number>> = {}) =>
  decidedBy(
    (id, plain) => {
      const [isFirst, isSecond] = [plain.includes('lighthouse'), plain.includes('roof')];
      if (isFirst && isSecond) return whole[id] ?? 0;
      if (isSecond) return id === 'repairs-roof' ? second : 0;
      return id === 'lighthouse-height' ? first : 0;
    },
    { followUp: (plain) => (plain.includes('lighthouse') ? 0 : second) },
  );

describe('two questions in one message', () => {
  test('are each answered, where each is as sure as half', () => {
    expect(parts(0.5, 0.5).told(selectQuestions, BOTH)).toEqual(['lighthouse-height', 'repairs-roof:also']);
    expect(parts(0.5, 0.5).reply(selectQuestions, BOTH)).toMatchObject({ confidence: 0.5, note: null });
    expect(parts(0.49, 0.9).told(selectQuestions, BOTH)).toBeNull();
  });

  test('of which only the first is answered: that is told, and that the rest is not known', () => {
    const near = { 'tern-height': 0.1 };
    expect(parts(0.8, 0.49, near).told(selectQuestions, BOTH)).toEqual(['lighthouse-height']);
    const note = (second: number) => parts(0.8, second, near).reply(selectQuestions, BOTH)?.note;
    // The less is heard of it, the plainer it is said.
    expect([note(0.14), note(0.15), note(0.49)]).toEqual([{ kind: 'rest' }, { kind: 'partly' }, { kind: 'partly' }]);
    expect(parts(0.79, 0.49, near).told(selectQuestions, BOTH)).toBeNull();
  });

  test('of which the second leans on the first in a single word', () => {
    const only = decidedBy((id, plain) => (id === 'lighthouse-height' && !plain.includes('where') ? 0.8 : 0));
    expect(only.reply(selectQuestions, 'what height has the lighthouse and where')).toMatchObject({
      facts: [{ role: 'answer' }],
      note: { kind: 'rest' },
    });
  });

  test('of which the facts say the same in other words are answered by one of them', () => {
    const opened = openedWith(
      fact('lamp', 'The lamp of the lighthouse was lit in 2001 by the bishop.', 'about: [lighthouse]') +
        fact('bishop', 'In 2001 the bishop lit the lamp of the lighthouse.', 'about: [lighthouse]'),
    );
    const told = decidedBy((id, plain) => Number(id === (plain.includes('who') ? 'bishop' : 'lamp')), {
      opened,
      followUp: () => 0.9,
    }).told(selectQuestions, 'when was the lamp of the lighthouse lit and who lit the lamp of the lighthouse');
    expect(told).toEqual(['bishop']);
  });

  test('of which the second asks nothing leave nothing open', () => {
    const note = (text: string) => parts(0.9, 0.05).reply(selectQuestions, text)?.note;
    expect(note('what height has the lighthouse? who repaired the roof?')).toEqual({ kind: 'rest' });
    expect(note('what height has the lighthouse? reports of the roof dont agree')).toBeNull();
    expect(note('what height has the lighthouse? also can boats see the roof?')).toEqual({ kind: 'rest' });
    expect(note('what height has the lighthouse? tell me about the roof of Tern tower')).toEqual({ kind: 'rest' });
  });

  test('of which the second may be answered by what was told leave nothing open', () => {
    const again = (chance: number) =>
      decidedBy((id, plain) => (id !== 'lighthouse-height' ? 0 : plain.includes('repairs') ? chance : 0.9), {
        followUp: (plain) => (plain.endsWith('the lighthouse') ? chance : 0),
      }).reply(selectQuestions, 'what height has the lighthouse and when were the repairs')?.note;
    expect([again(0.14), again(0.15), again(0.29), again(0.3)]).toEqual([
      { kind: 'rest' },
      { kind: 'partly' },
      { kind: 'partly' },
      null,
    ]);
  });

  test('of which nothing answers the first are not answered by what goes on from it', () => {
    const ask = (second: string) =>
      parts(0, 0.9, { 'repairs-roof': 0.9 }).told(selectQuestions, `what height has the lighthouse and ${second}`);
    expect(ask('when were repairs of its roof')).toBeNull();
  });

  test('of which nothing is known of the first: the second is told where the whole is answered so, and that the rest is not', () => {
    const reply = (first: number, whole: number) =>
      parts(first, 0.9, { 'repairs-roof': whole }).reply(selectQuestions, BOTH);
    expect(reply(0.14, 0.9)).toMatchObject({ facts: [{ fact: { id: 'repairs-roof' } }], note: { kind: 'rest' } });
    expect([reply(0.15, 0.9), reply(0.14, 0.2)]).toEqual([null, null]);
  });

  test('of which one only asks to be told of a thing, as who only mentions it does not', () => {
    const ask = (text: string) => parts(0.9, 0.9).told(selectQuestions, text);
    expect(ask('tell me about the lighthouse. when were repairs of the roof of Tern tower?')).toHaveLength(2);
    expect(ask('i read a summary of the lighthouse. when were repairs of the roof of Tern tower?')).toBeNull();
  });

  test('of which the first asks of the bot ask nothing of the library there', () => {
    const ask = (first: string) =>
      decidedBy((id, plain) =>
        id === (plain.includes('keeps') ? 'lighthouse-keeper' : 'lighthouse-height') ? 0.9 : 0,
      ).told(selectQuestions, `${first} and what height has the lighthouse`);
    expect(ask('who keeps the lighthouse')).toEqual(['lighthouse-keeper', 'lighthouse-height:also']);
    expect(ask('who keeps this bot')).toBeNull();
  });

  test('of which the first names nothing is about what the second names', () => {
    const ask = decidedBy((id, plain) => {
      if (plain.includes('keeps')) return id === 'lighthouse-keeper' ? 0.9 : 0;
      return id === (plain.includes('lighthouse') ? 'lighthouse-height' : 'tern-height') ? 0.9 : 0;
    });
    expect(ask.told(selectQuestions, 'how tall is it and who keeps the lighthouse')).toEqual([
      'lighthouse-height',
      'lighthouse-keeper:also',
    ]);
  });

  test('are told by marks as well, and a message of one question is none', () => {
    const ask = (text: string) => parts(0.9, 0.9).told(selectQuestions, text);
    expect(ask('what height has the lighthouse? when were repairs of the roof of Tern tower?')).toHaveLength(2);
    expect(ask('what height has the lighthouse, the old one')).toBeNull();
  });
});

test('in a long story, what asks names what it asks of, and the rest is left out', () => {
  const story =
    'we have a house by the sea and it is old but my uncle likes it. ' +
    'we go there each summer with all of our children and their friends from school and nobody pays for it. ';
  const ask = (text: string) => parts(0.9, 0.9).told(selectQuestions, story + text);
  expect(ask('What height has the lighthouse? And when were repairs of the roof of Tern tower?')).toEqual([
    'lighthouse-height',
    'repairs-roof:also',
  ]);
  expect(ask('And what height has the lighthouse?')).toEqual(['lighthouse-height']);
  expect(ask('What height has the lighthouse?')).toEqual(['lighthouse-height']);
});
