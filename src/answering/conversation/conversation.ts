import type { Engine } from '../judging/engine.js';
import type { Model } from '../judging/model.js';
import type { Considered } from './consider.js';
import { inContext, lastOf, withoutNewTopic } from './context.js';

export interface ConversationParts {
  readonly engine: Engine;
  readonly model: Model;
}

/** How much the confidence of a reading counts: by its place, less where it leaves the subject of the earlier answer. */
const BY_PLACE = [1, 0.9, 0.75, 0.65] as const;
const ELSEWHERE = 0.6;
/** How sure is still what leans on an earlier question and leaves its subject, or tells without need what was just told. */
const STRAYING = 0.6;
/** From here on the fact that was just told answers this too. */
const SURE_AGAIN = 0.7;
/** The same for a leaning question read alone. */
const ALONE = 0.65;
/** The same for a short one that could stand alone: "who came for the islands". */
const UPRIGHT = 0.9;
/** Nobody asks for what was just told, so a reading that repeats the earlier question to the same fact is the less likely one. */
const AGAIN = 0.8;
/** Beyond this a confidence is no reason to prefer a less likely reading. */
const ENOUGH = 0.8;
/** Characters that a reading may add without repeating the earlier question. */
const LITTLE = 12;
/** A thing that more facts are about (a country) is no subject. */
const WIDE = 40;

/**
 * Understands a question after earlier ones, the oldest first: as it stands, or completed from the conversation where it leans on it or
 * is not understood alone. Of several readings, the one that is answered best, and rather from what the earlier answer was about.
 */
export function createUnderstand({ engine, model }: ConversationParts) {
  const { facts } = engine.index;
  const counts = new Map<string, number>();
  for (const thing of facts.flatMap(({ about }) => about)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const subjectsOf = ({ pooled }: Considered) =>
    pooled.judged
      .flatMap(({ weighed }) => facts[weighed.fact]?.about ?? [])
      .filter((thing) => (counts.get(thing) ?? 0) <= WIDE);
  return (text: string, history: readonly string[], consider: (text: string) => Considered): Considered => {
    const own = withoutNewTopic(text);
    const alone = consider(own ?? text);
    const earlier = lastOf(history, engine);
    if (own !== null || earlier === undefined) return alone;
    const { dependent, short, certain, readings } = inContext(text, earlier, engine);
    if (certain) return consider(readings[0] ?? text);
    const isSure = ({ pooled }: Considered) => pooled.confidence >= model.limits.answer;
    if (!dependent && alone.pooled.confidence >= (short ? ENOUGH : model.limits.answer)) return alone;
    const before = consider(earlier);
    const subjects = isSure(before) ? subjectsOf(before) : [];
    const told = isSure(before) ? before.pooled.judged.map(({ weighed }) => weighed.fact) : [];
    const again = ({ text: reading, pooled }: Considered) =>
      reading.length > text.length + LITTLE && told.includes(pooled.judged[0]?.weighed.fact ?? -1);
    const [subject] = subjects;
    const named = subject && engine.lexicon.entityNames.get(subject);
    const staysWith = (one: Considered) => subjectsOf(one).some((thing) => subjects.includes(thing));
    const value = (one: Considered, weight: number) =>
      Math.min(ENOUGH, one.pooled.confidence) * weight * (staysWith(one) ? 1 : ELSEWHERE) * (again(one) ? AGAIN : 1);
    const worthAlone = dependent || isSure(alone) ? value(alone, dependent ? ALONE : UPRIGHT) : 0;
    let best: Considered | null = null;
    let most = 0;
    for (const [place, reading] of [...readings, ...(named ? [`${text} ${named}`] : [])].entries()) {
      const weight = BY_PLACE[place] ?? 0;
      // Later ones count less, so none of them can be worth more.
      if (most >= ENOUGH * weight || worthAlone > ENOUGH * weight) break;
      const one = consider(reading);
      const worth = value(one, weight);
      if (best !== null && worth <= most) continue;
      best = one;
      most = worth;
    }
    if (worthAlone > most) best = alone;
    if (!best || !(dependent || isSure(best))) return alone;
    // "And the ferries?" may leave the earlier subject, "where was she born?" may not.
    const mayStray = !dependent || subjects.length === 0 || alone.asked.entities.length > 0;
    const strays = !mayStray && !staysWith(best);
    const lead = best.pooled.judged[0]?.weighed.fact ?? -1;
    const repeats = dependent && told.includes(lead) && best.pooled.confidence < SURE_AGAIN;
    return strays || repeats
      ? { ...best, pooled: { ...best.pooled, confidence: best.pooled.confidence * STRAYING } }
      : best;
  };
}
