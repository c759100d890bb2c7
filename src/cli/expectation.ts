import type { createSelfAsking } from '../engine/self-asking.js';
import type { Library } from '../knowledge/library.js';

type SelfAsking = ReturnType<typeof createSelfAsking>;
type OwnAsk = NonNullable<ReturnType<SelfAsking>>;

/** What a library may be expected to do, from its own asks, each asked as if nobody had written it. */
export interface Expectation {
  readonly asks: number;
  /** How many were asked: a large library is asked a sample. */
  readonly asked: number;
  readonly right: number;
  readonly declined: number;
  readonly wrong: number;
  /** Facts whose asks fail most often, the weakest first. */
  readonly weakest: readonly {
    readonly fact: string;
    readonly asked: number;
    readonly right: number;
    /** One that fails, wrong before declined. */
    readonly example: OwnAsk;
  }[];
}

const WEAKEST = 10;
/** Asks of each fact that are asked, if it has so many. */
const FEWEST = 3;

/** Asks about `most` of the asks, spread evenly over each fact, and a few of every fact. */
export function expectationOf(library: Library, selfAsking: SelfAsking, most: number): Expectation {
  const asks = library.facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  const share = Math.min(1, most / Math.max(1, asks));
  // What introduces a thing is found by the name of the thing, whatever its asks.
  const introducing = new Set(Object.values(library.lexicon.entities).map(({ overview }) => overview?.[0]));
  const tried = library.facts.filter(({ id }) => !introducing.has(id));
  const byFact = tried.map((fact) => {
    const count = Math.min(fact.asks.length, Math.max(FEWEST, Math.round(fact.asks.length * share)));
    const places = Array.from({ length: count }, (_, one) => Math.floor(((one + 0.5) * fact.asks.length) / count));
    return { fact: fact.id, asked: places.flatMap((place) => selfAsking(fact.id, place) ?? []) };
  });
  const all = byFact.flatMap(({ asked }) => asked);
  const of = (verdict: OwnAsk['verdict'], list: readonly OwnAsk[]) => list.filter((one) => one.verdict === verdict);
  const weakest = byFact
    .flatMap(({ fact, asked }) => {
      const example = of('wrong', asked)[0] ?? of('declined', asked)[0];
      return example === undefined ? [] : [{ fact, asked: asked.length, right: of('right', asked).length, example }];
    })
    .sort((a, b) => a.right / a.asked - b.right / b.asked || b.asked - a.asked || (a.fact < b.fact ? -1 : 1))
    .slice(0, WEAKEST);
  return {
    asks,
    asked: all.length,
    right: of('right', all).length,
    declined: of('declined', all).length,
    wrong: of('wrong', all).length,
    weakest,
  };
}

/** The same in lines for people. */
export function expectationLines({ asks, asked, right, declined, wrong, weakest }: Expectation): string[] {
  if (asked === 0) return ['What to expect: no fact has asks yet, so there is nothing to test.'];
  const percent = (n: number) => `${Math.round((100 * n) / asked)} %`;
  const which = asked === asks ? `its ${asks} asks` : `${asked} of its ${asks} asks`;
  return [
    `What to expect: ${which}, each asked as if nobody had written it: ${percent(right)} answered correctly, ${percent(declined)} declined, ${percent(wrong)} answered by another fact.`,
    ...(weakest.length === 0 ? [] : ['Facts that need more asks, or more specific ones:']),
    ...weakest.map(({ fact, asked: of, right: found, example: { ask, verdict, first } }) => {
      const what =
        verdict === 'wrong' ? `gets ${first}` : first === null ? 'is declined' : `is declined, ${first} comes first`;
      return `  ${fact}: ${found} of ${of}; “${ask}” ${what}`;
    }),
  ];
}
