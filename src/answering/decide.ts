import type { Weighed } from './judge.js';
import { confidence, type Model } from './model.js';

/** A weighed fact with the chance that it answers. */
export interface Judged {
  readonly weighed: Weighed;
  readonly confidence: number;
}

export type Status = 'answered' | 'choices' | 'unknown';

/** Most likely first; ties in the order of retrieval. */
export function judge(model: Model, weighed: readonly Weighed[]): Judged[] {
  return weighed
    .map((one, at) => ({ weighed: one, confidence: confidence(model, one.features), at }))
    .sort((a, b) => b.confidence - a.confidence || a.at - b.at);
}

/**
 * Sure enough to answer, near enough to offer a choice, or neither. Where something is asked that no fact of the library tells, a
 * choice would pass a near-miss off as an answer.
 */
export function decide({ limits }: Model, sure: number, best?: Judged): Status {
  if (sure >= limits.answer) return 'answered';
  return sure < limits.choices || (best?.weighed.subject.nowhere ?? 0) > 0 ? 'unknown' : 'choices';
}
