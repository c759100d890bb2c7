import type { Vocabulary } from '../language/vocabulary.js';
import { senseOf } from '../lexicon/analysis.js';
import type { QuestionToken } from './question.js';

/** The words of a question as numbers of a library's vocabulary, looked up once. */
export interface Numbered {
  /** By token: its stem, -1 where the library does not have it. */
  readonly stems: Int32Array;
  /** Terms that the library has: the token at which each stands, and how nearly the same it is (0 to 1). */
  readonly places: Int32Array;
  readonly terms: Int32Array;
  readonly strengths: Float64Array;
  /** What each of the terms counts where all that speaks for a fact is summed up. */
  readonly voices: Float64Array;
}

/** What each kind of evidence counts: a sense stands beside the words that have it, a pair beside its two. */
export const VOICES = { stem: 1, pair: 0.8, group: 0.25, attribute: 0.4, entity: 1 } as const;

/** A word of grammar speaks as well as a telling one: "who" or "when" may be all that two questions differ in. */
const voiceOf = (weight: number): number => (weight > 0 ? Math.min(1, 0.3 + 0.7 * weight) : 1);

export function numberTokens(tokens: readonly QuestionToken[], { find }: Vocabulary): Numbered {
  const places: number[] = [];
  const terms: number[] = [];
  const strengths: number[] = [];
  const voices: number[] = [];
  tokens.forEach((token, place) => {
    for (const { name, weight } of token.terms) {
      const id = find(name);
      if (id < 0) continue;
      places.push(place);
      terms.push(id);
      strengths.push(weight);
      voices.push(voiceOf(token.weight) * weight * VOICES[senseOf(name)?.kind ?? 'stem']);
    }
  });
  return {
    stems: Int32Array.from(tokens, ({ stem }) => find(stem)),
    places: Int32Array.from(places),
    terms: Int32Array.from(terms),
    strengths: Float64Array.from(strengths),
    voices: Float64Array.from(voices),
  };
}
