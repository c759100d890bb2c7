import type { Fact, Library } from '../../knowledge/library.js';
import type { Language, TimeWord } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import { intervalOf } from '../../lib/interval.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { type Query, sensesOf } from '../query/query.js';
import { replaced, spanOf, type Tools } from './clauses.js';

/** Years of two digits are no earlier than this one, and no later than the next. */
const EARLIEST = 10;
/** So many words of grammar may stand between two years: "from 24 to 25", "22 and in 23". */
const NEAR = 2;

/** "From 24 to 25" with whole years; a number alone, or one that counts something, is no year. */
function withCenturies(query: Query, today: string, { language, reader }: Tools): Query {
  const { tokens, corrected } = query;
  const isShort = (text: string) =>
    /^\d\d$/.test(text) && Number(text) >= EARLIEST && Number(text) <= Number(today.slice(2, 4)) + 1;
  const yearOf = (at: number): number => {
    const { text = '' } = tokens[at] ?? {};
    return isShort(text) ? Number(today.slice(0, 2) + text) : isYear(text) ? Number(text) : 0;
  };
  const isGrammar = (at: number) => {
    const { text = '' } = tokens[at] ?? {};
    return language.functionWords.has(text) || language.joins.has(text) || language.order.test(text);
  };
  const runs: number[][] = [];
  tokens.forEach((token, at) => {
    const last = runs.at(-1)?.at(-1) ?? -NEAR - 2;
    const isNext = yearOf(at) > yearOf(last) && at - last <= NEAR + 1;
    const isBeside = isNext && tokens.slice(last + 1, at).every((_, place) => isGrammar(last + 1 + place));
    if (yearOf(at) > 0 && isBeside) runs.at(-1)?.push(at);
    else if (yearOf(at) > 0 && (at === 0 || tokens[at - 1]?.part !== token.part || isGrammar(at - 1))) runs.push([at]);
  });
  const isOfYears = (run: readonly number[]) => {
    const next = tokens[(run.at(-1) ?? 0) + 1];
    const ends = next === undefined || next.part !== tokens[run.at(-1) ?? 0]?.part || isGrammar((run.at(-1) ?? 0) + 1);
    return run.length > 1 && (ends || run.some((at) => isYear(tokens[at]?.text ?? '')));
  };
  const short = runs.filter(isOfYears).flatMap((run) => run.filter((at) => isShort(tokens[at]?.text ?? '')));
  if (short.length === 0) return query;
  const whole = tokens.flatMap((token, at) =>
    short.includes(at)
      ? reader.read(String(yearOf(at))).tokens.map((year) => ({ ...year, part: token.part }))
      : [token],
  );
  return reader.of(whole, corrected);
}

/** "Last year" as its number on that day (YYYY-MM-DD). */
export function withYears(asked: Query, today: string, tools: Tools): Query {
  const query = withCenturies(asked, today, tools);
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
  at(series: string, word: TimeWord, today: string): string | undefined | null;
  /** The edition so many steps after that one; undefined where there is none such, null where the thing is no edition. */
  beside(edition: string, step: number): string | undefined | null;
  /** What an edition is one of; undefined where the thing is no edition. */
  seriesOf(edition: string): string | undefined;
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
      if (word === 'earliest') return editions[0]?.thing;
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
    seriesOf: (edition) => [...series].find(([, editions]) => editions.some(({ thing }) => thing === edition))?.[0],
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
  const said = spanOf(query, tools.language.time[word]);
  for (const { start, end, terms } of sensesOf(query, 'entity')) {
    const isBeside = said !== null && said.start <= end + BETWEEN && said.end + BETWEEN >= start;
    if (word === 'latest' && !isBeside) continue;
    for (const term of terms) {
      const edition = editions.at(nameOfTerm(vocabulary.term(term)), word, today);
      if (edition === null) continue;
      if (edition === undefined) return word === 'next' ? undefined : null;
      const named = replaced(query, { start, end }, [tools.reader.thing(edition)], tools);
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
