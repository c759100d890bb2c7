import { expect, test } from 'vitest';
import { contextAfter } from '../../src/engine/conversation.js';
import { selectTurn } from '../../src/engine/selection/turns.js';
import { decidedBy } from './decided.js';
import { answererOf } from './harbour.js';

const before = { question: 'how tall is the lighthouse', told: ['lighthouse-height'] };

/** What the question is that a conversation has come to after another one to which nothing was told. */
const stands = (text: string): string | undefined => {
  const resolved = decidedBy({}, { followUp: () => 0 }).resolve(text, before);
  return contextAfter(resolved, { told: [], shown: [] }, resolved.before, { back: 2 }).query.plain;
};

test('what leans on a conversation and is not answered leaves it where it was', () => {
  expect(stands('how much does it weigh')).toBe('how tall is the lighthouse');
});

test('what asks of something else is what it has come to, answered or not', () => {
  expect(stands('where is the old brass rope of the harbour master')).toBe(
    'where is the old brass rope of the harbour master',
  );
  expect(stands('my old brass rope broke Tern tower yesterday')).toBe('my old brass rope broke tern tower yesterday');
});

test('what was told as what may be meant is what sources are asked for, and changes nothing else', () => {
  const { resolve, reply } = decidedBy({ 'tern-height': 0.3 }, { followUp: () => 0.3 });
  const leaning = resolve('how tall is it then', before);
  const shown = leaning.told.slice(0, 1).map(({ fact }) => fact);
  const after = contextAfter(leaning, { told: [], shown }, leaning.before, { back: 2 });
  expect(
    [after.query.plain, after.told, after.shown].map((one) =>
      typeof one === 'string' ? one : one.map(({ id }) => id),
    ),
  ).toEqual(['how tall is the lighthouse', ['lighthouse-height'], ['tern-height']]);
  const asked = { ...resolve('source?', before), before: after };
  expect(reply(selectTurn, 'source?', before)?.facts.map(({ fact }) => fact.id)).toEqual(['lighthouse-height']);
  expect(selectTurn(asked, decidedBy({}).shelf, '2026-01-01')?.facts.map(({ fact }) => fact.id)).toEqual([
    'tern-height',
  ]);
});

test('after a doubt that reaches back, what was doubted is spoken of', () => {
  const { ids } = answererOf();
  const history = ['how tall is the lighthouse', 'who painted the harbour bell', 'are you sure?'];
  expect(ids('source?', history)).toEqual(['lighthouse-height']);
  expect(ids('who keeps it', history)).toEqual(['lighthouse-keeper']);
});

test('a doubt reaches back over two questions without an answer, and no further', () => {
  const { ids } = answererOf();
  const vain = (count: number) => Array.from({ length: count }, (_, at) => `who painted the harbour bell number ${at}`);
  const doubted = (count: number) => ids('are you sure?', ['how tall is the lighthouse', ...vain(count)]);
  expect([doubted(2), doubted(3)]).toEqual([['lighthouse-height'], []]);
});

test('of a message of two questions all that was told goes on, also after thanks', () => {
  const { ask, ids } = answererOf();
  const two = 'how tall is the lighthouse and who keeps it';
  expect(ids(two)).toEqual(['lighthouse-height', 'lighthouse-keeper']);
  for (const history of [[two], [two, 'thanks']])
    expect(ask('source?', history).parts.map(({ fact }) => fact.id)).toEqual(ids(two));
});

test('a question that stands alone is answered, however much was said before it', () => {
  const { ids } = answererOf();
  const long = 'how tall is it and who keeps it and when was it repaired, the old one by the pier';
  expect(
    ids(
      'how tall is Tern tower',
      Array.from({ length: 6 }, () => long),
    ),
  ).toEqual(ids('how tall is Tern tower'));
});

test('what stands alone is three times as sure after another question, at most', () => {
  const sure = (chance: number) =>
    decidedBy({ 'lighthouse-height': chance }, { followUp: () => 0.9 }).resolve(
      'old brass rope of the lighthouse',
      before,
    ).confidence;
  expect(sure(0.1)).toBeCloseTo(0.3);
});
