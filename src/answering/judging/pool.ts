import type { Fact } from '../../knowledge/library.js';
import type { Question } from '../question/question.js';
import type { Judged } from './decide.js';

/** What would be said, and how sure it is that what was asked for is in it. */
export interface Pool {
  readonly judged: readonly Judged[];
  readonly confidence: number;
}

/** From here on the first fact stands alone. */
const ALONE = 0.8;
/** The same where it is asked which of two is true: a second fact would have the other of them in it. */
const ENOUGH_OF_TWO = 0.6;
/** A second one must be this likely, by itself and against the first. */
const LEAST = 0.12;
const SHARE = 0.3;
/** A thing that more of the library is about (a country, the region) makes no siblings. */
const FEW = 4;
const FEW_SHARE = 0.2;

/**
 * Sibling facts divide the likelihood between them: two about the same thing, each half as likely as not, are a sure answer together.
 * The result takes `judged` most likely first. Where the question excludes something, one fact must do.
 */
export function createPool(facts: readonly Fact[]): (question: Question, judged: readonly Judged[]) => Pool {
  const counts = new Map<string, number>();
  for (const thing of facts.flatMap(({ about }) => about)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const most = Math.max(FEW, facts.length * FEW_SHARE);
  const areSiblings = (one?: Fact, other?: Fact) =>
    one?.about.some((thing) => other?.about.includes(thing) && (counts.get(thing) ?? 0) <= most) ?? false;
  return (question, judged) => {
    const [first, second] = judged;
    if (!first) return { judged: [], confidence: 0 };
    const alone = { judged: [first], confidence: first.confidence };
    const enough = question.tokens.some(({ text }) => text === 'or') ? ENOUGH_OF_TWO : ALONE;
    if (!second || first.confidence >= enough || question.unwanted.length > 0) return alone;
    if (second.confidence < LEAST || second.confidence < first.confidence * SHARE) return alone;
    if (!areSiblings(facts[first.weighed.fact], facts[second.weighed.fact])) return alone;
    return { judged: [first, second], confidence: Math.min(1, first.confidence + second.confidence) };
  };
}
