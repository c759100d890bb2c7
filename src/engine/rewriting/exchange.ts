import { isYear } from '../../language/text.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import type { Sense } from '../lexicon/lexicon.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, type Query, type QueryToken, sensesOf } from '../query/query.js';
import { replaced, type Span, spanOf, type Tools } from './clauses.js';
import type { Editions } from './time.js';

export interface FollowUpParts extends Tools {
  readonly vocabulary: Vocabulary;
  readonly editions: Editions;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** person, country, document …; undefined for a thing that has none. */
  kindOf(thing: string): string | undefined;
  /** Names of a thing in the library's own language. */
  namesOf(thing: string): readonly string[];
  /** True of a thing that very many facts are about: no subject of a conversation. */
  isWide(thing: string): boolean;
}

/** Places of the earlier question that are tried: each costs a ranking. */
const MOST = 3;

/** The earlier question with a thing of the same kind, or a year, in the place of its own, in each way that fits. */
export function exchanges(own: Query, before: Query, parts: FollowUpParts): Query[] {
  const names = ({ terms }: Sense) => terms.map((term) => nameOfTerm(parts.vocabulary.term(term)));
  for (const sense of sensesOf(own, 'entity')) {
    const kinds = names(sense).map(parts.kindOf);
    const isOfKind = (other: Sense) =>
      names(other).some(
        (name) =>
          !names(sense).includes(name) && kinds.includes(parts.kindOf(name)) && parts.kindOf(name) !== undefined,
      );
    const named = sensesOf(before, 'entity').filter(isOfKind);
    const places = named.length > 0 ? named : namesWithin(before, parts).filter(isOfKind).slice(0, 1);
    if (places.length > 0) return places.slice(0, MOST).map((place) => withRest(before, place, own, sense, parts));
  }
  const year = own.tokens.findIndex(({ text }) => isYear(text));
  const earlier = before.tokens.findIndex(({ text }) => isYear(text));
  if (year < 0) return [];
  const span = { start: year, end: year + 1 };
  if (earlier >= 0) return [withRest(before, { start: earlier, end: earlier + 1 }, own, span, parts)];
  const tokens = own.tokens.slice(year, year + 1);
  return own.tokens.filter(isTelling).length <= 1 ? [parts.reader.of([...before.tokens, ...tokens])] : [];
}

/** What is named within longer names: "Norland" in "the king of Norland". */
export function namesWithin(query: Query, { reader }: Pick<Tools, 'reader'>): Sense[] {
  const inside = (from: number, to: number) =>
    reader
      .senses(query.tokens.slice(from, to))
      .filter(({ kind }) => kind === 'entity')
      .map((sense) => ({ ...sense, start: sense.start + from, end: sense.end + from }));
  return sensesOf(query, 'entity').flatMap(({ start, end }) =>
    Array.from({ length: end - start - 1 }, (_, at) => at + 1).flatMap((by) => [
      ...inside(start + by, end),
      ...inside(start, end - by),
    ]),
  );
}

/** The earlier question with one word of it turned, where no more is said: another ordinal, another thing of that name, the most for the least. */
export const turned = (own: Query, before: Query, parts: FollowUpParts): Query | null =>
  numbered(own, before, parts) ?? otherOne(own, before, parts) ?? opposite(own, before, parts);

/** "And the first one?" after a question about the second or the latest one: the earlier question with that ordinal; null where more is asked. */
function numbered(own: Query, before: Query, { language, reader }: FollowUpParts): Query | null {
  const isOrdinal = ({ text }: QueryToken) => language.ordinals.some((forms) => forms.includes(text));
  const ordinal = own.tokens.find(isOrdinal);
  const earlier = before.tokens.findIndex(isOrdinal);
  const rest = own.tokens.filter((token) => token !== ordinal && isTelling(token));
  const place = earlier < 0 ? spanOf(before, language.time.latest) : { start: earlier, end: earlier + 1 };
  if (!ordinal || !place || rest.length > 0 || before.tokens[earlier]?.text === ordinal.text) return null;
  return replaced(before, place, [ordinal], { language, reader });
}

