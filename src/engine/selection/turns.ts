import type { Fact } from '../../knowledge/library.js';
import { isNumeral } from '../../language/text.js';
import type { Resolved } from '../resolve.js';
import { overviewOf } from './overview.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';

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
  const things = before.told.flatMap(({ about }) => about.slice(0, 1));
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
    asked: null,
  };
};

/**
 * The same value again in one line: all that was told where its sources are asked for; to a doubt what it doubts, with the other side where there is
 * one. Of all that was told, and of several sides, a doubt means what it names, and the one that says the number or the month which it says.
 */
function again(resolved: Resolved, isDoubt: boolean, shelf: Shelf): Reply | null {
  const { before, asked, ranked } = resolved;
  const [last, ...others] = before?.told ?? [];
  if (before === null || !last) return null;
  const sidesOf = ({ disagreesWith }: Fact) => disagreesWith.flatMap((id) => shelf.library.factById.get(id) ?? []);
  const claimed = new Set(asked.tokens.flatMap(({ text }) => (isClaim(text, resolved) ? [text] : [])));
  const agreeing = ({ statement }: Fact) =>
    (statement.toLowerCase().match(/\p{L}+|\d+(?:\.\d+)?/gu) ?? []).filter((word) => claimed.has(word)).length;
  const named = namesIn(asked, 'entity', shelf);
  const isNamed = (fact: Fact) =>
    [fact, ...sidesOf(fact)].some(({ about }) => about.some((thing) => named.includes(thing)));
  const told = [last, ...before.toldBefore.toReversed()].filter((fact) => named.length === 0 || isNamed(fact));
  const meant = told.find((fact) => sidesOf(fact).some((side) => agreeing(side) > 0)) ?? told[0] ?? last;
  const [likely] = ranked;
  const isElse = likely !== undefined && agreeing(likely.fact) > 0 && likely.confidence >= shelf.policy.answer;
  if (isDoubt && isElse && ![meant, ...sidesOf(meant)].some((fact) => agreeing(fact) > 0)) return null;
  const [side] = sidesOf(meant)
    .filter((one) => !one.error || agreeing(one) > 0)
    .sort((one, other) => agreeing(other) - agreeing(one));
  const beside = isDoubt ? (side ? [side] : []) : others;
  return {
    form: 'again',
    facts: [
      { fact: isDoubt ? meant : last, role: 'answer' },
      ...beside.map((fact) => ({ fact, role: isDoubt ? ('disagrees' as const) : ('also' as const) })),
    ],
    confidence: 0.9,
    asked: before.query,
  };
}

/** A number, or a month. */
const isClaim = (text: string, { language }: Resolved): boolean =>
  isNumeral(text) || language.months.some((month) => text.startsWith(month));
