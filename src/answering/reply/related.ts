import type { Fact } from '../../knowledge/library.js';
import type { Suggestion } from '../answer.js';
import type { Groups } from '../conversation/groups.js';
import { suggestionFor } from './phrase.js';

const MOST = 3;
/** Nearness of a fact that shares no thing, only the topic. */
const SAME_TOPIC = 0.3;

/** Questions that lead on: those about the same things, the nearest first; ties in the order of the library. */
export function relatedTo(from: readonly Fact[], facts: readonly Fact[], groups: Groups): Suggestion[] {
  const [first] = from;
  if (!first) return [];
  const things = new Set(from.flatMap(({ about }) => about));
  const isNew = (fact: Fact) =>
    !from.includes(fact) && !from.some(({ disagreesWith }) => disagreesWith.includes(fact.id));
  const nearest: { fact: Fact; at: number; near: number }[] = [];
  const seen = new Set<number>();
  /** True where it is one more to choose from. */
  const offer = (at: number): boolean => {
    const fact = facts[at];
    if (!fact || seen.has(at) || !isNew(fact)) return false;
    seen.add(at);
    const shared = fact.about.reduce((sum, thing) => (things.has(thing) ? sum + 1 : sum), 0);
    const near = shared / Math.sqrt(Math.max(1, fact.about.length)) + (fact.topic === first.topic ? SAME_TOPIC : 0);
    let place = nearest.length;
    for (; place > 0; place--) {
      const other = nearest[place - 1];
      if (!other || other.near > near || (other.near === near && other.at < at)) break;
    }
    if (place < MOST) nearest.splice(place, 0, { fact, at, near });
    if (nearest.length > MOST) nearest.pop();
    return true;
  };
  for (const thing of things) for (const at of groups.about(thing)) offer(at);
  let others = 0;
  for (const at of groups.inTopic(first.topic)) {
    if (others === MOST) break;
    if (offer(at)) others++;
  }
  return nearest.map(({ fact }) => suggestionFor(fact));
}
