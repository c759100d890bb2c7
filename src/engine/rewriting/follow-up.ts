import type { Fact } from '../../knowledge/library.js';
import type { Language, Turn } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import type { Sense } from '../lexicon/lexicon.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, namedPlaces, type Query, type QueryToken, sensesOf } from '../query/query.js';
import { partsOf, type Reading, replaced, type Span, spanOf, type Tools, tellingWords } from './clauses.js';
import { exchanges, type FollowUpParts, otherOne } from './exchange.js';

/** What a conversation has come to: the question before as it was understood, and the facts that it was answered with. */
export interface Context {
  readonly query: Query;
  /** Empty where it was not answered. */
  readonly told: readonly Fact[];
  /** Told last in place of an answer. */
  readonly shown: readonly Fact[];
  /** All facts told so far, for "tell me more". */
  readonly toldBefore: readonly Fact[];
  readonly confidence: number;
  /** What it had come to before that question. */
  readonly earlier: Context | null;
  /** True where it is a part of the same message. */
  readonly isWithin?: boolean;
}

/** The latest context in which something was told or shown: that of the question before, or of one up to `back` questions earlier. */
export function lastTold(before: Context | null, back: number): Context | null {
  if (before === null || before.told.length > 0 || before.shown.length > 0) return before;
  return back === 0 ? null : lastTold(before.earlier, back - 1);
}

interface FollowUp {
  /** True where it leans on what was said before, whatever it may mean alone. */
  readonly dependent: boolean;
  /** True where the word that points means what the message itself has named. */
  readonly within: boolean;
  /** Its own words, without what only joins it to what came before. */
  readonly own: Query;
  /** Ways to complete it. */
  readonly readings: readonly Reading[];
  /** True where its one reading is what it means. */
  readonly certain: boolean;
  /** True where its first reading is the earlier question, of something else, and nothing more is asked. */
  readonly same: boolean;
}

/** So few telling words are no question by themselves. */
const SHORT = 2;

/** What a question may mean after an earlier one; nothing else where it is surely answered by itself. */
export function followUpOf(query: Query, before: Context, parts: FollowUpParts, isSure = false): FollowUp {
  const { language, reader } = parts;
  const fronts = [language.correction, language.goesOn];
  let own = query;
  for (const front of fronts) {
    const span = spanOf(own, front);
    if (span?.start === 0 && span.end < own.tokens.length) own = reader.of(own.tokens.slice(span.end), query.corrected);
  }
  const telling = tellingWords(query.tokens);
  const things = sensesOf(query, 'entity').length;
  const dependent =
    own !== query ||
    language.pointing.test(query.plain) ||
    isUncounted(query, parts) ||
    (telling <= SHORT && (things === 0 || query.tokens.length <= 3));
  const meant = { dependent, within: pointsWithin(own, parts), own, readings: [], certain: false, same: false };
  if (!dependent && isSure) return meant;
  const neighbour = neighbourOf(own, before, parts) ?? otherOne(own, before.query, parts);
  if (neighbour)
    return { ...meant, dependent: true, readings: [{ query: neighbour, kind: 'exchanged' }], certain: true };
  const exchanged = exchanges(own, before.query, parts);
  const readings: Reading[] = exchanged.map((one) => ({ query: one, kind: 'exchanged' }));
  for (const subject of subjectsOf(own, before, parts))
    readings.push({ query: reader.of([...own.tokens, ...subject]), kind: 'subject' });
  if (dependent && exchanged.length === 0)
    readings.push({ query: reader.of([...before.query.tokens, ...own.tokens]), kind: 'joined' });
  const same = exchanged.length > 0 && dependent && telling <= 1 && !language.asks.test(own.plain);
  return { ...meant, readings, same };
}

/** "How many are there in Norland?": a number of what is not said. Only what very many facts are about is no more than the place. */
function isUncounted(query: Query, parts: FollowUpParts): boolean {
  const { tokens, plain } = query;
  const wide = sensesOf(query, 'entity').filter((sense) => namesOf(sense, parts).every(parts.isWide));
  const isWhere = (at: number) => wide.some(({ start, end }) => at >= start && at < end);
  return parts.language.requests.count.test(plain) && tokens.every((token, at) => !isTelling(token) || isWhere(at));
}

/** Weight of what else is said where a word that points is all that is asked about. */
const SPARE = 0.45;

/** "Who is he?", "what is that exactly?": in the place of the word that points what was named before, the first narrow thing of it where there is one. */
export function withSubject(query: Query, before: Context, parts: FollowUpParts): Query {
  const { language } = parts;
  const [asking, place] = [spanOf(query, language.requests.overview), spanOf(query, language.pointing)];
  const weight = query.tokens.reduce((sum, token) => sum + token.weight, 0);
  if (!asking || !place || weight > SPARE || sensesOf(query, 'entity').length > 0) return query;
  const named = sensesOf(before.query, 'entity');
  const isNarrow = (sense: Sense) => namesOf(sense, parts).some((name) => !parts.isWide(name));
  const subject = named.find(isNarrow) ?? named[0];
  return subject ? replaced(query, place, before.query.tokens.slice(subject.start, subject.end), parts) : query;
}

