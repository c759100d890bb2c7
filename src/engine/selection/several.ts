import type { Fact } from '../../knowledge/library.js';
import { isYear } from '../../language/text.js';
import { at } from '../../lib/numbers.js';
import { isTelling, type Query, type QueryToken, sensesOf } from '../query/query.js';
import type { Evaluated } from '../ranking/evaluate.js';
import type { Ranked } from '../ranking/rank.js';
import type { Resolved } from '../resolve.js';
import { partsOf, type Span } from '../rewriting/clauses.js';
import type { Context } from '../rewriting/follow-up.js';
import { selectOverview } from './overview.js';
import type { Selector } from './reply.js';

/** Parts that a question is taken apart into, and words of a question that is divided, at most: each part costs a ranking. */
const MOST = 3;
const LONGEST = 40;

/** A part of a question with its fact. */
interface Lead {
  readonly fact: Fact;
  readonly confidence: number;
  readonly isDefinition: boolean;
}

/**
 * A question that is several in one ("trade in 2022 and in 2024", "who chaired it and how long did it take"): each part its fact. Only where no single
 * fact answers the whole of it: one that does so surely, and is not what a part of it gives, is the better answer.
 */
export const selectSeveral: Selector = (resolved, shelf, today) => {
  if (resolved.dependent || resolved.query.tokens.length > LONGEST) return null;
  const leads: Lead[] = [];
  let before: Context | null = null;
  const [whole] = resolved.ranked;
  const isWhole = whole !== undefined && hasAll(whole, resolved.query);
  const values = valuesOf(resolved);
  // Two facts that share the likelihood make the whole look surer than either answers two clauses.
  const ofWhole = values === null ? (whole?.confidence ?? 0) : resolved.confidence;
  for (const query of values ?? clausesOf(resolved) ?? []) {
    const found: Evaluated = values === null ? clauseAfter(query, before) : shelf.evaluate(query);
    const clause: Resolved = { ...resolved, ...found, asked: query, kind: 'clause' };
    // A bare name at the end ("and Kyrgyzstan?") goes on from what was asked before it.
    const overview = values === null && leads.length === 0 ? selectOverview(clause, shelf, today) : null;
    const [definition] = overview?.facts ?? [];
    const lead = definition
      ? { fact: definition.fact, confidence: overview?.confidence ?? 0, isDefinition: true }
      : leadOf(found, leads);
    if (!lead || lead.confidence < shelf.policy.part) return null;
    leads.push(lead);
    const told = [lead.fact];
    before = { query: found.query, told, toldBefore: told, confidence: found.confidence };
    const isDefined = leads.some(({ fact, isDefinition }) => isDefinition && fact === whole?.fact);
    if (isWhole && !isDefined && ofWhole >= leastOf(leads)) return null;
  }
  const facts = [...new Set(leads.map(({ fact }) => fact))];
  if (facts.length < 2) return null;
  return {
    form: 'fact',
    facts: facts.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    confidence: leastOf(leads),
    asked: null,
  };

  /** A part as what goes on from the part before, or with what that names. */
  function clauseAfter(query: Query, before: Context | null): Evaluated {
    const { reader } = resolved;
    const found = shelf.resolve(query, resolved, before, today);
    if (before === null || sensesOf(query, 'entity').length > 0) return found;
    const named = sensesOf(before.query, 'entity').flatMap(({ start, end }) => before.query.tokens.slice(start, end));
    const joined = shelf.evaluate(reader.of([...query.tokens, ...named]));
    return joined.confidence > found.confidence ? joined : found;
  }
};

/** The likeliest fact for a part; where that has been told as what a thing is, why or when it is so is for the next one. */
function leadOf({ told: [first], confidence, ranked }: Evaluated, leads: readonly Lead[]): Lead | null {
  if (!first) return null;
  const isTold = leads.some(({ fact, isDefinition }) => isDefinition && fact === first.fact);
  const next = isTold ? ranked.find((one) => one !== first) : { fact: first.fact, confidence };
  return next ? { fact: next.fact, confidence: next.confidence, isDefinition: false } : null;
}

const leastOf = (leads: readonly Lead[]): number => Math.min(...leads.map(({ confidence }) => confidence));

/** True where one fact accounts for every telling word. */
function hasAll(first: Ranked, query: Query): boolean {
  return query.tokens.every((token, place) => !isTelling(token) || at(first.match.cover, place) > 0.5);
}

/** Values of one kind, each joined to the next by a word: years, or things. Each part is the question with only one of them. */
function valuesOf({ query, language, reader }: Resolved): Query[] | null {
  const { tokens } = query;
  const years = tokens.flatMap(({ text }, at) => (isYear(text) ? [{ start: at, end: at + 1 }] : []));
  const things = [...sensesOf(query, 'entity')].sort((a, b) => a.start - b.start);
  const isNext = (one: Span, other: Span) => {
    const between = tokens.slice(one.end, other.start);
    return !between.some(isTelling) && between.some(({ text }) => language.joins.has(text));
  };
  for (const found of [years, things]) {
    const values = found.filter((one, at) => {
      const [before, next] = [found[at - 1], found[at + 1]];
      return (before && isNext(before, one)) || (next && isNext(one, next));
    });
    const [first, another] = values;
    const last = values.at(-1);
    if (!first || !another || !last || values.length > MOST) continue;
    return values.map((value) =>
      reader.of(tokens.filter((_, at) => at < first.start || at >= last.end || (at >= value.start && at < value.end))),
    );
  }
  return null;
}

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

/** Words of grammar before the word of asking in a second clause, at most: "and since when", "and also in which". */
const LEAD_IN = 2;

/** "…and…" between two things that are each asked: the second takes over what the first names. "Is it … or is it …" is one question. */
export function clausesOf({ query, language, reader }: Resolved): Query[] | null {
  const { tokens } = query;
  const asks = ({ text }: QueryToken) => language.asks.test(text);
  // Behind another word an auxiliary begins no question: "and in which", not "and it is".
  const asksWithin = ({ text }: QueryToken) => language.asks.test(`${language.code} ${text}`);
  const isAskedBehind = (at: number) => {
    const next = tokens.slice(at + 1, at + 2 + LEAD_IN);
    const place = next.findIndex((token, behind) => (behind === 0 ? asks(token) : asksWithin(token)));
    return place >= 0 && next.slice(0, place).every(({ text }) => language.functionWords.has(text));
  };
  const joint = tokens.findIndex(
    ({ text }, at) => language.joins.has(text) && at > 1 && isAskedBehind(at) && tokens.slice(at + 1).some(isTelling),
  );
  // "Compared with when …, how many times …" and "how many times … than when …" are one question.
  if (language.requests.times.test(query.plain)) return null;
  const parts =
    joint > 0
      ? [tokens.slice(0, joint), tokens.slice(joint + 1)].map((own) => reader.of(own))
      : partsOf(query, { reader }).filter((part) => part.tokens.some(asks));
  return parts.length === 2 && parts.every((part) => part.tokens.some(isTelling)) ? parts : null;
}
