import type { Fact } from '../../knowledge/library.js';
import type { Language } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import { at } from '../../lib/numbers.js';
import { isTelling, type Query, type QueryToken, sensesOf } from '../query/query.js';
import type { Evaluated } from '../ranking/evaluate.js';
import type { Ranked } from '../ranking/rank.js';
import type { Resolved } from '../resolve.js';
import type { Context } from '../rewriting/follow-up.js';
import { timeWordOf } from '../rewriting/time.js';
import { inTime } from './in-time.js';
import { selectOverview } from './overview.js';
import { clausesOf } from './questions.js';
import type { Selector } from './reply.js';

/** Parts that a question is taken apart into, at most. */
const MOST = 3;
/** Words of a question that is divided, at most: each part costs a ranking. */
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
  if ((resolved.dependent && resolved.kind !== 'asked') || resolved.query.tokens.length > LONGEST) return null;
  const values = valuesOf(resolved);
  const parts = values ?? clausesOf(resolved);
  if (!parts || parts.length < 2 || parts.length > MOST) return null;
  const leads: Lead[] = [];
  let before: Context | null = null;
  const [whole] = resolved.ranked;
  // Two facts that share the likelihood make the whole look surer than either answers two clauses.
  const ofWhole = values === null ? (whole?.confidence ?? 0) : resolved.confidence;
  const isWhole = whole !== undefined && hasAll(whole, resolved.query);
  // A bare name at the end ("and Kyrgyzstan?") goes on from what was asked before it.
  const isAsked = (query: Query, place: number) =>
    (values === null && place === 0) || resolved.language.requests.overview.test(query.plain);
  for (const [place, query] of parts.entries()) {
    const found: Evaluated = values === null ? clauseAfter(query, before) : shelf.evaluate(query);
    const clause: Resolved = { ...resolved, ...found, asked: query, kind: 'clause' };
    const overview = isAsked(query, place) ? selectOverview(clause, shelf, today) : null;
    const [definition] = overview?.facts ?? [];
    const lead = definition
      ? { fact: definition.fact, confidence: overview?.confidence ?? 0, isDefinition: true }
      : leadOf({ ...resolved, ...found, time: timeWordOf(query, resolved.language) }, leads);
    if (!lead || lead.confidence < shelf.policy.part) return null;
    leads.push(lead);
    const told = [lead.fact];
    before = { query: found.query, told, toldBefore: told, confidence: found.confidence };
    // What is left to be ranked can define nothing, and make no more of the parts than of the whole.
    const isDefined = leads.some(({ fact, isDefinition }) => isDefinition && fact === whole?.fact);
    const isLeft = parts.some((part, at) => at > place && isAsked(part, at));
    if (isWhole && !isDefined && !isLeft && ofWhole >= leastOf(leads)) return null;
  }
  const facts = [...new Set(leads.map(({ fact }) => fact))];
  if (facts.length < 2) return null;
  const least = leastOf(leads);
  // Of two clauses that are both surer than the whole each is its own question.
  const sure = values === null ? Math.max(shelf.policy.alone, least) : shelf.policy.alone;
  if (whole && whole.confidence >= sure && !facts.includes(whole.fact)) return null;
  return {
    form: 'fact',
    facts: facts.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    confidence: least,
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

  /** The likeliest fact for a part; where that has been told as what a thing is, why or when it is so is for the next one. */
  function leadOf(part: Resolved, told: readonly Lead[]): Lead | null {
    const [first] = values === null && shelf.does('inTime') ? inTime(part, shelf, today) : part.told;
    if (!first) return null;
    if (!told.some(({ fact, isDefinition }) => isDefinition && fact === first.fact))
      return { fact: first.fact, confidence: part.confidence, isDefinition: false };
    const next = part.ranked.find((one) => one !== first);
    return next ? { fact: next.fact, confidence: next.confidence, isDefinition: false } : null;
  }
};

const leastOf = (leads: readonly Lead[]): number => Math.min(...leads.map(({ confidence }) => confidence));

/** True where one fact accounts for every telling word. */
function hasAll(first: Ranked, query: Query): boolean {
  return query.tokens.every((token, place) => !isTelling(token) || at(first.match.cover, place) > 0.5);
}

type Span = { readonly start: number; readonly end: number };

/** Values of one kind that stand side by side, joined: years, or things. Each part is the question with only one of them. */
function valuesOf({ query, language, reader }: Resolved): Query[] | null {
  const { tokens } = query;
  const years: Span[] = tokens.flatMap(({ text }, at) => (isYear(text) ? [{ start: at, end: at + 1 }] : []));
  const things: Span[] = sensesOf(query, 'entity')
    .filter(({ end, start }) => end > start)
    .map(({ start, end }) => ({ start, end }));
  for (const found of [years, things]) {
    const values = joined(
      [...found].sort((a, b) => a.start - b.start),
      tokens,
      language,
    );
    const [first] = values;
    const last = values.at(-1);
    if (!first || !last || values.length < 2 || values.length > MOST) continue;
    return values.map((value) =>
      reader.of(tokens.filter((_, at) => at < first.start || at >= last.end || (at >= value.start && at < value.end))),
    );
  }
  return null;
}

/** The first values that stand side by side: between each and the next a word that joins them and none that tells, or nothing but a mark. */
function joined(values: readonly Span[], tokens: readonly QueryToken[], { joins, alternatives }: Language): Span[] {
  const isNext = (one: Span, other: Span) => {
    const between = tokens.slice(one.end, other.start);
    // Which of two it is, is one question.
    const isOne = between.some((token) => isTelling(token) || alternatives.test(token.text));
    const isMarked = between.length === 0 && tokens[one.start]?.part !== tokens[other.start]?.part;
    return !isOne && other.start >= one.end && (isMarked || between.some(({ text }) => joins.has(text)));
  };
  const run: Span[] = [];
  for (const value of values) {
    const before = run.at(-1);
    if (before && !isNext(before, value)) {
      if (run.length > 1) break;
      run.length = 0;
    }
    run.push(value);
  }
  return run;
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
