import { at } from '../lib/numbers.js';
import type { Opened } from './engine-parts.js';
import type { Policy, Step } from './policy.js';
import type { Query } from './query/query.js';
import type { Evaluated } from './ranking/evaluate.js';
import { followUpFeatures } from './ranking/follow-up-features.js';
import type { Reading } from './rewriting/clauses.js';
import type { Context, followUpOf } from './rewriting/follow-up.js';

/** What questions are understood with. */
export interface InContextParts {
  readonly policy: Policy;
  /** Optional readings are ranked while there is room for them. */
  evaluate(query: Query, options?: { readonly isAfter?: boolean; readonly isNeeded?: boolean }): Evaluated;
  /** Chance that a fact answers a question that leans on an earlier one. */
  judgeFollowUp(rows: readonly Float64Array[], readings: readonly Evaluated[]): Float64Array;
  /** False for a step that is left out. */
  does(step: Step): boolean;
}

/** Chooses the reading of a question after an earlier one; how sure it is, the model of follow-ups says. */
export const createInContext =
  (opened: Opened, { policy, evaluate, judgeFollowUp, does }: InContextParts) =>
  (followUp: ReturnType<typeof followUpOf>, alone: Evaluated, before: Context) => {
    const { dependent, own, certain, same } = followUp;
    const byItself: { kind: Reading['kind']; reading: Evaluated } = { kind: 'asked', reading: alone };
    const meant = followUp.readings.filter(
      ({ kind, query }) => kind !== 'asked' && does(kind) && query.tokens.length <= policy.longest,
    );
    const read = ({ kind, query }: Reading) => ({ kind, reading: evaluate(query, { isAfter: true }) });
    // Of the places that something could be put in, the one in which it is surest answered.
    const put = meant.filter(({ kind }) => kind === 'exchanged').map(read);
    const [first] = [...put].sort((a, b) => b.reading.confidence - a.reading.confidence);
    // It is a whole question again, and as sure as it would be if it were asked first.
    if (first && (certain || (same && first.reading.confidence >= policy.enough))) return first;
    const readings = [byItself, ...put, ...meant.filter(({ kind }) => kind !== 'exchanged').map(read)];
    const rows = readings.map((one) => {
      const others = readings.flatMap(({ reading }) => (reading === one.reading ? [] : [reading]));
      return followUpFeatures({ ...opened, ...one, others, alone, own, before });
    });
    const chances = judgeFollowUp(
      rows,
      readings.map(({ reading }) => reading),
    );
    const leads = readings.map(({ reading }) => reading.ranked[0]?.fact);
    let best = { ...byItself, chance: at(chances, 0) };
    for (const [place, one] of readings.entries()) {
      const chance = at(chances, place);
      // Two questions put together hold more words than were meant.
      if (chance > best.chance && (one.kind !== 'joined' || chance >= policy.joined)) best = { ...one, chance };
    }
    if ((best.kind === 'asked' || best.kind === 'subject') && dependent) {
      // With what was named before it has the same answer: what comes next goes on from that.
      const lead = best.reading.ranked[0]?.fact;
      const isSure = (one: number) => one >= policy.answer;
      const fuller = readings.find(
        ({ kind, reading }, place) =>
          kind === 'subject' && leads[place] === lead && isSure(reading.confidence) && isSure(at(chances, place)),
      );
      best = { ...best, ...fuller };
    }
    // What stands alone and is answered by none of them is declined as it stands, and not for what was asked before.
    const meantBy = !dependent && best.chance < policy.answer ? byItself : best;
    // What was said before makes an answer to what stands alone no surer than so much of it.
    const most = !dependent && meantBy.kind === 'asked' ? alone.confidence * policy.lent : 1;
    return { kind: meantBy.kind, reading: { ...meantBy.reading, confidence: Math.min(best.chance, most) } };
  };
