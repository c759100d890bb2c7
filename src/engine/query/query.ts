import type { AnswerType, Language } from '../../language/language.js';
import type { Sense, Word } from '../lexicon/lexicon.js';

/** A word of a question, with all that facts are matched by. */
export interface QueryToken extends Word {
  /** Number of its stem in the vocabulary; -1 for a word that the library does not have. */
  readonly id: number;
  /** Terms that it can be matched by, and how nearly the same a match by each is, 0 to 1. */
  readonly terms: readonly number[];
  readonly strengths: readonly number[];
  /** How much an answer has to account for it: 0 for grammar, about 1 for a rare word. */
  readonly weight: number;
  /** A word of the library, one that the language knows (any other, where nothing tells), or neither. */
  readonly standing: 'own' | 'known' | 'strange';
  /** Which part of the message it stands in, counted from 0: parts end at marks. */
  readonly part: number;
  /** True of "first", "second" …: which one of several is asked for. */
  readonly ordinal: boolean;
  /** Set where no word was typed: a thing taken over from the conversation. */
  readonly thing?: string;
}

/** A question, or a reading of one, as every stage of the engine takes it. */
export interface Query {
  /** BCP 47. */
  readonly language: string;
  readonly tokens: readonly QueryToken[];
  /** The words joined by single blanks, for the patterns of the language. */
  readonly plain: string;
  /** Where it names things and asks for attributes. */
  readonly senses: readonly Sense[];
  readonly answerType: AnswerType;
  /** Places of the words that name what is asked: the telling ones after "which" or "how many"; none where nothing asks. */
  readonly head: readonly number[];
  /** Misspelt words and what they were read as. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
}

/** Weight from which a word tells something: less have words of grammar and of asking. */
const TELLING = 0.2;

export const isTelling = ({ weight }: { readonly weight: number }): boolean => weight >= TELLING;

export const sensesOf = ({ senses }: Query, kind: Sense['kind']): readonly Sense[] =>
  senses.filter((sense) => sense.kind === kind);

/** Places of tokens in names of things. */
export function namedPlaces(query: Query): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of sensesOf(query, 'entity')) for (let at = start; at < end; at++) places.add(at);
  return places;
}

/** Words that name what is asked, at most. */
const HEAD = 3;

/** The telling words that come next after the first word of asking. */
export function headOf({ asks }: Language, plain: string, tokens: readonly QueryToken[]): number[] {
  const found = asks.exec(plain);
  if (!found) return [];
  const before = plain
    .slice(0, found.index + found[0].length)
    .split(' ')
    .filter(Boolean).length;
  const after = [...tokens.entries()].filter(([, { text }]) => text !== '').slice(before);
  const first = after.findIndex(([, token]) => isTelling(token));
  const next = first < 0 ? [] : after.slice(first, first + HEAD);
  const end = next.findIndex(([, token]) => !isTelling(token));
  return next.slice(0, end < 0 ? HEAD : end).map(([at]) => at);
}