/** What else the new question says stands behind; where it asks in its own way, that takes the place of how it was asked before. */
function withRest(before: Query, place: Span, own: Query, span: Span, parts: FollowUpParts): Query {
  const swapped = replaced(before, place, own.tokens.slice(span.start, span.end), parts);
  const rest = own.tokens.filter((token, at) => (at < span.start || at >= span.end) && isTelling(token));
  return rest.length === 0 ? swapped : parts.reader.of([...swapped.tokens, ...rest]);
}

/** "And the oil one?" after the gas pipeline: another thing that has the last word of one of its names with the new word before it. */
function otherOne(own: Query, before: Query, parts: FollowUpParts): Query | null {
  const [word, another] = own.tokens.filter(isTelling);
  // What is a thing by itself is exchanged as one, and what asks something is no name.
  const isNone = sensesOf(own, 'entity').length > 0 || parts.language.asks.test(own.plain);
  if (!word || another !== undefined || isNone) return null;
  for (const place of sensesOf(before, 'entity')) {
    const name = before.tokens[place.start]?.text === word.text ? null : namedLike(word, place, parts);
    if (name) return replaced(before, place, name, parts);
  }
  return null;
}

/** The name of another thing that has this word before the last word of a name of what was named; null where there is none. */
function namedLike(word: QueryToken, { terms }: Sense, parts: FollowUpParts): readonly QueryToken[] | null {
  const names = terms.flatMap((term) => parts.namesOf(nameOfTerm(parts.vocabulary.term(term))));
  for (const last of new Set(names.flatMap(lastWordOf))) {
    const name = parts.reader.read(`${word.text} ${last}`);
    const isName = sensesOf(name, 'entity').some(({ start, end }) => start === 0 && end === 2);
    if (isName && name.tokens.length === 2) return name.tokens;
  }
  return null;
}

/**
 * "How long is the gas one?", "the Norland one, who built it?": the name of another thing that is made of the word and of what was named before, else
 * all of that name in the place of "one". "The first one?" and "the oil one?" alone turn the earlier question.
 */
export function withOne(own: Query, before: Query, parts: FollowUpParts): Query {
  const { language } = parts;
  const one = own.tokens.findIndex(
    ({ text }, at) => language.ones?.has(text) && isTelling(own.tokens[at - 1] ?? { weight: 0 }),
  );
  const word = own.tokens[one - 1];
  const isMore = own.tokens.some((token, at) => isTelling(token) && at !== one && at !== one - 1);
  if (!word || !(isMore || (!word.ordinal && language.asks.test(own.plain))) || !saysKind(word, own, parts)) return own;
  // Of a very wide thing there is no "one", and in "phase one" it is a number.
  const isNarrow = ({ start, end, terms }: Sense) =>
    terms.some((term) => !parts.isWide(nameOfTerm(parts.vocabulary.term(term)))) &&
    !before.tokens.slice(start, end).some(({ text }) => text === word.text);
  const places = sensesOf(before, 'entity').filter(isNarrow);
  for (const place of places) {
    const name = namedLike(word, place, parts);
    if (name) return replaced(own, { start: one - 1, end: one + 1 }, name, parts);
  }
  const [place] = places;
  return place ? replaced(own, { start: one, end: one + 1 }, before.tokens.slice(place.start, place.end), parts) : own;
}

/** Not so in "the next one", "the one before" and "which one". */
function saysKind({ text }: QueryToken, { plain }: Query, { language }: FollowUpParts): boolean {
  const { next, latest } = language.time;
  const isBeside = language.neighbours.some(([pattern]) => pattern.test(plain));
  return !isBeside && ![next, latest, language.asks].some((pattern) => pattern.test(text));
}

/** Of a name of several words. */
function lastWordOf(name: string): string[] {
  const words = name.split(' ');
  return words.length > 1 ? words.slice(-1) : [];
}

/** "And the least?" after a question for the most, and the other way round. */
function opposite(own: Query, before: Query, parts: FollowUpParts): Query | null {
  const { most, least } = parts.language.requests;
  for (const [asked, earlier] of [
    [least, most],
    [most, least],
  ] as const) {
    const [span, place] = [spanOf(own, asked), spanOf(before, earlier)];
    if (!span || !place || own.tokens.some((token, at) => isTelling(token) && (at < span.start || at >= span.end)))
      continue;
    return replaced(before, place, own.tokens.slice(span.start, span.end), parts);
  }
  return null;
}
