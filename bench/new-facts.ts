import type { Fact, Library } from '../src/knowledge/library.js';
import { createRandom } from '../train/random.js';

/** Facts that are new at a time, and draws of them. */
const NEW = 30;
export const DRAWS = [1, 2, 3];
/** Asks that a new fact has. */
export const KEPT = [0, 3, 8];

/** The library as if these facts had been added today with so many asks, drawn anew for each draw. */
export function withNewFacts(library: Library, fit: ReadonlySet<string>, kept: number, draw: number) {
  const random = createRandom(draw);
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const fresh = new Set(
    shuffled(library.facts.filter(({ id }) => fit.has(id)))
      .slice(0, NEW)
      .map(({ id }) => id),
  );
  const facts = library.facts.map(
    (fact): Fact => (fresh.has(fact.id) ? { ...fact, asks: shuffled(fact.asks).slice(0, kept) } : fact),
  );
  const cut: Library = { ...library, facts, factById: new Map(facts.map((fact) => [fact.id, fact])) };
  return { library: cut, fresh };
}

/** In English alone: translations of asks would be asks left over. */
export const inOneLanguage = (library: Library): Library => ({
  ...library,
  about: { ...library.about, languages: library.about.languages.slice(0, 1) },
  translations: new Map(),
});
