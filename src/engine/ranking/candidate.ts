import type { Fact } from '../../knowledge/library.js';
import { isNumeral, isYear } from '../../language/text.js';
import { intervalOf } from '../../lib/interval.js';
import { at } from '../../lib/numbers.js';
import type { FactMatch } from '../index/compare.js';
import type { Documents } from '../index/documents.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';

/** A fact that may answer, held against the question: what the features are made of. Weights are those of the tokens of the question. */
export interface Candidate {
  readonly fact: Fact;
  readonly place: number;
  readonly match: FactMatch;
  readonly query: Query;
  /** All weight of the question; its share that the fact accounts for; that outside the names of things; that by what the fact states. */
  readonly weight: number;
  readonly cover: number;
  readonly restCover: number;
  readonly statedCover: number;
  /** The heaviest token that the fact leaves open, and that it does not state; the sum of what is left open. */
  readonly openMost: number;
  readonly openStated: number;
  readonly openSum: number;
  /** Numbers, years and ordinals that the fact does not state; a year counts twice. */
  readonly numbersMissed: number;
  /** True where years are named, outside of names, and the fact has none of them. */
  readonly ofOtherYear: boolean;
  /** Things named that the fact is about, or has in its words, and those that it has not. */
  readonly thingsMet: number;
  readonly thingsMissed: number;
  /** Attributes asked that the fact tells; that it does not; of these, those that no fact of the library tells. */
  readonly told: number;
  readonly untold: number;
  readonly nowhere: number;
  /** 1 where the statement has the form of answer that is asked for, -1 where it lacks it, 0 where any will do. */
  readonly form: number;
  /** Overlap with the ask most alike of those that ask for the same attribute; of any where none is asked for. */
  readonly attributeAsk: number;
  /** Telling words of the question. */
  readonly words: number;
  /** Of the words that name what is asked, how much of one the fact leaves open. */
  readonly headOpen: number;
  /** Overlap with the ask most alike of those that want the same form of answer. */
  readonly formAsk: number;
}

export interface CandidateParts {
  readonly documents: Documents;
  /** Terms of the things that a fact is about, and of the attributes that it tells; and of those that any fact tells. */
  readonly about: readonly ReadonlySet<number>[];
  readonly tells: readonly ReadonlySet<number>[];
  readonly toldAnywhere: ReadonlySet<number>;
  /** For each fact, the forms of answers in its statement, as bits. */
  readonly forms: Uint8Array;
}

/** Above these a token, or the words of a name, count as accounted for. */
const MET = 0.5;
const NAME_MET = 0.7;

/** True of a year in which what a fact tells took place. */
const isIn = (year: string, { date }: Fact): boolean => {
  if (date === undefined) return false;
  const { from, to } = intervalOf(date);
  return from.slice(0, 4) <= year && year <= to.slice(0, 4);
};

export function candidateOf(
  query: Query,
  fact: Fact,
  match: FactMatch,
  named: ReadonlySet<number>,
  formAsked: number,
  { documents, about, tells, toldAnywhere, forms }: CandidateParts,
): Candidate {
  const { tokens } = query;
  const place = match.fact;
  let [weight, cover, rest, restCover, stated] = [0, 0, 0, 0, 0];
  const years: boolean[] = [];
  let [openMost, openStated, openSum, numbersMissed] = [0, 0, 0, 0];
  tokens.forEach((token, one) => {
    const own = token.weight;
    const has = at(match.cover, one);
    const said = at(match.stated, one);
    weight += own;
    cover += own * has;
    stated += own * said;
    openMost = Math.max(openMost, own * (1 - has));
    openStated = Math.max(openStated, own * (1 - said));
    openSum += own * (1 - has);
    const isMet = said >= MET || (isYear(token.text) && isIn(token.text, fact));
    if (!isMet && (isNumeral(token.text) || (token.ordinal && !named.has(one))))
      numbersMissed += isYear(token.text) ? 1 : 0.5;
    if (isYear(token.text) && !named.has(one)) years.push(isMet);
    if (named.has(one)) return;
    rest += own;
    restCover += own * has;
  });
  const covered = (start: number, end: number) => {
    let [sum, all] = [0, 0];
    for (let one = start; one < end; one++) {
      const own = Math.max(0.3, tokens[one]?.weight ?? 0);
      sum += own * at(match.stated, one);
      all += own;
    }
    return all > 0 ? sum / all : 0;
  };
  let [thingsMet, thingsMissed, told, untold, nowhere] = [0, 0, 0, 0, 0];
  const things = sensesOf(query, 'entity');
  for (const { start, end, terms } of things) {
    if (terms.some((term) => about[place]?.has(term)) || covered(start, end) >= NAME_MET) thingsMet++;
    else thingsMissed++;
  }
  const attributes = sensesOf(query, 'attribute').filter(
    ({ start, end }) =>
      !things.some((thing) => thing.end - thing.start > 1 && thing.start <= start && thing.end >= end),
  );
  for (const { terms } of attributes) {
    if (terms.some((term) => tells[place]?.has(term))) told++;
    else {
      untold++;
      if (!terms.some((term) => toldAnywhere.has(term))) nowhere++;
    }
  }
  const first = at(documents.firstDocument, place);
  const best = match.asks[0]?.overlap ?? 0;
  const bestOf = (counts: (document: number) => boolean) => {
    let most = 0;
    match.overlaps.forEach((overlap, one) => {
      if (overlap > most && counts(first + one)) most = overlap;
    });
    return most;
  };
  const wanted = attributes.flatMap(({ terms }) => terms);
  const asks = (document: number) => {
    for (let one = at(documents.firstAsked, document); one < at(documents.firstAsked, document + 1); one++)
      if (wanted.includes(at(documents.asked, one))) return true;
    return false;
  };
  const opens = query.head.map((one) => (tokens[one]?.weight ?? 0) * (1 - at(match.cover, one)));
  const share = (part: number, all: number, none: number) => (all > 0.05 ? part / all : none);
  return {
    fact,
    place,
    match,
    query,
    weight: Math.min(8, weight),
    cover: share(cover, weight, 0),
    restCover: share(restCover, rest, 0.5),
    statedCover: share(stated, weight, 0),
    openMost,
    openStated,
    openSum,
    numbersMissed,
    ofOtherYear: years.length > 0 && !years.includes(true),
    words: tokens.filter(isTelling).length,
    headOpen: Math.max(0, ...opens),
    thingsMet: Math.min(3, thingsMet),
    thingsMissed: Math.min(3, thingsMissed),
    told: Math.min(3, told),
    untold: Math.min(3, untold),
    nowhere: Math.min(3, nowhere),
    form: formAsked === 0 ? 0 : (at(forms, place) >> (formAsked - 1)) & 1 ? 1 : -1,
    attributeAsk: wanted.length === 0 ? best : bestOf(asks),
    formAsk: formAsked === 0 ? best : bestOf((document) => at(documents.answerType, document) === formAsked),
  };
}
