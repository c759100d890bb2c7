import type { Fact } from '../../knowledge/library.js';
import { isYear } from '../../language/text.js';
import type { Sense } from '../lexicon/lexicon.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, namedPlaces, type Query, sensesOf } from '../query/query.js';
import { type Reading, replaced, spanOf, tellingWords } from './clauses.js';
import { exchange, type FollowUpParts, turned } from './exchange.js';

/** What a conversation has come to: the question before as it was understood, and the facts that it was answered with. */
export interface Context {
  readonly query: Query;
  /** Empty where it was not answered. */
  readonly told: readonly Fact[];
  /** All facts told so far, for "tell me more". */
  readonly toldBefore: readonly Fact[];
  readonly confidence: number;
}

export interface FollowUp {
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

/** So few telling words are no question by themselves; so few may be; a longer one speaks for itself. */
const SHORT = 2;
const FEW = 4;
const LONG = 9;

/** What a question may mean after an earlier one. */
export function followUpOf(query: Query, before: Context, parts: FollowUpParts): FollowUp {
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
    (telling <= SHORT && (things === 0 || query.tokens.length <= 3));
  const meant = { dependent, within: pointsWithin(own, parts), own, readings: [], certain: false, same: false };
  if (!dependent && telling > LONG) return meant;
  const neighbour = neighbourOf(own, before, parts) ?? turned(own, before.query, parts);
  if (neighbour)
    return { ...meant, dependent: true, readings: [{ query: neighbour, kind: 'exchanged' }], certain: true };
  const subject = subjectOf(before, parts);
  const exchanged = exchange(own, before.query, parts);
  const readings: Reading[] = [];
  if (exchanged) readings.push({ query: exchanged, kind: 'exchanged' });
  if (subject.length > 0) readings.push({ query: reader.of([...own.tokens, ...subject]), kind: 'subject' });
  if (dependent && telling <= FEW && !exchanged)
    readings.push({ query: reader.of([...before.query.tokens, ...own.tokens]), kind: 'joined' });
  const same = exchanged !== null && dependent && telling <= 1 && !language.asks.test(own.plain);
  return { ...meant, readings, same };
}

/** Weight of what else is said where a word that points is all that is asked about. */
const SPARE = 0.45;

/** "Who is he?", "what is that exactly?": what was spoken of before in the place of the word that points. */
export function withSubject(query: Query, before: Context, parts: FollowUpParts): Query {
  const { language } = parts;
  const [asking, place] = [spanOf(query, language.requests.overview), spanOf(query, language.pointing)];
  const weight = query.tokens.reduce((sum, token) => sum + token.weight, 0);
  if (!asking || !place || weight > SPARE || sensesOf(query, 'entity').length > 0) return query;
  // Who is asked for is somebody; of several things that were named the first is meant.
  const isPerson = ({ terms }: Sense) =>
    terms.some((term) => parts.kindOf(nameOfTerm(parts.vocabulary.term(term))) === 'person');
  const named = sensesOf(before.query, 'entity');
  const [subject] = query.answerType === 'who' ? named.filter(isPerson) : named;
  const tokens = subject ? before.query.tokens.slice(subject.start, subject.end) : subjectOf(before, parts);
  return replaced(query, place, tokens, parts);
}

/** "The gas pipeline, how long is that?": the word that points means what the same message has named in the part before. */
function pointsWithin(query: Query, { language }: FollowUpParts): boolean {
  const place = spanOf(query, language.pointing);
  const part = query.tokens[place?.start ?? -1]?.part ?? 0;
  return sensesOf(query, 'entity').some(({ start }) => (query.tokens[start]?.part ?? part) < part);
}

/** What the earlier question named, else what its answer was about first. */
function subjectOf({ query, told }: Context, { reader, isWide }: FollowUpParts) {
  const places = namedPlaces(query);
  if (places.size > 0) return query.tokens.filter((_, at) => places.has(at));
  const thing = told.flatMap(({ about }) => about).find((one) => !isWide(one));
  return thing === undefined ? [] : [reader.thing(thing)];
}

/** "And the one before?", "and the year after?": the earlier question with the edition or the year beside. */
function neighbourOf(own: Query, { query, told }: Context, parts: FollowUpParts): Query | null {
  const hit = parts.language.neighbours.flatMap(([pattern, step]) => {
    const span = spanOf(own, pattern);
    return span ? [{ span, step }] : [];
  })[0];
  if (!hit) return null;
  const rest = own.tokens.filter((token, at) => (at < hit.span.start || at >= hit.span.end) && isTelling(token));
  const year = query.tokens.findIndex(({ text }) => isYear(text));
  if (year >= 0) {
    const number = parts.reader.read(String(Number(query.tokens[year]?.text) + hit.step)).tokens;
    return parts.reader.of([...replaced(query, { start: year, end: year + 1 }, number, parts).tokens, ...rest]);
  }
  for (const sense of sensesOf(query, 'entity')) {
    for (const term of sense.terms) {
      const beside = parts.editions.beside(nameOfTerm(parts.vocabulary.term(term)), hit.step);
      if (!beside) continue;
      const thing = [parts.reader.thing(beside)];
      return rest.length > 0 ? parts.reader.of([...rest, ...thing]) : replaced(query, sense, thing, parts);
    }
  }
  const edition = told
    .flatMap(({ about }) => about)
    .map((thing) => parts.editions.beside(thing, hit.step))
    .find((one) => one != null);
  return edition ? parts.reader.of([...(rest.length > 0 ? rest : query.tokens), parts.reader.thing(edition)]) : null;
}
