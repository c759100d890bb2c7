import type { Request } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import type { Resolved } from '../resolve.js';
import { difference, inOrder, ratio, times } from './compute.js';
import { comparable, type Figure, figuresOf, ofYear } from './figures.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';
import { selectSingle } from './single.js';

/**
 * What lies between two figures that the answer itself holds beside one another ("how many more than the year before", "by what factor", "how far apart
 * are the estimates"): the facts are told as they would be, and what is worked out of them stands before.
 */
export const selectWithin: Selector = (resolved, shelf, today) => {
  const asked = workOf(resolved);
  if (!asked || resolved.confidence < shelf.policy.answer) return null;
  const reply = selectSingle(resolved, shelf, today);
  const pair = reply === null ? null : pairOf(reply, asked.isChange, resolved, shelf);
  const worked = pair && asked.work(...inOrder(...pair), shelf);
  if (!reply || !worked?.bold || !worked.computed) return null;
  const { bold, computed } = worked;
  const isNeeded = (id: string) => computed.inputs.some(({ fact }) => fact === id);
  const facts = reply.facts.filter(({ fact, role }) => role === 'answer' || isNeeded(fact.id));
  return { ...reply, facts, bold, computed };
};

type Work = (from: Figure, to: Figure, shelf: Shelf) => Reply | null;

/** What is asked for between two figures. A change is asked for in numbers: what changed otherwise, figures do not say. */
function workOf({ asked, language }: Resolved): { readonly work: Work; readonly isChange: boolean } | null {
  const asks = (request: Request) => language.requests[request].test(asked.plain);
  if (asked.answerType === 'why' || asked.answerType === 'when') return null;
  const isChange =
    asks('growth') && (asked.answerType === 'number' || asks('share') || yearsOf(asked.tokens).length > 1);
  if (asks('times')) return { work: times, isChange };
  if (!isChange && !asks('difference')) return null;
  return { work: asks('share') ? inPercent : difference, isChange };
}

/** Of what is in percent itself, the points between. */
const inPercent: Work = (from, to, shelf) =>
  from.unit === 'percent' ? difference(from, to, shelf) : ratio(from, to, shelf);

const yearsOf = (tokens: readonly { readonly text: string }[]) =>
  tokens.map(({ text }) => text).filter((text) => isYear(text));

/** Two figures of the leading fact, or one of it and one of the facts told beside it; null where they are not two of a kind. */
function pairOf({ facts }: Reply, isChange: boolean, { query }: Resolved, shelf: Shelf): [Figure, Figure] | null {
  const [lead = [], ...others] = facts.map(({ fact }) => figuresOf(fact));
  const years = yearsOf(query.tokens);
  const named = namesIn(query, 'entity', shelf);
  const measures = namesIn(query, 'measure', shelf);
  const asked = lead.filter(({ of }) => measures.includes(of));
  const all = [...lead, ...others.flat()];
  const isOfYear = (figure: Figure) => years.some((year) => ofYear(year)(figure));
  const isNamed = (figure: Figure) => figure.for.some((thing) => named.includes(thing));
  const hasOneOwner = (one: Figure, other: Figure) => one.for.join() === other.for.join();
  const isIn = ({ period }: Figure) => years.some((year) => period?.includes(year));
  const isPair = (one: Figure, other: Figure) =>
    one.number !== other.number &&
    (years.length === 0 || isIn(one) || isIn(other)) &&
    (!isChange || (one.period !== other.period && hasOneOwner(one, other)));
  const two = (figures: readonly Figure[]) => {
    const [one, other, third] = figures;
    return one && other && !third && isPair(one, other) ? ([one, other] as [Figure, Figure]) : null;
  };
  for (const first of asked.length > 0 ? asked : lead) {
    const alike = lead.filter((figure) => comparable(first, figure));
    const beside = alike.every((figure) => hasOneOwner(first, figure))
      ? all.filter((figure) => comparable(first, figure) && hasOneOwner(first, figure))
      : alike;
    const pair = two(beside.filter(isOfYear)) ?? two(alike.filter(isNamed)) ?? two(alike);
    if (pair) return pair;
  }
  // What a fact says of two measures in one unit, it says to be held against one another; "trade-increase" is of "trade" itself.
  const ofUnit = lead.filter(({ unit }) => unit === lead[0]?.unit);
  const isOfItself = ofUnit.some((one) => ofUnit.some(({ of }) => of.startsWith(`${one.of}-`)));
  const across = lead.flatMap((first) => {
    const isAlone = lead.every((other) => other === first || !comparable(first, other));
    const [other] = others.flat().filter((figure) => comparable(first, figure));
    // Percentages of two facts are seldom of the same whole.
    return isAlone && other && first.unit !== 'percent' && isPair(first, other)
      ? [[first, other] as [Figure, Figure]]
      : [];
  });
  return (isOfItself ? null : two(ofUnit)) ?? across[0] ?? null;
}
