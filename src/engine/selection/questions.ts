import { isTelling, type Query, type QueryToken } from '../query/query.js';
import type { Resolved } from '../resolve.js';

/** Words of grammar before the word of asking in a second clause, at most: "and since when", "and also in which". */
const LEAD_IN = 2;

/** "…and…" between two things that are each asked: the second takes over what the first names. "Is it … or is it …" is one question. */
export function clausesOf({ query, language, reader, asked }: Resolved): Query[] | null {
  const { tokens } = query;
  const asks = ({ text }: QueryToken) => language.asks.test(text);
  // Behind another word an auxiliary begins no question: "and in which", not "and it is".
  const asksWithin = ({ text }: QueryToken) => language.asks.test(`${language.code} ${text}`);
  const isAskedBehind = (at: number) => {
    const next = tokens.slice(at + 1, at + 2 + LEAD_IN);
    const place = next.findIndex((token, behind) => (behind === 0 ? asks(token) : asksWithin(token)));
    return (
      place >= 0 &&
      next.slice(0, place).every(({ text }) => language.functionWords.has(text) || language.order.test(text))
    );
  };
  const joint = tokens.findIndex(
    ({ text }, at) =>
      language.joins.has(text) &&
      !language.alternatives.test(text) &&
      at > 1 &&
      isAskedBehind(at) &&
      tokens.slice(at + 1).some(isTelling),
  );
  // "Compared with when …, how many times …" and "how many times … than when …" are one question.
  if (language.requests.times.test(query.plain)) return null;
  const parts: QueryToken[][] = joint > 0 ? [tokens.slice(0, joint), tokens.slice(joint + 1)] : byMarks(tokens, asks);
  const [first = [], second = []] = parts;
  if (parts.length !== 2 || !first.some(isTelling) || !second.some(isTelling)) return null;
  return asked.tokens.length < 3 ? null : [reader.of(first), reader.of(second)];
}

function byMarks(tokens: readonly QueryToken[], asks: (token: QueryToken) => boolean): QueryToken[][] {
  const parts = new Map<number, QueryToken[]>();
  for (const token of tokens) parts.set(token.part, [...(parts.get(token.part) ?? []), token]);
  const all = [...parts.values()].filter((part) => part.some(asks));
  return all.length === 2 ? all : [];
}
