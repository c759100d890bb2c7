/** How much a word tells, 0.2 to 1.2, by how rare it is in the language (on the Zipf scale). */
export const tellingOf = (zipf: number): number => Math.min(1.2, Math.max(0.2, (6.6 - zipf) / 3));

/** How much a word tells where only the library itself can say so: 0.3 for one that a third of the facts have, 1.2 for one of its own. */
export function weightByFacts(factsWith: number, facts: number): number {
  const rarity = Math.log((facts + 10) / (factsWith + 1)) / Math.log(facts + 10);
  return Math.max(0.3, Math.min(1.2, 1.3 * rarity));
}
