import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../src/files/read-library.js';
import type { Library } from '../src/knowledge/library.js';
import { formatProblem } from '../src/knowledge/problem.js';
import type { Language } from '../src/language/language.js';
import { type Example, exampleOf, prepare } from './learn-set.js';
import { readQuestions } from './questions.js';
import { createRandom } from './random.js';

const FOLDER = new URL('libraries/', import.meta.url);
/** More questions about these, half of them near-misses. */
const FURTHER = 'library-questions';

/** How much a question counts, as it is asked of the whole of such a library and of a part of it; a further question counts this share of it. */
const WEIGHT = { whole: 1, part: 0.5, further: 0.25 } as const;
/** Shares of the facts that the smaller ones have; of a library with few facts that many are left. */
const SHARES = [0.15, 0.35, 0.6] as const;
const FEWEST = 6;
/** Share of the facts of those that have fewer asks, and the asks of each at most. */
const KEPT = 0.85;
const ASKS = [0, 3] as const;

/**
 * Questions that strangers asked of made-up libraries about other things, from `train/libraries`: each library whole, cut to a few facts as somebody begins
 * one, and with fewer asks. What only a fact that is gone answers is to be declined. Throws where a folder is unsound.
 */
export async function otherExamples(language: Language): Promise<Example[]> {
  const names = (await readdir(FOLDER)).sort();
  const further = new Set(await readdir(new URL(`${FURTHER}/`, import.meta.url)));
  const examples: Example[] = [];
  for (const [place, name] of names.entries()) {
    const { library, problems } = await readLibrary(fileURLToPath(new URL(`${name}/`, FOLDER)));
    if (!library) throw new Error(problems.map(formatProblem).join('\n'));
    const random = createRandom(place + 1);
    const file = `${name}.yaml`;
    const more = new Set(further.has(file) ? await readQuestions(library, `${FURTHER}/${file}`) : []);
    const ask = (made: Library, weight: number) => {
      const opened = prepare(made, language);
      for (const asked of [...library.golden, ...more]) {
        const facts = [asked.fact].flat().flatMap((id) => library.factById.get(id) ?? []);
        const worth = more.has(asked) ? weight * WEIGHT.further : weight;
        const example = exampleOf(opened, language, asked.question, facts, worth);
        examples.push({ ...example, answerable: example.right.some(Boolean) });
      }
    };
    const least = Math.min(KEPT, FEWEST / library.facts.length);
    ask(library, WEIGHT.whole);
    for (const [at, share] of SHARES.entries()) {
      const smaller = withFacts(library, () => random() < Math.max(share, least));
      ask(at === 0 ? { ...smaller, unanswered: [] } : smaller, WEIGHT.part);
    }
    for (const most of ASKS) {
      const poorer = withFacts(library, () => random() < KEPT);
      const facts = poorer.facts.map((fact) => ({
        ...fact,
        asks: fact.asks.slice(0, Math.floor(random() * (most + 1))),
      }));
      ask(
        withFacts({ ...poorer, facts }, () => true),
        WEIGHT.part,
      );
    }
  }
  return examples;
}

function withFacts(library: Library, keep: () => boolean): Library {
  const facts = library.facts.filter(keep);
  return { ...library, facts, factById: new Map(facts.map((fact) => [fact.id, fact])) };
}
