import type { Fact } from '../../knowledge/library.js';
import { isNumeral, isYear } from '../../language/text.js';
import { at } from '../../lib/numbers.js';
import type { createCompare } from '../index/compare.js';
import { type Documents, hasTerm } from '../index/documents.js';
import type { createNearness } from '../index/likeness.js';
import { formNumber, hasForm } from '../index/texts.js';
import { isTelling, namedPlaces, type Query, type QueryToken, sensesOf } from '../query/query.js';
import type { createOtherThing } from './other-thing.js';

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
  /** True where years are named and the fact has none of them. */
  readonly ofOtherYear: boolean;
  /** True where a thing is named that the fact has nothing of, and it is about another of that kind. */
  readonly ofOtherThing: boolean;
  /** True where a word that nobody knows is left open: the name of something else. */
  readonly isElse: boolean;
  /** Things named that the fact is neither about nor has in its words. */
  readonly thingsMissed: number;
  /** Attributes asked that the fact tells; that it does not; of these, those that no fact of the library tells. */
  readonly told: number;
  readonly untold: number;
  readonly nowhere: number;
  /**
   * Attributes asked that the fact neither tells nor has in a text: all that is known of one of which nobody wrote what it tells. An attribute that is
   * asked for in words of grammar alone ("when") stands in no text.
   */
  readonly unmentioned: number;
  /** 1 where the statement has the form of answer that is asked for, -1 where it lacks it, 0 where any will do. */
  readonly form: number;
  /** 1 where something that the fact tells is asked by the form of answer that is asked for, -1 where nothing is, 0 where any will do or it tells nothing. */
  readonly toldForm: number;
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
  readonly documents: Documents;
  /** Terms of the things that a fact is about, and of the attributes that it tells; and of those that any fact tells. */
  readonly about: readonly ReadonlySet<number>[];
  readonly tells: readonly ReadonlySet<number>[];
  readonly toldAnywhere: ReadonlySet<number>;
  /** For each fact, the forms of answers in its statement, as bits. */
  readonly forms: Uint8Array;
  /** For each fact, the forms that what it tells is asked by, as bits. */
  readonly toldForms: Uint8Array;
  /** For each fact, terms of what its statement counts, and places of those that have one among the vectors. */
  readonly counted: readonly { readonly terms: ReadonlySet<number>; readonly rows: Int32Array }[];
  readonly otherThing: ReturnType<typeof createOtherThing>;
  /** Ways to ask for a fact that are written in a language. */
  asksIn(fact: Fact, language: string): readonly string[];
  /** Null where nothing is known of the likeness of words. */
  readonly nearness: ReturnType<typeof createNearness> | null;
}

/** Above these a token, or the words of a name, count as accounted for. */
const MET = 0.5;
const NAME_MET = 0.7;

const share = (part: number, all: number, none: number) => (all > 0.05 ? part / all : none);

/**
 * Holds facts against a question; what depends on the question alone is worked out once for all of them. `near` is how well a fact accounts for each
 * token where words like its own count.
 */
export function candidatesOf(
  query: Query,
  { documents, about, tells, toldAnywhere, forms, toldForms, counted, asksIn, nearness, otherThing }: CandidateParts,
): (fact: Fact, match: FactMatch, near: Float64Array) => Candidate {
  const { tokens, language } = query;
  const named = namedPlaces(query);
  const isNamed = tokens.map((_, one) => named.has(one));
  const numbers = tokens.flatMap(({ text, ordinal }, one) => {
    const counts = isNumeral(text) || (ordinal && !isNamed[one]);
    return counts ? [{ one, isYear: isYear(text) }] : [];
  });
  const strange = tokens.flatMap(({ standing, weight }, one) => (standing === 'strange' && weight >= MET ? [one] : []));
  const things = sensesOf(query, 'entity');
  const attributes = sensesOf(query, 'attribute').filter(
    ({ start, end }) =>
      !things.some((thing) => thing.end - thing.start > 1 && thing.start <= start && thing.end >= end),
  );
  const words = tokens.filter(isTelling).length;
  const isOfOther = otherThing(query);
  const formAsked = formNumber(query.answerType);
  const head = query.answerType === 'number' ? tokens[query.head[0] ?? -1] : undefined;
  const countedOf = ({ stem, terms }: QueryToken, place: number): number => {
    const own = counted[place];
    if (terms.some((term) => own?.terms.has(term))) return 1;
    return own && nearness ? nearness.nearest(stem, own.rows) : 0;
  };
  const covered = ({ stated }: FactMatch, start: number, end: number) => {
    let [sum, all] = [0, 0];
    for (let one = start; one < end; one++) {
      const own = Math.max(0.3, tokens[one]?.weight ?? 0);
      sum += own * at(stated, one);
      all += own;
    }
    return sum / all;
  };
  return (fact, match, near) => {
    const place = match.fact;
    let weight = 0;
    let cover = 0;
    let rest = 0;
    let restCover = 0;
    let nearCover = 0;
    let nearOpen = 0;
    for (let one = 0; one < tokens.length; one++) {
      const own = (tokens[one] as QueryToken).weight;
      const has = match.cover[one] as number;
      const isLike = near[one] as number;
      weight += own;
      cover += own * has;
      nearCover += own * isLike;
      nearOpen = Math.max(nearOpen, own * (1 - isLike));
      if (isNamed[one]) continue;
      rest += own;
      restCover += own * has;
    }
    let [numbersMissed, years, yearsMet] = [0, 0, 0];
    for (const { one, isYear } of numbers) {
      const isMet = at(match.stated, one) >= MET;
      if (!isMet) numbersMissed += isYear ? 1 : 0.5;
      if (!isYear) continue;
      years++;
      if (isMet) yearsMet++;
    }
    let [thingsMissed, told, untold, nowhere, unmentioned] = [0, 0, 0, 0, 0];
    for (const { start, end, terms } of things) {
      const isMet = terms.some((term) => about[place]?.has(term)) || covered(match, start, end) >= NAME_MET;
      if (!isMet) thingsMissed++;
    }
    for (const { terms } of attributes) {
      if (terms.some((term) => tells[place]?.has(term))) {
        told++;
        continue;
      }
      if (!terms.some((term) => hasTerm(documents, place, term))) unmentioned++;
      // Of a fact that says nothing of what it tells it is not known what it does not.
      if (fact.tells.size > 0) {
        untold++;
        if (!terms.some((term) => toldAnywhere.has(term))) nowhere++;
      }
    }
    let headOpen = 0;
    for (const one of query.head)
      headOpen = Math.max(headOpen, (tokens[one]?.weight ?? 0) * (1 - at(match.cover, one)));
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
      isElse: strange.some((one) => at(match.cover, one) < MET),
      ofOtherYear: years > 0 && yearsMet === 0,
      ofOtherThing: isOfOther(place, match.cover),
      asks: asksIn(fact, language).length,
      words,
      headOpen,
      thingsMissed,
      told,
      untold,
      nowhere,
      unmentioned,
      form: hasForm(at(forms, place), formAsked),
      toldForm: fact.tells.size > 0 ? hasForm(at(toldForms, place), formAsked) : 0,
      counted: head === undefined ? -1 : countedOf(head, place),
      formAsk: match.formOverlap,
    };
  };
}
