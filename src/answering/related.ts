import type { Fact, Library } from '../knowledge/library.js';
import type { Suggestion } from './answer.js';
import { suggestionFor } from './phrase.js';

const MOST = 3;

/** Questions that lead on: facts about the same things, nearest first. */
export function relatedTo(facts: readonly Fact[], library: Library): Suggestion[] {
  const [first] = facts;
  if (!first) return [];
  const things = new Set(facts.flatMap(({ about }) => about));
  return library.facts
    .filter((fact) => !facts.includes(fact) && !facts.some(({ disagreesWith }) => disagreesWith.includes(fact.id)))
    .map((fact, at) => {
      const shared = fact.about.filter((thing) => things.has(thing)).length / Math.sqrt(Math.max(1, fact.about.length));
      return { fact, at, near: shared + (fact.topic === first.topic ? 0.3 : 0) };
    })
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || a.at - b.at)
    .slice(0, MOST)
    .map(({ fact }) => suggestionFor(fact));
}
