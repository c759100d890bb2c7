import type { Fact, Library } from '../src/knowledge/library.js';
import { type NewFact, readNewFacts, withAdded } from '../train/new-facts.js';
import { createRandom, shuffled } from '../train/random.js';
import type { Asked } from './question-sets.js';

/** Facts that are new at a time, and draws of them. */
const NEW = 30;
export const DRAWS = [1, 2, 3];
/** Asks that a new fact has. */
export const KEPT = [0, 3, 8];
/** Asks that a made-up one has. */
export const MADE_UP = 3;

/** The library as if these facts had been added today with so many asks, drawn anew for each draw. */
export function withNewFacts(library: Library, fit: ReadonlySet<string>, kept: number, draw: number) {
  const random = createRandom(draw);
  const fresh = new Set(
    shuffled(
      library.facts.filter(({ id }) => fit.has(id)),
      random,
    )
      .slice(0, NEW)
      .map(({ id }) => id),
  );
  const facts = library.facts.map(
    (fact): Fact => (fresh.has(fact.id) ? { ...fact, asks: shuffled(fact.asks, random).slice(0, kept) } : fact),
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

/**
 * The library with each set of made-up facts of `bench/new-facts` added, each fact with so many asks, and what others ask about these: questions that a
 * fact answers, and others that come near and that nothing answers.
 */
export async function withMadeUpFacts(
  library: Library,
  kept: number,
): Promise<{ library: Library; questions: Asked[] }[]> {
  const sets = await readNewFacts(new URL('new-facts/', import.meta.url));
  return sets.map((added) => ({
    library: withAdded(library, added, () => kept),
    questions: added.flatMap(questionsOf),
  }));
}

const questionsOf = ({ id, right, near }: NewFact): Asked[] => [
  ...right.map((question) => ({ kind: 'right', question, answerable: true, fact: id })),
  ...near.map((question) => ({ kind: 'near', question, answerable: false })),
];
