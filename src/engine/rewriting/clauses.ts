import type { Language } from '../../language/language.js';
import { isNumeral } from '../../language/text.js';
import { isTelling, type Query, type QueryToken, sensesOf } from '../query/query.js';
import type { Reader } from '../query/reader.js';

/** How a question came to be read so. */
type ReadingKind = 'asked' | 'clause' | 'edition' | 'exchanged' | 'subject' | 'joined';

/** One way to read a question. */
export interface Reading {
  readonly query: Query;
  readonly kind: ReadingKind;
}

/** What rewriters need of the language and the library of a question. */
export interface Tools {
  readonly language: Language;
  readonly reader: Reader;
}

/** Tokens of a question, `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern of a language first matches a question; null where it does not. */
export function spanOf(query: Query, pattern: RegExp): Span | null {
  const found = pattern.exec(query.plain);
  return found && spanAt(query, found);
}

/** Where a pattern matches a question, each place once. */
export const spansOf = (query: Query, pattern: RegExp): Span[] =>
  [...query.plain.matchAll(globalOf(pattern))].flatMap((found) => spanAt(query, found) ?? []);

/** Patterns of languages for all places: made once, they are long. */
const globals = new WeakMap<RegExp, RegExp>();
function globalOf(pattern: RegExp): RegExp {
  const known = globals.get(pattern) ?? new RegExp(pattern, `${pattern.flags}g`);
  globals.set(pattern, known);
  return known;
}

function spanAt({ plain, tokens }: Query, { 0: words, index }: RegExpExecArray): Span | null {
  if (words.trim() === '') return null;
  const typed = tokens.flatMap(({ text }, at) => (text === '' ? [] : [at]));
  const wordsBefore = (end: number) => plain.slice(0, end).split(' ').filter(Boolean).length;
  const start = wordsBefore(index + (words.length - words.trimStart().length));
  const end = wordsBefore(index + words.trimEnd().length);
  return { start: typed[start] ?? start, end: (typed[end - 1] ?? end - 1) + 1 };
}

/** A query without some of its tokens. */
export const without = ({ tokens, corrected }: Query, { start, end }: Span, { reader }: Tools): Query =>
  reader.of([...tokens.slice(0, start), ...tokens.slice(end)], corrected);

/** A query with other tokens in the place of some of its own. */
export const replaced = (
  { tokens, corrected }: Query,
  { start, end }: Span,
  by: readonly QueryToken[],
  { reader }: Tools,
): Query => reader.of([...tokens.slice(0, start), ...by, ...tokens.slice(end)], corrected);

export const tellingWords = (tokens: readonly QueryToken[]): number => tokens.filter(isTelling).length;

/** What is said before a question is taken off so many times. */
const FILLERS = 3;
/** Telling words that must be left for a question to be one. */
const LEFT = 2;

/** Several steps ask for the parts of the same message: they are forgotten with it. */
const divided = new WeakMap<Query, Query[]>();

/** The parts of a message, as its marks divide it. */
export function partsOf(query: Query, { reader }: Pick<Tools, 'reader'>): readonly Query[] {
  const found = divided.get(query) ?? divide(query, reader);
  divided.set(query, found);
  return found;
}

/** Most messages have one part, which has been read. */
function divide(query: Query, reader: Reader): Query[] {
  const parts = new Map<number, QueryToken[]>();
  for (const token of query.tokens) {
    const own = parts.get(token.part);
    if (own) own.push(token);
    else parts.set(token.part, [token]);
  }
  return parts.size === 1 ? [query] : [...parts.values()].map((own) => reader.of(own));
}

/**
 * The question without the parts that are said beside it ("hello friends, i need this for school. which countries are in it? thanks"), and
 * the one part that asks, where the others have no number; and the question without the small talk that it opens with. None where nothing is beside it.
 */
export function clauseReadings(query: Query, tools: Tools): Query[] {
  const { language, reader } = tools;
  const parts = partsOf(query, tools);
  const asking = parts.filter(({ plain }) => language.asks.test(plain));
  const isNaming = (part: Query) => sensesOf(part, 'entity').length > 0;
  const kept = parts.filter((part) => asking.includes(part) || isNaming(part) || !language.chatter.test(part.plain));
  const found: Query[] = [];
  const add = (some: readonly Query[]) => {
    const tokens = some.flatMap((part) => part.tokens);
    if (tokens.length < query.tokens.length && tellingWords(tokens) >= LEFT)
      found.push(reader.of(tokens, query.corrected));
  };
  if (parts.length > 1) add(kept);
  // "Hey bro how tall is the tower": what is said first, without a mark behind it.
  let rest = query;
  for (let at = 0; at < FILLERS; at++) {
    const front = spanOf(rest, language.chatter);
    if (front?.start !== 0) break;
    rest = without(rest, front, tools);
  }
  add([rest]);
  const [only, another] = asking;
  const isNeeded = (part: Query, at: number) =>
    part !== only &&
    (part.tokens.some(({ text }) => isNumeral(text)) ||
      language.alternatives.test(part.plain) ||
      // What is said first is what the question is about: "the tunnel, who digs it?"
      (only !== undefined && at < parts.indexOf(only) && !language.chatter.test(part.plain)));
  if (only && !another && !parts.some(isNeeded)) add([only]);
  return found;
}

/** "X, not Y": the question without the parts that begin by saying what is not wanted, where enough is left to be one. "Not" within a part is what is asked. */
export function withoutUnwanted(query: Query, tools: Tools): Query {
  const wanted = partsOf(query, tools).filter((part) => spanOf(part, tools.language.negation)?.start !== 0);
  const tokens = wanted.flatMap((part) => part.tokens);
  const isCut = tokens.length < query.tokens.length;
  return isCut && tellingWords(tokens) >= LEFT ? tools.reader.of(tokens, query.corrected) : query;
}

/** "The first and the second summit" with what the two share said of each; null where that names no other thing. */
export function withShared(query: Query, { language, reader }: Tools): Query | null {
  const { tokens, corrected } = query;
  const joint = tokens.findIndex(({ text }, at) => at > 0 && language.joins.has(text));
  const behind = sensesOf(query, 'entity').filter(({ start, end }) => joint >= 0 && start > joint && end - start > 1);
  const [thing] = behind.sort((a, b) => a.start - b.start);
  const shared = tokens[(thing?.end ?? 0) - 1];
  if (!shared) return null;
  const whole = reader.of([...tokens.slice(0, joint), shared, ...tokens.slice(joint)], corrected);
  return sensesOf(whole, 'entity').some(({ start, end }) => start < joint && end > joint) ? whole : null;
}
