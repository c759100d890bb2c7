import type { Fact } from '../../knowledge/library.js';

/** Share of what two facts tell that both tell, where they are about the same thing; 0 to 1. */
export function kinship(one: Fact | undefined, other: Fact | undefined): number {
  if (!one || !other || !one.about.some((thing) => other.about.includes(thing))) return 0;
  const both = [...one.tells.keys()].filter((name) => other.tells.has(name)).length;
  return both / Math.max(1, one.tells.size + other.tells.size - both);
}
