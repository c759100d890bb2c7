import { describe, expect, test } from 'vitest';
import { allKnown, choicesFor, missOf, perhapsMeant } from '../../../src/engine/selection/miss.js';
import { decidedBy } from '../decided.js';
import { answererOf, harbour } from '../harbour.js';

const painter =
  '- {id: painter, statement: The painter of Tern tower came from Saltby., about: [tern-tower, saltby], sources: [office]}\n';
const { ask } = answererOf(harbour({ 'facts/more.yaml': painter }));
const replyTo = (said: string) => {
  const questions = said.split(' / ');
  const { parts, note, miss } = ask(questions.at(-1) ?? '', questions.slice(0, -1));
  return { told: parts.map(({ fact }) => fact.id).join(' '), note: note?.kind, miss };
};

describe('where nothing answers', () => {
  test('what accounts for half of the words is offered, and for less where the thing is named', () => {
    const offered = (question: string, cover: number) => {
      const { resolve, shelf } = decidedBy({});
      const resolved = resolve(question);
      const ranked = resolved.ranked.map((one) => ({ ...one, cover }));
      return choicesFor({ ...resolved, ranked }, shelf, 3, ({ id }) => id).length;
    };
    expect([offered('cost of the lighthouse', 0.3), offered('cost of the lighthouse', 0.29)]).toEqual([3, 0]);
    expect([offered('passengers carried', 0.5), offered('passengers carried', 0.49)]).toEqual([3, 0]);
  });

  test('the likeliest fact is told as what may be meant from a quarter on', () => {
    const meant = (sure: number) => {
      const { resolve, shelf } = decidedBy({ 'lighthouse-height': sure });
      return perhapsMeant(resolve('what height has the lighthouse'), shelf.policy)?.facts[0]?.fact.id;
    };
    expect([meant(0.25), meant(0.24)]).toEqual(['lighthouse-height', undefined]);
  });

  test('what was just told is neither told as what may be meant nor offered', () => {
    const { resolve, shelf } = decidedBy({ 'lighthouse-height': 0.3 }, { followUp: () => 0.3 });
    const after = { question: 'how tall is the lighthouse', told: ['lighthouse-height'] };
    const offeredOf = (resolved: ReturnType<typeof resolve>) =>
      choicesFor(resolved, shelf, 9, ({ id }) => id).map(({ fact }) => fact);
    const [first, again] = [resolve('cost of the lighthouse'), resolve('cost of the lighthouse', after)];
    expect([perhapsMeant(first, shelf.policy) !== null, perhapsMeant(again, shelf.policy)]).toEqual([true, null]);
    expect(offeredOf(first)).toContain('lighthouse-height');
    expect(offeredOf(again)).not.toContain('lighthouse-height');
  });

  test('all that is known of a thing is told where that is one fact or two, once', () => {
    const known = (question: string, after: Parameters<ReturnType<typeof decidedBy>['resolve']>[1] = null) => {
      const { resolve, shelf } = decidedBy({ 'north-2024': 0.1 });
      const resolved = resolve(question, after);
      return allKnown(missOf(resolved, shelf), resolved, shelf)?.facts.map(({ fact }) => fact.id) ?? null;
    };
    expect(known('who owns the North ferry')).toEqual(['north-2024', 'north-2023']);
    expect(known('who owns Tern tower')).toBeNull();
    expect(known('who owns the pub')).toBeNull();
    const before = { question: 'passengers of the North ferry in 2024', told: ['north-2024'] };
    expect(known('who owns the North ferry', before)).toBeNull();
  });

  test('what was shown in place of an answer is not shown again', () => {
    expect(replyTo('what did the third regatta cost')).toMatchObject({ told: 'regatta-three', note: 'only' });
    expect(replyTo('what did the third regatta cost / who gets the prize of it').told).toBe('');
  });

  test('what is only named in a fact about something else is not told to who names other things', () => {
    expect(replyTo('how many people live in Saltby')).toMatchObject({ told: 'painter', note: 'only' });
    expect(replyTo('how many islands are there from Saltby to the North ferry').told).toBe('');
  });

  test('another fact that is as near as what is offered keeps all that is known of a thing back', () => {
    const known = (chance: number) => {
      const { resolve, shelf } = decidedBy({ 'tern-height': chance });
      const resolved = resolve('who owns the North ferry and Tern tower');
      return allKnown({ kind: 'thing', thing: 'third-regatta', facts: 1 }, resolved, shelf) !== null;
    };
    expect([known(0.09), known(0.1)]).toEqual([true, false]);
  });

  test.each([
    ['how tall is the lighthouse / what is the prize of it', 'lighthouse'],
    ['who keeps the lighthouse / how many people work there', 'lighthouse'],
    ['how tall is the lighthouse / what is the prize of Tern tower', 'tern-tower'],
    ['where was the second regatta / what is the prize there', 'second-regatta'],
  ])('%s: what is spoken of is named', (said, thing) => {
    expect(replyTo(said).miss).toMatchObject({ kind: 'thing', thing });
  });
});
