import type { Library } from '../src/knowledge/library.js';
import type { Language } from '../src/language/language.js';
import { type Example, exampleOf, prepare, unevenLibrary } from './learn-set.js';
import { readNewFacts, withAdded } from './new-facts.js';
import { createRandom } from './random.js';

const FOLDER = new URL('new-facts/', import.meta.url);

/** A question counts for so much: it is what a library is asked from the day on that a fact is added. */
const WEIGHT = 8;
/** Each set is added to the whole library so often, and to so many poorer ones, each time with none to all of the asks that a fact has. */
const TIMES = { whole: 2, poorer: 1 } as const;
const ASKS = 3;
/** Seeds of the poorer libraries are others than those of the rest. */
const SEED = 1000;

/** Questions about made-up facts, from `train/new-facts`, beside those of the library: some come near, and nothing answers them. */
export async function newFactExamples(library: Library, language: Language): Promise<Example[]> {
  const sets = await readNewFacts(FOLDER);
  return sets.flatMap((added, set) => {
    const random = createRandom(SEED + set);
    const poorer = Array.from({ length: TIMES.poorer }, (_, time) => SEED + set * TIMES.poorer + time);
    const libraries = [
      ...Array.from({ length: TIMES.whole }, () => library),
      ...poorer.map((seed) => unevenLibrary(library, seed).poorer),
    ];
    return libraries.flatMap((one) => {
      const made = withAdded(one, added, () => Math.floor(random() * (ASKS + 1)));
      const opened = prepare(made, language);
      return added.flatMap(({ id, right, near }) => {
        const fact = made.factById.get(id);
        return [
          ...right.map((question) => exampleOf(opened, language, question, fact ? [fact] : [], WEIGHT)),
          ...near.map((question) => exampleOf(opened, language, question, [], WEIGHT)),
        ];
      });
    });
  });
}
