import { buildEngine, type Language } from '../src/answering/judging/engine.js';
import type { Library } from '../src/knowledge/library.js';
import type { Row } from './boost.js';
import { type Example, exampleOf, keep, type Right, saysTheSame } from './example.js';

/** How much one row of a question counts, and of the same in a poorer library. */
const WEIGHT = { golden: 9, poorer: 0.8 } as const;
/** One question of so many is learnt from in poorer libraries as well. */
const EACH = 4;

export type Golden = Library['golden'][number];

/** The questions that real people might put, answered and declined. */
export function goldenExamples(library: Library, questions: readonly Golden[], language: Language): Example[] {
  return questions.map(createGoldenReader(library, language, WEIGHT.golden));
}

/**
 * For each golden question the rows it has in poorer libraries: one for which nobody wrote down questions without an answer, and one of
 * little but statements. Most have none: enough to learn that there are such libraries.
 */
export function poorerRows(library: Library, questions: readonly Golden[], language: Language): Row[][] {
  const unaided = { ...library, unanswered: [] };
  const bare = keep(
    unaided,
    () => true,
    () => false,
  );
  const readers = [unaided, bare].map((poorer) => createGoldenReader(poorer, language, WEIGHT.poorer));
  return questions.map((golden, at) => (at % EACH === 0 ? readers.flatMap((read) => [...read(golden).rows]) : []));
}

function createGoldenReader(library: Library, language: Language, weight: number) {
  const engine = buildEngine(library, language);
  return ({ question, fact }: Golden): Example => {
    const ids = [fact].flat();
    const named = ids.flatMap((id) => library.factById.get(id) ?? []);
    const right: Right = (other, asked) => named.some((one) => other === one || saysTheSame(other, one, asked));
    return { ...exampleOf(engine, question, right, weight), answerable: !ids.includes('none') };
  };
}
