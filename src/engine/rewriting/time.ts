import type { Fact, Library } from '../../knowledge/library.js';
import type { Language, TimeWord } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import { intervalOf } from '../../lib/interval.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';
import { replaced, type Span, spanOf, spansOf, type Tools } from './clauses.js';

/** "Last year" as its number on that day (YYYY-MM-DD). */
export function withYears(query: Query, today: string, tools: Tools): Query {
  for (const [pattern, step] of tools.language.years) {
    const span = spanOf(query, pattern);
    if (!span) continue;
    const year = tools.reader.read(String(Number(today.slice(0, 4)) + step)).tokens;
    return replaced(query, span, year, tools);
  }
  return query;
}

/** What a question wants to know of time; null where it names a year, or is not about time so. */
export function timeWordOf({ plain, tokens }: Query, { time }: Language): TimeWord | null {
  if (tokens.some(({ text }) => isYear(text))) return null;
  const order: readonly TimeWord[] = ['next', 'latest', 'happened', 'earliest'];
  return order.find((word) => time[word].test(plain)) ?? null;
}

/** Things that come round, each with its editions in the order of time: the lexicon names a series by `partOf`. */
export interface Editions {
  /** The edition of a series that is next or last on that day; undefined where it has none such, null where the thing is no series. */
  at(series: string, word: 'next' | 'latest', today: string): string | undefined | null;
  /** The edition so many steps after that one; undefined where there is none such, null where the thing is no edition. */
  beside(edition: string, step: number): string | undefined | null;
  /** The edition of that number of the series that this is, or is an edition of; undefined where there is none such, null where the thing is neither. */
  numbered(thing: string, number: number): string | undefined | null;
}

export function findEditions({ facts, lexicon }: Library, { ordinals }: Language): Editions {
  const numbers = new Map(ordinals.flatMap((own, at) => own.map((word) => [word, at + 1] as const)));
  const numberOf = (names: readonly string[]) =>
    names
      .flatMap((name) => name.toLowerCase().split(/\s+/))
      .map((word) => numbers.get(word))
      .find((one) => one !== undefined);
  const dateOf = (thing: string, overview: readonly string[]): string | undefined => {
    const told = facts.filter(({ about, date }) => about[0] === thing && date !== undefined);
    const first = overview.flatMap((id) => told.find((fact) => fact.id === id) ?? [])[0] ?? told[0];
    return first?.date;
  };
  const series = new Map<string, { thing: string; number: number; date: string }[]>();
  for (const [thing, { names, partOf, overview = [] }] of Object.entries(lexicon.entities)) {
    const number = numberOf(names);
    const date = dateOf(thing, overview);
    if (partOf === undefined || number === undefined || date === undefined) continue;
    series.set(partOf, [...(series.get(partOf) ?? []), { thing, number, date }]);
  }
  for (const [name, editions] of series) {
    if (editions.length < 2) series.delete(name);
    else editions.sort((a, b) => a.number - b.number);
  }
  return {
    at(name, word, today) {
      const editions = series.get(name);
      if (!editions) return null;
      const isAhead = ({ date }: { date: string }) => intervalOf(date).to >= today;
      return word === 'next' ? editions.find(isAhead)?.thing : editions.findLast((one) => !isAhead(one))?.thing;
    },
    beside(edition, step) {
      for (const editions of series.values()) {
        const at = editions.findIndex(({ thing }) => thing === edition);
        if (at >= 0) return editions[at + step]?.thing;
      }
      return null;
    },
    numbered(thing, number) {
      const editions = series.get(thing) ?? [...series.values()].find((all) => all.some((one) => one.thing === thing));
      return editions ? editions.find((one) => one.number === number)?.thing : null;
    },
  };
}

/** So many words may stand between "latest" and the series: "how many have there been so far" asks for no edition. */
const BETWEEN = 1;

/**
 * "The next summit" as the edition that comes then. Undefined where a series is asked for that has none such: then nothing answers. Null where no
 * series is named with such a word.
 */
export function editionReading(
  query: Query,
  today: string,
  editions: Editions,
  vocabulary: Vocabulary,
  tools: Tools,
): Query | undefined | null {
  const word = timeWordOf(query, tools.language);
  if (word !== 'next' && word !== 'latest') return null;
  const { time, requests } = tools.language;
  const said = spanOf(query, time[word]);
  const counting = [requests.count, requests.list].flatMap((pattern) => spansOf(query, pattern));
  // "How many summits so far" and "all the summits until now" ask for the series.
  const isCounted = ({ start }: Span) =>
    counting.some(({ end }) => end <= start && !query.tokens.slice(end, start).some(isTelling));
  for (const sense of sensesOf(query, 'entity')) {
    const isBeside = said !== null && said.start <= sense.end + BETWEEN && said.end + BETWEEN >= sense.start;
    if (word === 'latest' && (!isBeside || isCounted(sense))) continue;
    for (const term of sense.terms) {
      const edition = editions.at(nameOfTerm(vocabulary.term(term)), word, today);
      if (edition === null) continue;
      if (edition === undefined) return word === 'next' ? undefined : null;
      const named = replaced(query, sense, [tools.reader.thing(edition)], tools);
      const span = spanOf(named, tools.language.time[word]);
      return span ? replaced(named, span, [], tools) : named;
    }
  }
  return null;
}

/** True of what was planned for a day that has passed, or has not come yet. */
export const isPlan = ({ kind, date, asOf }: Fact): boolean =>
  kind === 'plan' ||
  (kind === undefined && date !== undefined && asOf !== undefined && intervalOf(asOf).to < intervalOf(date).from);