/** "The gas pipeline, how long is that?": the word that points means what the same message has named in the part before. */
function pointsWithin(query: Query, { language }: FollowUpParts): boolean {
  const place = spanOf(query, language.pointing);
  const part = query.tokens[place?.start ?? -1]?.part ?? 0;
  return sensesOf(query, 'entity').some(({ start }) => (query.tokens[start]?.part ?? part) < part);
}

/** Things of several that an earlier question named which are tried one by one: each costs a ranking. */
const APART = 2;

/**
 * What may be spoken of: all that the earlier question named, each narrow thing of several, and what its answer was about. Which of them is meant shows
 * only in what answers.
 */
function subjectsOf(own: Query, { query, told }: Context, parts: FollowUpParts): (readonly QueryToken[])[] {
  const { reader, isWide } = parts;
  const senses = sensesOf(query, 'entity');
  const places = namedPlaces(query);
  const isOfYear = own.tokens.some(({ text }) => isYear(text));
  const named = query.tokens.filter(({ text }, at) => places.has(at) || (!isOfYear && isYear(text)));
  const narrow = senses.filter((sense) => namesOf(sense, parts).some((name) => !isWide(name)));
  const apart = (senses.length > 1 ? narrow.slice(0, APART) : []).map(({ start, end }) =>
    query.tokens.slice(start, end),
  );
  const thing = told.flatMap(({ about }) => about).find((one) => !isWide(one));
  const isNamed = senses.some((sense) => namesOf(sense, parts).some((name) => name === thing));
  const answered = thing === undefined || isNamed ? [] : [[reader.thing(thing)]];
  return [named, ...apart, ...answered].filter((tokens) => tokens.length > 0);
}

/** "And the one before?", "and the third?", "and the year after?": the earlier question with the edition or the year that is meant. */
function neighbourOf(own: Query, { query }: Context, parts: FollowUpParts): Query | null {
  const { language, reader, editions, today } = parts;
  const [hit] = language.neighbours.flatMap(([pattern, step]) => {
    const span = spanOf(own, pattern);
    return span ? [{ span, step }] : [];
  });
  const ordinal = hit ? undefined : ordinalIn(own, language);
  const span = hit?.span ?? ordinal?.span;
  if (!span) return null;
  const beside = own.tokens.filter((_, at) => at < span.start || at >= span.end);
  // What asks in its own way is no longer the earlier question: "and when is the next one?"
  const asks = beside.some(isTelling) || language.asks.test(reader.of(beside).plain);
  const year = query.tokens.findIndex(({ text }) => isYear(text));
  if (hit && year >= 0) {
    const number = reader.read(String(Number(query.tokens[year]?.text) + hit.step)).tokens;
    const rest = beside.filter(isTelling);
    return reader.of([...replaced(query, { start: year, end: year + 1 }, number, parts).tokens, ...rest]);
  }
  // What comes round has no next one but that which comes next after today.
  const editionOf = (name: string) =>
    hit
      ? (editions.beside(name, hit.step) ?? (hit.step > 0 ? editions.at(name, 'next', today) : null))
      : editions.numbered(name, ordinal?.number ?? 0);
  for (const sense of sensesOf(query, 'entity')) {
    for (const name of namesOf(sense, parts)) {
      const edition = editionOf(name);
      if (!edition || edition === name) continue;
      const thing = [reader.thing(edition)];
      return asks ? reader.of([...beside, ...thing]) : replaced(query, sense, thing, parts);
    }
  }
  return null;
}

/** The one word that says which of several is meant, where nothing is named: "the first", not "the first winner". */
function ordinalIn(own: Query, { ordinals }: Language): { readonly span: Span; readonly number: number } | undefined {
  const places = own.tokens.flatMap((token, at) => (token.ordinal ? [at] : []));
  const [start, another] = places;
  if (start === undefined || another !== undefined || sensesOf(own, 'entity').length > 0) return undefined;
  const next = own.tokens[start + 1];
  if (next && isTelling(next)) return undefined;
  const number = ordinals.findIndex((words) => words.includes(own.tokens[start]?.text ?? '')) + 1;
  return { span: { start, end: start + 1 }, number };
}

const namesOf = ({ terms }: Sense, { vocabulary }: FollowUpParts): string[] =>
  terms.map((term) => nameOfTerm(vocabulary.term(term)));

const TURNS: readonly Turn[] = ['more', 'source', 'doubt'];

/** The turn that a message is, or that a part of it is where no other part asks anything: "hmm, i thought it was less. really?" */
export function turnOf(query: Query, { language, reader }: Tools): Turn | null {
  const of = ({ plain }: Query) => TURNS.find((turn) => language.turns[turn].test(plain)) ?? null;
  const parts = partsOf(query, { reader });
  const isAsked = parts.some((part) => of(part) === null && language.asks.test(part.plain));
  return of(query) ?? (isAsked ? null : (parts.map(of).find((turn) => turn !== null) ?? null));
}
