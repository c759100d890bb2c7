import type { Fact } from '../../knowledge/library.js';
import { isNumeral, isYear } from '../../language/text.js';
import { intervalOf } from '../../lib/interval.js';
import { at } from '../../lib/numbers.js';
import type { createCompare } from '../index/compare.js';
import type { createNearness } from '../index/likeness.js';
import { formNumber, hasForm } from '../index/texts.js';
import { isTelling, namedPlaces, type Query, type QueryToken, sensesOf } from '../query/query.js';

type FactMatch = ReturnType<ReturnType<typeof createCompare>>;

/** A fact that may answer, held against the question: what the features are made of. Weights are those of the tokens of the question. */
export interface Candidate {
  readonly fact: Fact;
  readonly place: number;
  readonly match: FactMatch;
  readonly query: Query;
  /** All weight of the question; its share that the fact accounts for; that outside the names of things. */
  readonly weight: number;
  readonly cover: number;
  readonly restCover: number;
  /** The share that it accounts for where words like its own count as well. */
  readonly nearCover: number;
  /** What most of a token is left open, where words like its own count. */
  readonly nearOpen: number;
  /** Numbers, years and ordinals that the fact does not state; a year counts twice. */
  readonly numbersMissed: number;
  /** True where years are named, outside of names, and the fact has none of them. */
  readonly ofOtherYear: boolean;
  /** True where a word that nobody knows is left open: the name of something else. */
  readonly isElse: boolean;
  /** Things named that the fact is about, or has in its words, and those that it has not. */
  readonly thingsMet: number;
  readonly thingsMissed: number;
  /** Attributes asked that the fact tells; that it does not; of these, those that no fact of the library tells. */
  readonly told: number;
  readonly untold: number;
  readonly nowhere: number;
  /** 1 where the statement has the form of answer that is asked for, -1 where it lacks it, 0 where any will do. */
  readonly form: number;
  /** Ways to ask for the fact that are written in the language of the question. */
  readonly asks: number;
  /** Telling words of the question. */
  readonly words: number;
  /** Of the words that name what is asked, how much of one the fact leaves open. */
  readonly headOpen: number;
  /** Overlap with the ask most alike of those that want the same form of answer. */
  readonly formAsk: number;
  /** How near what the statement counts comes to what is to be counted, 0 to 1; -1 where nothing is. */
  readonly counted: number;
}

interface CandidateParts {
  /** Terms of the things that a fact is about, and of the attributes that it tells; and of those that any fact tells. */
  readonly about: readonly ReadonlySet<number>[];
  readonly tells: readonly ReadonlySet<number>[];
  readonly toldAnywhere: ReadonlySet<number>;
  /** For each fact, the forms of answers in its statement, as bits. */
  readonly forms: Uint8Array;
  /** For each fact, terms of what its statement counts, and places of those that have one among the vectors. */
  readonly counted: readonly { readonly terms: ReadonlySet<number>; readonly rows: Int32Array }[];
  /** Ways to ask for a fact that are written in a language. */
  asksIn(fact: Fact, language: string): readonly string[];
  /** Null where nothing is known of the likeness of words. */
  readonly nearness: ReturnType<typeof createNearness> | null;
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

/** Holds a fact against a question; `near` is how well it accounts for each token where words like its own count. */
export function candidateOf(
  query: Query,
  fact: Fact,
  match: FactMatch,
  near: Float64Array,
  { about, tells, toldAnywhere, forms, counted, asksIn, nearness }: CandidateParts,
): Candidate {
  const { tokens } = query;
  const named = namedPlaces(query);
  const place = match.fact;
  let [weight, cover, rest, restCover, nearCover] = [0, 0, 0, 0, 0];
  const years: boolean[] = [];
  let [nearOpen, numbersMissed] = [0, 0];
  tokens.forEach((token, one) => {
    const own = token.weight;
    const has = at(match.cover, one);
    const said = at(match.stated, one);
    weight += own;
    cover += own * has;
    nearCover += own * at(near, one);
    nearOpen = Math.max(nearOpen, own * (1 - at(near, one)));
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
    return sum / all;
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
    // Of a fact that says nothing of what it tells it is not known what it does not.
    else if (fact.tells.size > 0) {
      untold++;
      if (!terms.some((term) => toldAnywhere.has(term))) nowhere++;
    }
  }
  const opens = query.head.map((one) => (tokens[one]?.weight ?? 0) * (1 - at(match.cover, one)));
  const countedOf = ({ terms, stem }: QueryToken): number => {
    const own = counted[place];
    if (terms.some((term) => own?.terms.has(term))) return 1;
    const row = nearness?.rowOf(stem) ?? -1;
    return own && nearness && row >= 0 ? nearness.nearest(row, own.rows) : 0;
  };
  const head = query.answerType === 'number' ? tokens[query.head[0] ?? -1] : undefined;
  const share = (part: number, all: number, none: number) => (all > 0.05 ? part / all : none);
  return {
    fact,
    place,
    match,
    query,
    weight,
    cover: share(cover, weight, 0),
    restCover: share(restCover, rest, 0.5),
    nearCover: share(nearCover, weight, 0),
    nearOpen,
    numbersMissed,
    isElse: tokens.some(
      ({ standing, weight: own }, one) => standing === 'strange' && own >= MET && at(match.cover, one) < MET,
    ),
    ofOtherYear: years.length > 0 && !years.includes(true),
    asks: asksIn(fact, query.language).length,
    words: tokens.filter(isTelling).length,
    headOpen: Math.max(0, ...opens),
    thingsMet,
    thingsMissed,
    told,
    untold,
    nowhere,
    form: hasForm(at(forms, place), formNumber(query.answerType)),
    counted: head === undefined ? -1 : countedOf(head),
    formAsk: match.formOverlap,
  };
}
