import { isYear } from '../../language/text.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import type { Sense } from '../lexicon/lexicon.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, type Query, type QueryToken, sensesOf } from '../query/query.js';
import { replaced, type Span, type Tools } from './clauses.js';
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
  const [year, earlier] = [own, before].map(({ tokens }) => tokens.findIndex(({ text }) => isYear(text)));
  if (year === undefined || earlier === undefined || year < 0 || earlier < 0) return [];
  const span = { start: year, end: year + 1 };
  return [withRest(before, { start: earlier, end: earlier + 1 }, own, span, parts)];
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

/** What else the new question says stands behind; where it asks in its own way, that takes the place of how it was asked before. */
function withRest(before: Query, place: Span, own: Query, span: Span, parts: FollowUpParts): Query {
  const swapped = replaced(before, place, own.tokens.slice(span.start, span.end), parts);
  const rest = own.tokens.filter((token, at) => (at < span.start || at >= span.end) && isTelling(token));
  return rest.length === 0 ? swapped : parts.reader.of([...swapped.tokens, ...rest]);
}

/** "And the oil one?" after the gas pipeline: another thing that has the last word of one of its names with the new word before it. */
export function otherOne(own: Query, before: Query, parts: FollowUpParts): Query | null {
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

/** "How long is the gas one?", "the Norland one, who built it?": the name of another thing that is made of the word and of what was named before. */
export function withOne(own: Query, before: Query, parts: FollowUpParts): Query {
  const { ones, asks } = parts.language;
  const one = own.tokens.findIndex(({ text }, at) => ones?.has(text) && isTelling(own.tokens[at - 1] ?? { weight: 0 }));
  const word = own.tokens[one - 1];
  // "The oil one?" alone turns the earlier question.
  const isMore = own.tokens.some((token, at) => isTelling(token) && at !== one && at !== one - 1);
  if (!word || !(isMore || asks.test(own.plain))) return own;
  for (const place of sensesOf(before, 'entity')) {
    const name = namedLike(word, place, parts);
    if (name) return replaced(own, { start: one - 1, end: one + 1 }, name, parts);
  }
  return own;
}

/** Of a name of several words. */
function lastWordOf(name: string): string[] {
  const words = name.split(' ');
  return words.length > 1 ? words.slice(-1) : [];
}
