import type { Fact } from '../../knowledge/library.js';
import type { Policy } from '../policy.js';
import type { Query } from '../query/query.js';
import type { createDescribe, Ranked } from './rank.js';

/** A query with what may answer it. */
export interface Evaluated {
  readonly query: Query;
  /** Most likely first. */
  readonly ranked: readonly Ranked[];
  /** What would be told, and the chance that what was asked for is in it. */
  readonly told: readonly Ranked[];
  readonly confidence: number;
}

interface EvaluateParts {
  readonly facts: readonly Fact[];
  readonly policy: Policy;
  readonly describe: ReturnType<typeof createDescribe>;
  /** Chances of rows of features. */
  judge(rows: readonly Float64Array[]): Float64Array;
}

/**
 * Ranks the facts for a query, which is asked after another one or not; a document may be left out, by its number. Siblings divide the likelihood
 * between them: two facts about the same thing, each half as likely as not, are a sure answer together.
 */
export function createEvaluate({
  facts,
  policy,
  describe,
  judge,
}: EvaluateParts): (query: Query, isAfter?: boolean, without?: number) => Evaluated {
  const counts = new Map<string, number>();
  for (const thing of facts.flatMap(({ about }) => about)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const most = Math.max(4, facts.length * policy.wide);
  const areSiblings = (one: Fact, other: Fact) =>
    one.about.some((thing) => other.about.includes(thing) && (counts.get(thing) ?? 0) <= most);
  return (query, isAfter = false, without) => {
    const described = describe(query, without);
    const chances = judge(described.map(({ features }) => features));
    const ranked = described
      .map(
        (one, place): Ranked => ({
          ...one,
          confidence:
            (chances[place] ?? 0) * (one.ofOtherYear ? policy.otherYear : 1) * (one.isElse ? policy.unknownName : 1),
        }),
      )
      .sort((a, b) => b.confidence - a.confidence);
    const [first, second] = ranked;
    if (!first) return { query, ranked, told: [], confidence: 0 };
    const isPair =
      second !== undefined &&
      first.confidence >= (isAfter ? policy.sibling.after : policy.sibling.first) &&
      first.confidence < policy.enough &&
      second.confidence >= Math.max(policy.sibling.least, first.confidence * policy.sibling.share) &&
      areSiblings(first.fact, second.fact);
    return isPair
      ? { query, ranked, told: [first, second], confidence: Math.min(1, first.confidence + second.confidence) }
      : { query, ranked, told: [first], confidence: first.confidence };
  };
}
