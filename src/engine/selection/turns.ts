import type { Fact } from '../../knowledge/library.js';
import { isNumeral } from '../../language/text.js';
import type { Resolved } from '../resolve.js';
import { type Context, lastTold } from '../rewriting/follow-up.js';
import { overviewOf } from './overview.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';

/** Facts told for one "tell me more". */
const MORE = 2;

/** "Tell me more", "source?", "are you sure?": what was told before, or what comes after it. */
export const selectTurn: Selector = (resolved, shelf) => {
  const { turn, before } = resolved;
  if (turn === 'more') return before && before.told.length > 0 ? more(before, shelf) : null;
  const last = turn === null ? null : lastTold(before, shelf.policy.back);
  if (turn === null || last === null) return null;
  return again(last.shown.length > 0 ? last.shown : last.told, resolved, turn, shelf);
};

function more(before: Context, shelf: Shelf): Reply | null {
  const told = new Set([...before.toldBefore, ...before.told]);
  // What an answer is about first is what more is asked of, but for what very many facts are about.
  const things = before.told.flatMap(({ about: [first, ...others] }) =>
    first === undefined ? [] : shelf.isWide(first) ? (others.find((one) => !shelf.isWide(one)) ?? first) : first,
  );
  const akin = things.flatMap((thing) => [
    ...overviewOf(thing, shelf),
    ...shelf.about(thing).filter(({ about }) => about[0] === thing),
  ]);
  const left = [...new Set(akin)].filter(
    (fact) => !told.has(fact) && !fact.error && !before.told[0]?.disagreesWith.includes(fact.id),
  );
  const facts = left.slice(0, MORE);
  if (facts.length === 0) return null;
  return {
    form: 'overview',
    facts: facts.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    further: left.slice(MORE),
    confidence: 0.9,
    asked: [],
  };
}

/** "Which of them is older?", "so that's longer?": two things that were told of in the same respect, where nothing else is named. */
export const selectBoth: Selector = ({ before, asked, dependent, language }, shelf) => {
  const [last] = before?.told ?? [];
  const isElse = namesIn(asked, 'entity', shelf).length > 0 || asked.tokens.some(({ text }) => isNumeral(text));
  if (!before || !last || !dependent || isElse || !language.requests.compare.test(asked.plain)) return null;
  const narrow = ({ about }: Fact) => about.filter((thing) => !shelf.isWide(thing));
  const isAkin = (fact: Fact) =>
    [...fact.tells.keys()].some((name) => last.tells.has(name)) &&
    !narrow(fact).some((thing) => narrow(last).includes(thing));
  const other = before.toldBefore.findLast(isAkin);
  if (!other) return null;
  return {
    form: 'fact',
    facts: [
      { fact: other, role: 'answer' },
      { fact: last, role: 'also' },
    ],
    confidence: 0.9,
    asked: [],
  };
};

/**
 * The same again, under a line that says why: all that was told where its sources are asked for; to a doubt the first of it, with the other side where
 * there is one, of several the one that says the number which is named.
 */
function again(
  [last, ...others]: readonly Fact[],
  { asked, ranked }: Resolved,
  turn: 'source' | 'doubt',
  { library, policy }: Shelf,
): Reply | null {
  if (!last) return null;
  const isDoubt = turn === 'doubt';
  const claimed = asked.tokens.map(({ text }) => text).filter(isNumeral);
  const isClaimed = ({ statement }: Fact) =>
    (statement.match(/\d+(?:\.\d+)?/g) ?? []).some((number) => claimed.includes(number));
  const sides = last.disagreesWith.flatMap((id) => library.factById.get(id) ?? []);
  const [likely] = ranked;
  const isElse = likely !== undefined && isClaimed(likely.fact) && likely.confidence >= policy.answer;
  if (isDoubt && isElse && ![last, ...sides].some(isClaimed)) return null;
  const side = sides.find(isClaimed) ?? sides[0];
  const beside = isDoubt ? (side ? [side] : []) : others;
  return {
    form: 'again',
    facts: [
      { fact: last, role: 'answer' },
      ...beside.map((fact) => ({ fact, role: isDoubt ? ('disagrees' as const) : ('also' as const) })),
    ],
    confidence: 0.9,
    asked: [],
    note: { kind: turn },
  };
}
