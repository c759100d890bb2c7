import { isTelling, type Query, type QueryToken } from '../query/query.js';
import { selectOverview } from './overview.js';
import type { Selector } from './reply.js';
import { clausesOf } from './several.js';

/**
 * Two questions in one of which only what a thing is can be told ("what is X, and does Y support it?"): that is told, and that there is nothing on the
 * rest. The first names the thing; of second halves, and of other first ones, an answer is as often beside the point.
 */
export const selectInPart: Selector = (resolved, shelf, today) => {
  if (resolved.dependent) return null;
  const parts = clausesOf(resolved) ?? [];
  const isIn = (token: QueryToken) => parts.some(({ tokens }) => tokens.some(({ text }) => text === token.text));
  // What stands outside the parts belongs to one of them, and without it that would be another question.
  if (!resolved.query.tokens.every((token) => !isTelling(token) || isIn(token))) return null;
  const tell = (query: Query | undefined) =>
    query && selectOverview({ ...resolved, ...shelf.evaluate(query), asked: query, kind: 'clause' }, shelf, today);
  const reply = tell(parts[0]);
  return reply && !tell(parts[1]) ? { ...reply, note: { kind: 'rest' } } : null;
};
