import { describe, expect, test } from 'vitest';
import { allKnown, choicesFor, missOf, perhapsMeant } from '../../../src/engine/selection/miss.js';
import { decidedBy } from '../decided.js';

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
});
