import type { Fact } from '../../knowledge/library.js';

/** Places (in the order of the library) of the facts about a thing or in a topic, so that no question walks all facts. */
export interface Groups {
  about(thing: string): readonly number[];
  inTopic(topic: string): readonly number[];
}

const NONE: readonly number[] = [];

export function groupFacts(facts: readonly Fact[]): Groups {
  const things = new Map<string, number[]>();
  const topics = new Map<string, number[]>();
  const add = (groups: Map<string, number[]>, name: string, at: number) => {
    const group = groups.get(name);
    if (!group) groups.set(name, [at]);
    else if (group[group.length - 1] !== at) group.push(at);
  };
  facts.forEach(({ about, topic }, at) => {
    for (const thing of about) add(things, thing, at);
    add(topics, topic, at);
  });
  return { about: (thing) => things.get(thing) ?? NONE, inTopic: (topic) => topics.get(topic) ?? NONE };
}
