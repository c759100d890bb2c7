import type { Language } from '../../language/language.js';
import { isTelling, type Query, type QueryToken } from '../query/query.js';
import type { Reader } from '../query/reader.js';

/** How a question came to be read so; in the order in which readings are tried. */
export const READINGS = ['asked', 'clause', 'edition', 'exchanged', 'subject', 'joined'] as const;
export type ReadingKind = (typeof READINGS)[number];

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
  [...query.plain.matchAll(new RegExp(pattern, `${pattern.flags}g`))].flatMap((found) => spanAt(query, found) ?? []);

function spanAt({ plain, tokens }: Query, { 0: words, index }: RegExpExecArray): Span | null {
  if (words.trim() === '') return null;
  const typed = tokens.flatMap(({ text }, at) => (text === '' ? [] : [at]));
  const wordsBefore = (end: number) => plain.slice(0, end).split(' ').filter(Boolean).length;
  const start = wordsBefore(index + (words.length - words.trimStart().length));
  const end = wordsBefore(index + words.trimEnd().length);
  return { start: typed[start] ?? start, end: (typed[end - 1] ?? end - 1) + 1 };
}

/** A query without some of its tokens. */
export const without = (
  { tokens, corrected }: Query,
  { start, end }: { readonly start: number; readonly end: number },
  { reader }: Tools,
): Query => reader.of([...tokens.slice(0, start), ...tokens.slice(end)], corrected);

/** A query with other tokens in the place of some of its own. */
export const replaced = (
  { tokens, corrected }: Query,
  { start, end }: { readonly start: number; readonly end: number },
  by: readonly QueryToken[],
  { reader }: Tools,
): Query => reader.of([...tokens.slice(0, start), ...by, ...tokens.slice(end)], corrected);

export const tellingWords = (tokens: readonly QueryToken[]): number => tokens.filter(isTelling).length;
