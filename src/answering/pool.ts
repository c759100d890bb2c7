import type { Fact } from '../knowledge/library.js';
import type { Judged } from './decide.js';
import type { Question } from './question.js';

/** What would be said, and how sure it is that what was asked for is in it. */
export interface Pool {
  readonly judged: readonly Judged[];
  readonly confidence: number;
}

/** From here on the first fact stands alone. */
const ALONE = 0.8;
/** A second one must be this likely, by itself and against the first. */
const LEAST = 0.12;
const SHARE = 0.3;

/**
 * Sibling facts divide the likelihood between them: two about the same thing, each half as likely as not, are a sure answer together.
 * Takes `judged` most likely first. Where the question excludes something, one fact must do.
 */
export function pool(question: Question, judged: readonly Judged[], facts: readonly Fact[]): Pool {
  const [first, second] = judged;
  if (!first) return { judged: [], confidence: 0 };
  const alone = { judged: [first], confidence: first.confidence };
  if (!second || first.confidence >= ALONE || question.unwanted.length > 0) return alone;
  if (second.confidence < LEAST || second.confidence < first.confidence * SHARE) return alone;
  const things = new Set(facts[first.weighed.fact]?.about);
  if (!facts[second.weighed.fact]?.about.some((thing) => things.has(thing))) return alone;
  return { judged: [first, second], confidence: Math.min(1, first.confidence + second.confidence) };
}
