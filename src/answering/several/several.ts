import type { Considered } from '../conversation/consider.js';
import { covers, holds } from '../conversation/values.js';
import type { Judged } from '../judging/decide.js';
import type { Engine } from '../judging/engine.js';
import { isCompared } from '../question/comparing.js';
import type { Question } from '../question/question.js';
import type { Reply } from '../reply/reply.js';
import { clausesOf } from './clauses.js';
import { coordinated } from './coordination.js';
import { choose, confidenceIn, type Found, likeliest, SHARE, singleFor } from './found.js';
import { halvesOf } from './halves.js';
import type { Part } from './parts.js';

export interface SeveralParts {
  readonly engine: Pick<Engine, 'lexicon' | 'index' | 'read'>;
  /** Confidence from which a fact answers. */
  readonly limit: number;
  consider(text: string): Considered;
}

/** From here on the whole question is answered by one fact that has all values. */
const SURE = 0.8;
/** Answers a question part by part, where it is several in one and no single fact answers it; otherwise null. */
export function answerSeveral(whole: Considered, { engine, limit, consider }: SeveralParts): Reply | null {
  const parts = coordinated(whole.question, engine);
  const clauses = parts ? null : clausesOf(whole.text, engine);
  const factOf = ({ weighed }: Judged) => engine.index.facts[weighed.fact];
  return (parts && ofValues(parts)) ?? (clauses && ofClauses(clauses)) ?? ofHalves();

  /** Each value its fact, and a word about those that have none. */
  function ofValues(parts: readonly Part[]): Reply | null {
    const [first] = whole.pooled.judged;
    const hasAll =
      first !== undefined &&
      has(
        first,
        whole.question,
        parts.flatMap(({ values }) => values),
      );
    const found = parts.map(find);
    const doesAll = hasAll && found.every((one) => confidenceIn(one, first) >= limit * SHARE);
    if (doesAll && first.confidence >= SURE) return null;
    const least = Math.max(limit, SHARE * Math.min(...found.map(likeliest)));
    const single = singleFor(found);
    // A word left out makes a question easier to answer: a fact must do for the whole of it too, unless it only compares.
    const does = isCompared(whole.question) || whole.pooled.confidence >= limit;
    if (single && single.confidence >= least)
      return does ? made(found, [single.one], { confidence: single.confidence }) : null;
    if (doesAll && whole.pooled.confidence >= least) return null;
    const chosen = choose(found, { factOf, limit });
    const lacking = found.filter((_, at) => !chosen[at]);
    const kinds = new Set(parts.flatMap(({ values }) => values.map(({ kind }) => kind)));
    if (lacking.length > 0 && kinds.size > 1) return null;
    // That nothing is known of a year shows in the dates; of a thing it may only not have been found.
    if (lacking.some(({ part }) => part.values.some(({ time }) => time === null))) return null;
    if (lacking.some((one) => one.covered || likeliest(one) >= limit * SHARE)) return null;
    const names = lacking.flatMap(({ part }) => part.values.map(({ name }) => name));
    return made(found, chosen, { lacking: names });
  }

  /** Each clause its fact, and all must have one; where one fact answers both, the whole question finds it. */
  function ofClauses(parts: readonly Part[]): Reply | null {
    const found: Found[] = [];
    for (const part of parts) {
      const one = find(part);
      if (likeliest(one) < limit) return null;
      found.push(one);
    }
    const single = singleFor(found);
    if (single && single.confidence >= Math.max(limit, SURE * Math.min(...found.map(likeliest)))) return null;
    const chosen = choose(found, { factOf, limit }).flatMap((one) => (one && one.confidence >= limit ? one : []));
    const facts = new Set(chosen.map(({ weighed }) => weighed.fact));
    if (facts.size < found.length) return null;
    const [first] = whole.pooled.judged;
    const least = Math.min(...chosen.map(({ confidence }) => confidence));
    const strays = first && first.confidence >= Math.max(limit, least) && !facts.has(first.weighed.fact);
    return strays ? null : made(found, chosen);
  }

  function ofHalves(): Reply | null {
    for (const halves of halvesOf(whole.text, engine)) {
      const reply = ofClauses(halves);
      if (reply) return reply;
    }
    return null;
  }

  function find(part: Part): Found {
    const { question, judged } = consider(part.text);
    return {
      part,
      question,
      judged: judged.filter((one) => has(one, question, part.values)),
      covered: judged.some(
        (one) => one.confidence >= limit && part.values.every((value) => covers(value, one, question)),
      ),
    };
  }

  function has(one: Judged, question: Question, values: Part['values']): boolean {
    const fact = factOf(one);
    return fact !== undefined && values.every((value) => holds(value, fact, one, question));
  }

  function made(
    found: readonly Found[],
    chosen: readonly (Judged | undefined)[],
    { confidence = 1, lacking = [] }: Partial<Pick<Reply, 'confidence' | 'lacking'>> = {},
  ): Reply | null {
    const known = chosen.filter((one) => one !== undefined);
    if (known.length === 0) return null;
    const facts = [...new Set(known.flatMap((one) => factOf(one) ?? []))];
    const asked = found.flatMap(({ question, part }, at) => {
      const one = chosen.length === 1 ? chosen[0] : chosen[at];
      const fact = one && factOf(one);
      const label = facts.length === found.length ? part.values[0]?.name : undefined;
      return fact ? [{ question, fact, label }] : [];
    });
    return {
      facts,
      asked: asked.length === found.length ? asked : [],
      confidence: Math.max(limit, Math.min(confidence, ...known.map((one) => one.confidence))),
      lacking,
    };
  }
}

/** Half of a comparison is no answer: true where the likeliest fact lacks one of the values that are compared. */
export function isHalf({ question, pooled }: Considered, engine: Pick<Engine, 'lexicon' | 'index'>): boolean {
  const parts = isCompared(question) ? coordinated(question, engine) : null;
  const held = (value: Part['values'][number]) =>
    pooled.judged.some((one) => {
      const fact = engine.index.facts[one.weighed.fact];
      return fact !== undefined && holds(value, fact, one, question);
    });
  return parts !== null && !parts.every(({ values }) => values.every(held));
}
