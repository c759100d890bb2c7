import { describe, expect, test } from 'vitest';
import { overviewOf, selectOverview } from '../../../src/engine/selection/overview.js';
import { type Chances, decidedBy, fact, opened } from '../decided.js';
import { answererOf, harbour, LEXICON, UNSURE } from '../harbour.js';

describe('an overview', () => {
  const overview = (question: string, chances: Chances = {}) =>
    decidedBy(chances, {
      opened: opened(fact('lens', 'The lens of Saltby came from a lighthouse of Oban.', 'about: [saltby]')),
    }).told(selectOverview, question)?.[0];

  test('may leave a light word open', () => {
    expect(overview('tell me about old Gull Point lighthouse')).toBe('lighthouse-is');
    expect(overview('tell me about lovely Gull Point lighthouse')).toBeUndefined();
  });

  test('is of one sentence to who asks who or what it is', () => {
    const told = (question: string) => decidedBy({}).told(selectOverview, question)?.length ?? 0;
    expect([told('what is the lighthouse'), told('tell me about the lighthouse')]).toEqual([1, 3]);
    expect(told('who is the lighthouse')).toBe(1);
    expect([told('the lighthouse in a nutshell'), told('how did the lighthouse explain it')]).toEqual([3, 0]);
    expect([told('Gull Point lighthouse'), told('where is Gull Point lighthouse')]).toEqual([3, 0]);
  });

  test('tells what is asked of the thing, where some of it is asked', () => {
    const told = (question: string, chances: Chances) => decidedBy(chances).told(selectOverview, question)?.length ?? 0;
    const signed = 'what did they sign at the lighthouse';
    expect([told(signed, {}), told(signed, { 'lighthouse-keeper': 0.3 })]).toEqual([3, 1]);
    expect(told('tell me about the lighthouse', { 'lighthouse-keeper': 0.3 })).toBe(3);
  });

  test('is for whoever asks for what counts about a thing, with all that an editor tells', () => {
    const told = (question: string, chances: Chances = {}) =>
      decidedBy(chances).told(selectOverview, question)?.length ?? 0;
    const likely = { 'lighthouse-keeper': 0.3 };
    expect([told('key takeaways on the lighthouse', likely), told('5 facts about the lighthouse')]).toEqual([3, 3]);
    expect(told('lovely old brass, fill me in on the lighthouse')).toBe(3);
    expect(told('lovely old brass, fill me in on the lighthouse lamp of Oban')).toBe(0);
    expect(told('5 things you should know about the lighthouse')).toBe(3);
    expect([told('the lighthouse explained like im 12'), told('lovely brass lighthouse explained')]).toEqual([3, 0]);
  });

  test('is the definition alone for whoever asks for one or two sentences', () => {
    const told = (words: string) => decidedBy({}).told(selectOverview, `tell me about the lighthouse ${words}`)?.length;
    expect(told('in two sentences')).toBe(1);
    expect([told('in a few sentences'), told('in one paragraph'), told('in 3 points')]).toEqual([3, 3, 3]);
  });

  test('gives way to another fact that is sure', () => {
    expect(overview('tell me about the lighthouse', { lens: 0.79 })).toBe('lighthouse-is');
    expect(overview('tell me about the lighthouse', { lens: 0.8 })).toBeUndefined();
  });
});

test.each([
  ['tell me about the lighthouse'],
  ['any news'],
  ['which of the ferries had the most passengers in 2024'],
  ['how long between the first regatta and the second regatta'],
  ['tell me more', 'how tall is the lighthouse'],
  ['source?', 'how tall is the lighthouse'],
])('what needs no likelihood is as sure as what needs no second reading: %s', (question, ...history) => {
  const { confidence } = answererOf(harbour(), UNSURE).ask(question, history);
  expect(confidence).toBeGreaterThanOrEqual(0.8);
  expect(confidence).toBeLessThanOrEqual(1);
});

test('what is told of a thing first is what an editor lists, be it one fact, else what defines it', () => {
  const { shelf } = decidedBy(
    {},
    { opened: opened('', LEXICON.replace('kind: tower }', 'kind: tower, overview: [tern-cost] }')) },
  );
  const told = (thing: string) => overviewOf(thing, shelf).map(({ id }) => id);
  expect([told('tern-tower'), told('north-ferry')]).toEqual([['tern-cost'], []]);
  const { shelf: bare } = decidedBy({}, { opened: opened('', LEXICON.replace(/, overview: \[[^\]]*\]/, '')) });
  expect(overviewOf('lighthouse', bare).map(({ id }) => id)).toEqual(['lighthouse-is']);
});
