import type { Fact } from '../../knowledge/library.js';
import { isNumeral } from '../../language/text.js';
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

/**
 * The same value again in one line: all that was told where its sources are asked for; to a doubt what it doubts, with the other side where there is
 * one. Of several that were told, and of several sides, a claim with a number of its own means the one that says so; where none does and another fact
 * is likely which does, it is a question.
 */
function again(resolved: Resolved, isDoubt: boolean, { library, policy }: Shelf): Reply | null {
  const { before, asked, ranked } = resolved;
  if (before === null) return null;
  const sidesOf = ({ disagreesWith }: Fact) => disagreesWith.flatMap((id) => library.factById.get(id) ?? []);
  const numbers = new Set(asked.tokens.flatMap(({ text }) => (isNumeral(text) ? [text] : [])));
  const agreeing = ({ statement }: Fact) =>
    (statement.match(/\d+(?:\.\d+)?/g) ?? []).filter((one) => numbers.has(one)).length;
  const isMeant = (fact: Fact) => sidesOf(fact).some((side) => agreeing(side) > 0);
  const [last] = before.told;
  if (!last) return null;
  const meant = isDoubt ? [last, ...before.toldBefore.toReversed()].find(isMeant) : undefined;
  const [likely] = ranked;
  const isElse = likely !== undefined && agreeing(likely.fact) > 0 && likely.confidence >= policy.answer;
  if (isDoubt && !meant && agreeing(last) === 0 && isElse) return null;
  const lead = meant ?? last;
  const [side] = isDoubt
    ? sidesOf(lead)
        .filter((one) => !one.error || agreeing(one) > 0)
        .sort((one, other) => agreeing(other) - agreeing(one))
    : [];
  return {
    form: 'again',
    facts: [
      { fact: lead, role: 'answer' },
      ...(isDoubt ? [] : before.told.slice(1)).map((fact) => ({ fact, role: 'also' as const })),
      ...(side ? [{ fact: side, role: 'disagrees' as const }] : []),
    ],
    confidence: 0.9,
    asked: before.query,
  };
}
