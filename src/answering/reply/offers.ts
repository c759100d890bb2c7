import type { Suggestion } from '../answer.js';
import type { Judged } from '../judging/decide.js';
import type { Engine } from '../judging/engine.js';
import { isTelling, type Question } from '../question/question.js';
import { suggestionFor } from './phrase.js';
import type { WellWritten } from './well-written.js';

/** Offers under a miss or a choice. */
const OFFERS = 3;
/** An ask less alike is not offered as what was meant; the first one stands for the fact then. */
const NEAR = 0.3;
/** A fact less likely than this is not even offered. */
const OFFERED = 0.04;

/** The questions nearest to one that is not answered, the likeliest first; none where it says nothing. */
export function offers(
  question: Question,
  judged: readonly Judged[],
  { index }: Engine,
  { nearest }: WellWritten,
): Suggestion[] {
  if (!question.tokens.some(isTelling)) return [];
  return judged
    .filter(({ confidence }) => confidence >= OFFERED)
    .slice(0, OFFERS)
    .flatMap(({ weighed }) => {
      const fact = index.facts[weighed.fact];
      return fact ? suggestionFor(fact, nearest(weighed.match, NEAR)) : [];
    });
}
