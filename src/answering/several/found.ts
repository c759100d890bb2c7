import type { Fact } from '../../knowledge/library.js';
import type { Judged } from '../judging/decide.js';
import { kinship } from '../judging/kinship.js';
import type { Question } from '../question/question.js';
import type { Part } from './parts.js';

/** A part with the facts that have its values, likeliest first. */
export interface Found {
  readonly part: Part;
  readonly question: Question;
  readonly judged: readonly Judged[];
  /** True where some fact answers it that has its values at least in the ways to ask for it. */
  readonly covered: boolean;
}

/** One fact for all parts is preferred to one for each, unless it is that much less likely. */
export const SHARE = 0.6;
/** What being akin to what the others tell is worth against likelihood. */
const KIN = 0.5;
/** How near to the limit a fact must come beside a sure one of its kin. */
const NEARLY = 0.3;

export const confidenceIn = ({ judged }: Found, { weighed }: Judged): number =>
  judged.find((one) => one.weighed.fact === weighed.fact)?.confidence ?? 0;

export const likeliest = ({ judged }: Found) => judged[0]?.confidence ?? 0;

/** The fact that is likeliest in the part where it is least likely. */
export function singleFor(found: readonly Found[]): { one: Judged; confidence: number } | null {
  let best: { one: Judged; confidence: number } | null = null;
  for (const one of found[0]?.judged ?? []) {
    const confidence = Math.min(...found.map((other) => confidenceIn(other, one)));
    if (confidence > (best?.confidence ?? 0)) best = { one, confidence };
  }
  return best;
}

/** For each part a sure fact, the likeliest and nearest to what the others tell, or one that is nearly sure and akin to a sure one. */
export function choose(
  found: readonly Found[],
  { factOf, limit }: { factOf: (judged: Judged) => Fact | undefined; limit: number },
): (Judged | undefined)[] {
  const sure = found.flatMap(({ judged }) => judged[0] ?? []).filter(({ confidence }) => confidence >= limit);
  return found.map((one) => {
    const others = found.flatMap((other) => (other === one ? [] : (other.judged[0] ?? [])));
    const fits = (judged: Judged) =>
      judged.confidence + KIN * Math.max(0, ...others.map((other) => kinship(factOf(judged), factOf(other))));
    const least = Math.max(limit, likeliest(one) * SHARE);
    const enough = one.judged.filter(({ confidence }) => confidence >= least).sort((a, b) => fits(b) - fits(a));
    const akin = (judged: Judged) => sure.some((other) => kinship(factOf(judged), factOf(other)) > 0);
    return enough[0] ?? one.judged.find((judged) => judged.confidence >= limit * NEARLY && akin(judged));
  });
}
