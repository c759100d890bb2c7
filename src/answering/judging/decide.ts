import type { Weighed } from './judge.js';
import { confidences, type Model } from './model.js';

/** A weighed fact with the chance that it answers. */
export interface Judged {
  readonly weighed: Weighed;
  readonly confidence: number;
}

export type Status = 'answered' | 'choices' | 'unknown';

/** Most likely first; ties in the order of the evidence. */
export function judge(model: Pick<Model, 'ensembles'>, weighed: readonly Weighed[]): Judged[] {
  const sure = confidences(
    model,
    weighed.map(({ features }) => features),
  );
  return weighed
    .map((one, at) => ({ weighed: one, confidence: sure[at] ?? 0, at }))
    .sort((a, b) => b.confidence - a.confidence || a.at - b.at);
}

/** However strict the limit, this is enough. */
const CERTAIN = 0.9;

/**
 * Confidence from which it answers. Word by word from another language a question loses its grammar, and the model was trained on
 * whole ones: it has to be twice as sure.
 */
export const limitOf = ({ limits }: Model, translated: boolean): number =>
  translated ? Math.min(CERTAIN, 2 * limits.answer) : limits.answer;

/**
 * Sure enough to answer, near enough to offer a choice, or neither. Where something is asked that no fact of the library tells, a
 * choice would pass a near-miss off as an answer.
 */
export function decide(model: Model, sure: number, best?: Judged, translated = false): Status {
  if (sure >= limitOf(model, translated)) return 'answered';
  return sure < model.limits.choices || (best?.weighed.subject.nowhere ?? 0) > 0 ? 'unknown' : 'choices';
}
