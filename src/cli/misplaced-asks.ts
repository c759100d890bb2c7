import type { Answer, Answerer } from '../engine/answer.js';
import type { Prepare } from '../files/prepare.js';
import type { Fact, Library } from '../knowledge/library.js';
import type { Reading } from '../knowledge/read.js';

/** An ask of a fact. */
export interface OwnAsk {
  readonly fact: Fact;
  /** Its place among the fact's asks. */
  readonly at: number;
}

/** How sure the engine must be of another fact; below that it may err as well as the curator. */
const SURE = 0.8;

/** All asks of a library. */
export const asksOf = ({ facts }: Pick<Library, 'facts'>): OwnAsk[] =>
  facts.flatMap((fact) => fact.asks.map((_, at) => ({ fact, at })));

/**
 * Asks that stand under the wrong fact: they name things, none of which the fact is about or speaks of elsewhere, and without them the engine
 * is sure of another fact. Those that name something foreign are few, so that one library without them is compiled, and no more.
 */
export async function misplacedAsks(
  library: Library,
  asks: readonly OwnAsk[],
  prepare: Prepare,
  { ask, today }: { readonly ask: Answerer['ask']; readonly today: string },
): Promise<{ readonly own: OwnAsk; readonly better: string }[]> {
  const named = new Map(Object.entries(library.lexicon.entities).map(([id, { names }]) => [names[0] ?? id, id]));
  const foreign = asks.filter((own) => {
    const { why } = ask(questionOf(own), { today });
    const things = why.subjects.flatMap((name) => named.get(name) ?? []);
    return things.length > 0 && !things.some((thing) => isOwn(thing, own, library));
  });
  if (foreign.length === 0) return [];
  const rest = without(library, foreign);
  const answerer = await prepare(rest, await prepare.compile(rest));
  return foreign.flatMap((own) => {
    const better = betterThan(own.fact, answerer.ask(questionOf(own), { today }));
    return better === null ? [] : [{ own, better }];
  });
}

/** As lines of the check. */
export const misplacedLines = (
  found: readonly { readonly own: OwnAsk; readonly better: string }[],
  placeOf: Reading['placeOf'],
): string[] =>
  found.map(({ own, better }) => {
    const place = placeOf(own.fact.id, 'asks', own.at);
    return `look at ${place?.file}:${place?.line} ${own.fact.id} asks.${own.at}: "${questionOf(own)}" is answered better by "${better}"`;
  });

const questionOf = ({ fact, at }: OwnAsk): string => fact.asks[at] ?? '';

/** Whether a fact is about a thing, one that it belongs to or consists of, or names it anywhere but in this ask. */
function isOwn(thing: string, { fact, at }: OwnAsk, { lexicon: { entities } }: Library): boolean {
  const isNear = (a: string, b: string) => entities[a]?.partOf === b || (entities[a]?.members ?? []).includes(b);
  if (fact.about.some((one) => one === thing || isNear(one, thing) || isNear(thing, one))) return true;
  const said = [fact.statement, fact.display ?? '', ...fact.asks.filter((_, other) => other !== at)];
  const text = said.join('\n').toLowerCase();
  return (entities[thing]?.names ?? []).some((name) => text.includes(name.toLowerCase()));
}

/** The fact that is told for sure, where this one does not even come near. */
function betterThan({ id, disagreesWith }: Fact, { status, parts, confidence, candidates }: Answer): string | null {
  const [first] = parts;
  if (status !== 'answered' || first === undefined || confidence < SURE) return null;
  const near = [...parts.map(({ fact }) => fact.id), ...candidates.map((one) => one.id)];
  return near.some((one) => one === id || disagreesWith.includes(one)) ? null : first.fact.id;
}

function without(library: Library, asks: readonly OwnAsk[]): Library {
  const taken = new Map(asks.map(({ fact }) => [fact.id, new Set<number>()]));
  for (const { fact, at } of asks) taken.get(fact.id)?.add(at);
  const facts = library.facts.map((fact) => {
    const own = taken.get(fact.id);
    return own === undefined ? fact : { ...fact, asks: fact.asks.filter((_, at) => !own.has(at)) };
  });
  return { ...library, facts, factById: new Map(facts.map((fact) => [fact.id, fact])) };
}
