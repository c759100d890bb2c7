import { confidence, type Model } from '../src/answering/model.js';
import type { Example } from './rows.js';

/** The best candidate of a question as a model sees it. */
export interface Verdict {
  readonly confidence: number;
  readonly right: boolean;
  readonly answerable: boolean;
}

export function verdictOf(model: Omit<Model, 'limits'>, { rows, answerable }: Example): Verdict {
  let best = { confidence: 0, right: false };
  for (const { features, label } of rows) {
    const chance = confidence(model, features);
    if (chance > best.confidence) best = { confidence: chance, right: label === 1 };
  }
  return { ...best, answerable };
}

/** Share of declinable questions among those that people really ask, as far as the design's question sets show. */
const DECLINABLE = 0.2;

/** The lowest confidence at which at most `wrong` of all questions are answered wrongly, and what that brings. */
export function limitFor(verdicts: readonly Verdict[], wrong: number) {
  const answerable = verdicts.filter((verdict) => verdict.answerable).length;
  const others = verdicts.length - answerable;
  let [limit, wrongs, right, best] = [1, 0, 0, 0];
  for (const verdict of [...verdicts].sort((a, b) => b.confidence - a.confidence)) {
    if (verdict.answerable && verdict.right) right++;
    else wrongs += verdict.answerable ? (1 - DECLINABLE) / answerable : DECLINABLE / others;
    if (wrongs > wrong) break;
    limit = verdict.confidence;
    best = right;
  }
  const declined = verdicts.filter((verdict) => !verdict.answerable && verdict.confidence < limit).length / others;
  return { limit, correct: best / answerable, declined };
}
