import { expect, test } from 'vitest';
import type { Query } from '../../../src/engine/query/query.js';
import { rankedOnce } from '../../../src/engine/ranking/evaluate.js';
import { harbour, openLibrary, readerOf } from '../harbour.js';

test('the readings of a message are ranked once each, up to so many words, and forgotten with it', () => {
  const reader = readerOf(openLibrary(harbour()));
  const asked: string[] = [];
  const nothing = (query: Query) => {
    asked.push(query.plain);
    return { query, ranked: [], unread: [], told: [], confidence: 0.5 };
  };
  const { evaluate, forget } = rankedOnce(nothing, { read: 8 });
  const [first, second, third] = ['how tall is the lighthouse', 'who keeps it now', 'why'].map(reader.read);
  for (const query of [first, first, second, third]) if (query) evaluate(query);
  expect(asked).toEqual(['how tall is the lighthouse', 'who keeps it now']);
  if (third) expect(evaluate(third).confidence).toBe(0);
  if (first) expect([evaluate(first).confidence, evaluate(first, { isAfter: true }).confidence]).toEqual([0.5, 0]);
  if (first) expect(evaluate(first, { isAfter: true, isNeeded: true }).confidence).toBe(0.5);
  forget();
  if (third) expect(evaluate(third).confidence).toBe(0.5);
});
