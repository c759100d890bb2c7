import { describe, expect, test } from 'vitest';
import { selectTurn } from '../../../src/engine/selection/turns.js';
import { decidedBy } from '../decided.js';

const after = (question: string, ...told: string[]) => ({ question, told });
const reply = (said: string, before: Parameters<typeof after>) =>
  decidedBy({}).reply(selectTurn, said, after(...before));
const ids = (facts: readonly { readonly id: string }[] = []) => facts.map(({ id }) => id);

describe('"tell me more"', () => {
  const more = (...before: Parameters<typeof after>) => reply('tell me more', before);

  test('gives the next two of what the answer is about first, and what is left after them', () => {
    const found = more('how tall is the lighthouse', 'lighthouse-height');
    expect(found).toMatchObject({ form: 'overview', confidence: 0.9, asked: [] });
    expect(found?.facts.map(({ fact, role }) => [fact.id, role])).toEqual([
      ['lighthouse-is', 'answer'],
      ['lighthouse-keeper', 'also'],
    ]);
    expect(ids(found?.further)).toEqual(['lighthouse-opening']);
  });

  test('leaves out the other side of what was told, and what is about it in the second place', () => {
    const found = more('how many boats took part in the second regatta', 'boats-office');
    expect(ids(found?.facts.map(({ fact }) => fact))).toEqual(['regatta-two']);
    expect(more('where was the second regatta', 'regatta-two', 'boats-office', 'boats-blog')).toBeNull();
  });

  test('needs something that was told', () => {
    expect(more('how tall is the lighthouse')).toBeNull();
    expect(decidedBy({}).reply(selectTurn, 'tell me more')).toBeNull();
    expect(reply('how tall is the lighthouse', ['who keeps the lighthouse', 'lighthouse-keeper'])).toBeNull();
  });
});

test('a doubt gets the answer again with one other side, who asks for the source the answer alone', () => {
  const again = (said: string) => {
    const found = reply(said, ['how many boats took part in the second regatta', 'boats-office']);
    expect(found).toMatchObject({ form: 'again', confidence: 0.9, asked: [] });
    return found?.facts.map(({ fact, role }) => `${fact.id} ${role}`);
  };
  expect(again('are you sure?')).toEqual(['boats-office answer', 'boats-blog disagrees']);
  expect(again('source?')).toEqual(['boats-office answer']);
});
