import type { Answerer } from '../engine/answer.js';
import type { Prepare } from '../files/prepare.js';
import type { Fact, Library } from '../knowledge/library.js';

/** What became of one of a library's asks that was asked as if nobody had written it. */
interface OwnAsk {
  readonly fact: string;
  readonly ask: string;
  /** `wrong`: another fact answered in its place. */
  readonly verdict: 'right' | 'declined' | 'wrong';
  /** Id of the fact that came first; null where none did. */
  readonly first: string | null;
}

/** What a library may be expected to do, from its own asks. */
export interface Expectation {
  readonly asks: number;
  readonly asked: readonly OwnAsk[];
  /** Ids of facts that have no ask, of which nothing can be said. */
  readonly silent: readonly string[];
}

/** Asks of one fact that are asked, at most: each is a library of its own to compile. */
const MOST_EACH = 5;

/**
 * Takes one ask out of every fact, compiles what is left, and asks those; then the same with the next ones, for about `most` asks in all. An ask
 * has to be out while the library is compiled: the weights of its words and their neighbours are counted over all asks, so one that is only passed
 * over when it is asked is found by what it left behind.
 */
export async function expectationOf(
  library: Library,
  prepare: Prepare,
  { most, today }: { readonly most: number; readonly today: string },
): Promise<Expectation> {
  const { facts } = library;
  const rounds = Math.max(1, Math.min(MOST_EACH, Math.round(most / Math.max(1, facts.length))));
  const asked: OwnAsk[] = [];
  for (let round = 0; round < rounds; round++) {
    const left = facts.flatMap((fact) => {
      const ask = fact.asks[placeIn(fact, round, rounds) ?? -1];
      return ask === undefined ? [] : [{ fact, ask }];
    });
    if (left.length === 0) break;
    const rest = without(library, new Map(left.map(({ fact, ask }) => [fact.id, ask])));
    const answerer = await prepare(rest, await prepare.compile(rest));
    for (const { fact, ask } of left) asked.push(tryAsk(answerer, fact, ask, today));
  }
  return {
    asks: facts.reduce((sum, fact) => sum + fact.asks.length, 0),
    asked,
    silent: facts.filter(({ asks }) => asks.length === 0).map(({ id }) => id),
  };
}

/** Which of its asks a fact is asked in a round, spread evenly over them; null where each has had its turn. */
function placeIn({ asks }: Fact, round: number, rounds: number): number | null {
  const turns = Math.min(rounds, asks.length);
  return round < turns ? Math.floor(((round + 0.5) * asks.length) / turns) : null;
}

function without(library: Library, taken: ReadonlyMap<string, string>): Library {
  const facts = library.facts.map((fact) => ({ ...fact, asks: fact.asks.filter((ask) => ask !== taken.get(fact.id)) }));
  return { ...library, facts, factById: new Map(facts.map((fact) => [fact.id, fact])) };
}

function tryAsk(answerer: Pick<Answerer, 'ask'>, { id, disagreesWith }: Fact, ask: string, today: string): OwnAsk {
  const { status, parts, candidates } = answerer.ask(ask, { today });
  const told = parts.map(({ fact }) => fact.id);
  // The other side of a disagreement answers the same question.
  const isRight = told.some((one) => one === id || disagreesWith.includes(one));
  const verdict = status !== 'answered' ? 'declined' : isRight ? 'right' : 'wrong';
  return { fact: id, ask, verdict, first: told[0] ?? candidates[0]?.id ?? null };
}
