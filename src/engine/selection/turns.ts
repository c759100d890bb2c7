import type { Resolved } from '../resolve.js';
import { overviewOf } from './overview.js';
import type { Reply, Selector, Shelf } from './reply.js';

/** Facts told for one "tell me more". */
const MORE = 2;

/** "Tell me more", "source?", "are you sure?": what was told before, or what comes after it. */
export const selectTurn: Selector = (resolved, shelf) => {
  const { turn, before } = resolved;
  if (turn === null || before === null || before.told.length === 0) return null;
  return turn === 'more' ? more(resolved, shelf) : again(resolved, turn === 'doubt', shelf);
};

function more({ before }: Resolved, shelf: Shelf): Reply | null {
  if (before === null) return null;
  const told = new Set([...before.toldBefore, ...before.told]);
  // What an answer is about first is what more is asked of.
  const firsts = before.told.flatMap(({ about }) => about.slice(0, 1));
  const things = [...firsts, ...(firsts.length === 0 ? before.told.flatMap(({ about }) => about) : [])];
  const [lead] = before.told;
  const akin = things.flatMap((thing) => [
    ...overviewOf(thing, shelf),
    ...shelf.about(thing).filter(({ about }) => about[0] === thing),
  ]);
  const left = [...new Set(akin)].filter(
    (fact) => !told.has(fact) && !fact.error && !lead?.disagreesWith.includes(fact.id),
  );
  const facts = left.slice(0, MORE);
  if (facts.length === 0) return null;
  return {
    form: 'overview',
    facts: facts.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    further: left.slice(MORE),
    confidence: 0.9,
    asked: null,
  };
}

/** The same value again in one line; to a doubt, with the other side where there is one. */
function again({ before }: Resolved, isDoubt: boolean, { library }: Shelf): Reply | null {
  const [lead] = before?.told ?? [];
  if (!lead || before === null) return null;
  const sides = isDoubt
    ? lead.disagreesWith.flatMap((id) => library.factById.get(id) ?? []).filter(({ error }) => !error)
    : [];
  return {
    form: 'again',
    facts: [{ fact: lead, role: 'answer' }, ...sides.slice(0, 1).map((fact) => ({ fact, role: 'disagrees' as const }))],
    confidence: 0.9,
    asked: before.query,
  };
}
