import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { numberTokens } from '../../../src/answering/question/numbered.js';
import { createCompare, layOut } from '../../../src/answering/search/compare.js';
import { createRarities } from '../../../src/answering/search/rarity.js';
import { testEngine } from '../engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

function compared(text: string, id: string) {
  const { index, read } = engine;
  const { tokens } = read(text);
  const numbered = numberTokens(tokens, index.vocabulary);
  const rarities = createRarities(index)(tokens, numbered);
  const fact = index.facts.findIndex((one) => one.id === id);
  return { tokens, match: createCompare(index)(fact, layOut(tokens, numbered, rarities)) };
}

describe('a question beside a fact', () => {
  test('an ask to the letter overlaps wholly and comes first', () => {
    const fact = engine.index.facts.find(({ asks }) => asks.length > 1);
    const { match } = compared(fact?.asks[1] ?? '', fact?.id ?? '');
    expect(match.asks[0]?.overlap).toBeCloseTo(1);
    expect(match.asks[0]?.covered).toBeCloseTo(1);
  });

  test('asks stand in the order of likeness, and every document has its overlap', () => {
    const { match } = compared('how tall is the lighthouse', 'lighthouse-height');
    const overlaps = match.asks.map(({ overlap }) => overlap);
    expect(overlaps).toEqual([...overlaps].sort((a, b) => b - a));
    for (const { doc, overlap } of match.asks) expect(match.overlaps[doc - match.statement.doc]).toBe(overlap);
  });

  test('a word that the fact does not have is not accounted for', () => {
    const { tokens, match } = compared('pizza lighthouse', 'lighthouse-height');
    expect([...match.cover]).toHaveLength(tokens.length);
    expect(match.cover[0]).toBe(0);
    expect(match.cover[1]).toBe(1);
    expect(match.support[1]).toBeGreaterThan(0);
  });

  test('nothing in common is no match', () => {
    const { match } = compared('pizza in rome', 'lighthouse-height');
    expect(match.score).toBe(0);
    expect(match.asks).toEqual([]);
  });
});
