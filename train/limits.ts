import { judge } from '../src/answering/judging/decide.js';
import type { Model } from '../src/answering/judging/model.js';
import type { createPool } from '../src/answering/judging/pool.js';
import type { Example } from './example.js';

/** What a model would say to a question. */
export interface Verdict {
  readonly confidence: number;
  readonly right: boolean;
  readonly answerable: boolean;
}

export function verdictOf(
  model: Omit<Model, 'leaning'>,
  pool: ReturnType<typeof createPool>,
  { question, weighed, rows, answerable }: Example,
): Verdict {
  const { judged, confidence } = pool(question, judge(model, weighed));
  const right = judged.some((one) => rows[weighed.indexOf(one.weighed)]?.label === 1);
  return { confidence, right, answerable };
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

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** One line on what a share of wrong answers brings. */
export function reportOn(verdicts: readonly Verdict[], wrong: number): string {
  const { limit, correct, declined } = limitFor(verdicts, wrong);
  return `${percent(correct)} right at ${percent(wrong)} wrong, ${percent(declined)} of the others declined, limit ${limit.toFixed(3)}`;
}
