import { isYear } from '../../language/text.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { type Span, spansOf } from '../rewriting/clauses.js';
import { overviewOf } from './overview.js';
import { hasAll, namesIn, type Selector, type Shelf } from './reply.js';

/** Parts that a question is taken apart into, at most: each costs a ranking. */
const MOST = 3;

/** One of two or three years or things ("trade in 2022 and in 2024"), or two attributes of a thing ("its length and cost"): for each the fact that answers. */
export const selectSeveral: Selector = (resolved, shelf) => {
  const values = resolved.dependent || resolved.query.tokens.length > shelf.policy.longest ? null : valuesOf(resolved);
  const leads = (values ?? []).map((query) => shelf.evaluate(query));
  const confidence = Math.min(...leads.map((lead) => lead.confidence));
  const facts = [...new Set(leads.flatMap(({ told }) => told.slice(0, 1).map(({ fact }) => fact)))];
  if (facts.length < 2 || confidence < shelf.policy.part) return null;
  // Two facts that share the likelihood make the whole look surer than either answers two parts.
  const [whole] = resolved.ranked;
  if (whole !== undefined && hasAll(whole, resolved.query) && resolved.confidence >= confidence) return null;
  return {
    form: 'fact',
    facts: facts.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    confidence,
    asked: [],
  };
};

/** Values of one kind, each joined to the next by a word: years, things, or attributes. Each part is the question with only one of them. */
function valuesOf(resolved: Resolved): Query[] | null {
  const years = resolved.query.tokens.flatMap(({ text }, at) => (isYear(text) ? [{ start: at, end: at + 1 }] : []));
  return joinedOf(years, resolved) ?? joinedOf(sensesOf(resolved.query, 'entity'), resolved) ?? attributesOf(resolved);
}

/** "The date and place of X": X with each of the attributes that are joined. */
export const attributesOf = (resolved: Resolved): Query[] | null =>
  joinedOf(sensesOf(resolved.query, 'attribute'), resolved);

function joinedOf(spans: readonly Span[], { query, language, reader }: Resolved): Query[] | null {
  const { tokens } = query;
  const found = [...spans].sort((a, b) => a.start - b.start);
  const isNext = (one: Span, other: Span) => {
    const between = tokens.slice(one.end, other.start);
    return !between.some(isTelling) && between.some(({ text }) => language.joins.has(text));
  };
  const values = found.filter((one, at) => {
    const [before, next] = [found[at - 1], found[at + 1]];
    return (before && isNext(before, one)) || (next && isNext(one, next));
  });
  const [first, another] = values;
  const last = values.at(-1);
  if (!first || !another || !last || values.length > MOST) return null;
  return values.map((value) =>
    reader.of(tokens.filter((_, at) => at < first.start || at >= last.end || (at >= value.start && at < value.end))),
  );
}

/** Weight of words beside the things and the comparing that the definitions need not account for. */
const SPARE_APART = 0.5;

/** "The difference between X and Y", "X vs Y, same thing?": what each is. Where a fact compares the two, or what is compared is named, others answer. */
export const selectApart: Selector = (resolved, shelf) => {
  if (resolved.dependent) return null;
  const told = definitionsIn(resolved, shelf);
  // What is surely meant compares them.
  if (told.length < 2 || resolved.confidence >= shelf.policy.enough) return null;
  return {
    form: 'overview',
    facts: told.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    confidence: 0.85,
    asked: [],
    note: { kind: 'apart' },
  };
};

/** What defines each of the things that a message compares; none where it says what of them is compared. */
function definitionsIn({ asked, language }: Resolved, shelf: Shelf) {
  const { versus, overview } = language.requests;
  if (!versus.test(asked.plain)) return [];
  const spans = [versus, overview].flatMap((pattern) => spansOf(asked, pattern));
  const things = namesIn(asked, 'entity', shelf);
  const told = things.flatMap((thing) => {
    const [first] = overviewOf(thing, shelf);
    return first?.kind === 'definition' ? [first] : [];
  });
  const named = [...spans, ...sensesOf(asked, 'entity')];
  const beside = asked.tokens.filter(
    (token, at) => isTelling(token) && !named.some(({ start, end }) => at >= start && at < end),
  );
  const isAll = beside.reduce((sum, { weight }) => sum + weight, 0) <= SPARE_APART;
  // What has no definition is what the others are compared in: "the debt of X and Y".
  return isAll && told.length === things.length ? [...new Set(told)] : [];
}
