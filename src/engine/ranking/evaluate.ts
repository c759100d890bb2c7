import type { Fact } from '../../knowledge/library.js';
import { at } from '../../lib/numbers.js';
import type { Policy } from '../policy.js';
import type { Query, QueryToken } from '../query/query.js';
import type { createDescribe, Ranked } from './rank.js';
import type { Pair } from './rerank.js';

/** A query with what may answer it. */
export interface Evaluated {
  readonly query: Query;
  /** Most likely first. */
  readonly ranked: readonly Ranked[];
  /** Pairs that the reader has not read and that this may come out otherwise by. */
  readonly unread: readonly Pair[];
  /** What would be told, and the chance that what was asked for is in it. */
  readonly told: readonly Ranked[];
  readonly confidence: number;
}

interface EvaluateParts {
  readonly library: { readonly facts: readonly Fact[] };
  readonly policy: Policy;
  readonly describe: ReturnType<typeof createDescribe>;
  aboutThing(thing: string): readonly Fact[];
  /** Chances of rows of features. */
  judge(rows: readonly Float64Array[]): Float64Array;
  /** What the reader makes of the likeliest; left out, the engine's own judgement stands. */
  readonly rerank?: ((query: Query, ranked: readonly Ranked[]) => { ranked: Ranked[]; unread: Pair[] }) | undefined;
}

/** In a small library the things of so many facts make siblings, however large a share of it that is. */
const FEWEST = 4;

/**
 * Ranks the facts for a query, which is asked after another one or not; a document may be left out, by its number. Siblings divide the likelihood
 * between them: two facts about the same thing, each half as likely as not, are a sure answer together.
 */
export function createEvaluate({
  library,
  policy,
  describe,
  aboutThing,
  judge,
  rerank,
}: EvaluateParts): (query: Query, isAfter?: boolean, without?: number) => Evaluated {
  const { sibling, other, unknownName } = policy;
  const most = Math.max(FEWEST, library.facts.length * policy.wide);
  const areSiblings = (one: Fact, other: Fact) =>
    one.about.some((thing) => other.about.includes(thing) && aboutThing(thing).length <= most);
  return (query, isAfter = false, without) => {
    const described = describe(query, without);
    const chances = judge(described.map(({ features }) => features));
    const judged = described.map((one, place): Ranked => {
      const worth = (one.ofOtherYear ? other : 1) * (one.ofOtherThing ? other : 1) * (one.isElse ? unknownName : 1);
      return Object.assign(one, { confidence: at(chances, place) * worth });
    });
    judged.sort((a, b) => b.confidence - a.confidence);
    const { ranked, unread } = rerank?.(query, judged) ?? { ranked: judged, unread: [] };
    const [first, second] = ranked;
    if (!first) return { query, ranked, unread, told: [], confidence: 0 };
    const isPair =
      second !== undefined &&
      first.confidence >= (isAfter ? sibling.after : sibling.first) &&
      first.confidence < policy.enough &&
      second.confidence >= Math.max(sibling.least, first.confidence * sibling.share) &&
      areSiblings(first.fact, second.fact);
    if (!isPair) return { query, ranked, unread, told: [first], confidence: first.confidence };
    return {
      query,
      ranked,
      unread,
      told: [first, second],
      confidence: Math.min(1, first.confidence + second.confidence),
    };
  };
}

/**
 * Steps ask for the same readings of a message and of those before it: each is ranked once, and forgotten with the message. Beyond so many words of
 * readings together nothing answers any that could be left out: whoever made such a message up meant it to be slow.
 */
export function rankedOnce(
  evaluate: (query: Query, isAfter: boolean) => Evaluated,
  { read: most }: Pick<Policy, 'read'>,
) {
  const known = new Map<string, Evaluated>();
  let words = 0;
  return {
    evaluate(query: Query, { isAfter = false, isNeeded = false } = {}): Evaluated {
      // A name that nobody knows counts otherwise than the same word in small letters.
      const wordOf = ({ text, thing, standing }: QueryToken) =>
        thing === undefined ? `${text}${standing === 'strange' ? '!' : ''}` : `@${thing}`;
      const key = `${query.language} ${isAfter} ${query.tokens.map(wordOf).join(' ')}`;
      const found = known.get(key);
      if (found) return { ...found, query };
      if (words >= most && !isNeeded) return { query, ranked: [], unread: [], told: [], confidence: 0 };
      words += query.tokens.length;
      const one = evaluate(query, isAfter);
      known.set(key, one);
      return one;
    },
    forget() {
      known.clear();
      words = 0;
    },
  };
}
