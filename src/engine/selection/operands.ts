import { isYear } from '../../language/text.js';
import type { Sense } from '../lexicon/lexicon.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { type Query, sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { spanOf, without } from '../rewriting/clauses.js';
import { namesWithin } from '../rewriting/exchange.js';
import { best, comparable, type Figure, ofYear } from './figures.js';
import { namesIn, type Reply, type Shelf } from './reply.js';

type Pair = readonly [Figure, Figure];

/** Which two figures are meant, of those that the facts of a reply hold; null where that is not clear. */
type FindPair = (reply: Pick<Reply, 'facts'>, resolved: Resolved, shelf: Shelf) => Pair | null;

export const yearsOf = ({ query }: { readonly query: Query }): string[] =>
  query.tokens.map(({ text }) => text).filter(isYear);

const hasOneOwner = (one: Figure, other: Figure) => one.for.join() === other.for.join();

/** Two figures of a kind of the leading fact, or one of it and one of the facts told beside it. */
export const alikePair =
  (isChange: boolean): FindPair =>
  ({ facts }, resolved, shelf) => {
    const [lead = [], ...others] = facts.map(({ fact }) => shelf.figures.of(fact));
    const years = yearsOf(resolved);
    const named = namesIn(resolved.query, 'entity', shelf);
    const measures = namesIn(resolved.query, 'measure', shelf);
    const asked = lead.filter(({ of }) => measures.includes(of));
    const all = [...lead, ...others.flat()];
    const isOfYear = (figure: Figure) => years.some((year) => ofYear(year)(figure));
    const isNamed = (figure: Figure) => figure.for.some((thing) => named.includes(thing));
    const isIn = ({ period }: Figure) => years.some((year) => period?.includes(year));
    const isPair = (one: Figure, other: Figure) =>
      one.number !== other.number &&
      (years.length < 2
        ? years.length === 0 || isIn(one) || isIn(other)
        : isIn(one) && isIn(other) && one.period !== other.period) &&
      (!isChange || (one.period !== other.period && hasOneOwner(one, other)));
    const two = (figures: readonly Figure[]): Pair | null => {
      const [one, other, third] = figures;
      return one && other && !third && isPair(one, other) ? [one, other] : null;
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
    const ofUnit = lead.filter(({ base }) => base === lead[0]?.base);
    const isOfItself = ofUnit.some((one) => ofUnit.some(({ of }) => of.startsWith(`${one.of}-`)));
    const across = lead.flatMap((first): Pair[] => {
      const isAlone = lead.every((other) => other === first || !comparable(first, other));
      const [other] = others.flat().filter((figure) => comparable(first, figure));
      // Percentages of two facts are seldom of the same whole.
      return isAlone && other && first.unit !== 'percent' && isPair(first, other) ? [[first, other]] : [];
    });
    return (isOfItself ? null : two(ofUnit)) ?? across[0] ?? null;
  };

/**
 * A part and its whole: two measures of the leading fact of which one is named after the other ("overnight-visitors" beside "visitors"), or the figure of
 * a member or a part beside that of the whole which the question names, of one time, the newest where no year is named.
 */
export const partAndWhole: FindPair = ({ facts: [told] }, resolved, shelf) => {
  const lead = told ? shelf.figures.of(told.fact) : [];
  const { query } = resolved;
  const years = yearsOf(resolved);
  const isOfTime = (figure: Figure) => years.length === 0 || years.some((year) => ofYear(year)(figure));
  const latest = (pairs: readonly Pair[]) =>
    pairs.filter(([part]) => isOfTime(part)).sort(([a], [b]) => (b.period ?? '').localeCompare(a.period ?? ''))[0] ??
    null;
  const within = lead.flatMap((part): Pair[] => {
    const whole = lead.find((one) => isPartOf(part, one) && hasOneOwner(part, one) && isOneTime(part, one));
    return whole ? [[part, whole]] : [];
  });
  if (within.length > 0) return latest(within);
  const measures = namesIn(query, 'measure', shelf);
  const isMeant = ({ of }: Figure) => (measures.length > 0 ? measures : lead.map((one) => one.of)).includes(of);
  const found = shelf.figures.sound.filter((figure) => figure.for.length === 1 && isMeant(figure));
  const named = namesIn(query, 'entity', shelf);
  const ownerOf = ({ for: [owner = ''] }: Figure) => owner;
  const isMember = (owner: string, whole: string) =>
    shelf.library.lexicon.entities[whole]?.members?.includes(owner) === true;
  // A fact about both that has a figure of each holds them against one another: neither is part of the other.
  const isWithin = ({ fact }: Figure, whole: string) =>
    fact.about.includes(whole) && found.every((one) => one.fact !== fact || ownerOf(one) !== whole);
  const pairs = found
    .filter((part) => part.fact === told?.fact || named.includes(ownerOf(part)))
    .flatMap((part): Pair[] => {
      const owner = ownerOf(part);
      const wholes = wholesBeside(owner, resolved, shelf);
      const isWhole = (one: Figure) =>
        wholes.includes(ownerOf(one)) &&
        (isMember(owner, ownerOf(one)) || isWithin(part, ownerOf(one))) &&
        isOneTime(one, part) &&
        comparable(one, part) &&
        one.number > part.number;
      const whole = best(found.filter(isWhole));
      return whole ? [[part, whole]] : [];
    });
  const isOneOwner = new Set(pairs.map(([part]) => ownerOf(part))).size === 1;
  return isOneOwner && years.length <= 1 ? latest(pairs) : null;
};

/** Things that a question names beside this one, also within a longer name: "trade with the group". */
function wholesBeside(owner: string, { query, language, reader }: Resolved, { vocabulary }: Shelf): string[] {
  const idsOf = ({ terms }: Sense) => terms.map((term) => nameOfTerm(vocabulary.term(term)));
  const place = sensesOf(query, 'entity').find((sense) => idsOf(sense).includes(owner));
  const rest = place ? without(query, place, { language, reader }) : query;
  return [...sensesOf(rest, 'entity'), ...namesWithin(rest, { reader })].flatMap(idsOf).filter((one) => one !== owner);
}

const isPartOf = (part: Figure, whole: Figure) =>
  part.base === whole.base &&
  part.number < whole.number &&
  (part.of.startsWith(`${whole.of}-`) || part.of.endsWith(`-${whole.of}`));

const isOneTime = (one: Figure, other: Figure) =>
  one.period === undefined || other.period === undefined || one.period === other.period;

/** What is shared out, and what it is shared out among: the measure that is named behind "per" or "each", beside another of the same thing and fact. */
export const allAndCounted: FindPair = ({ facts }, { query, language }, shelf) => {
  const span = spanOf(query, language.requests.each);
  const behind = sensesOf(query, 'measure')
    .filter(({ start }) => span !== null && start >= span.start)
    .sort((a, b) => a.start - b.start)
    .flatMap(({ terms }) => terms.map((term) => nameOfTerm(shelf.vocabulary.term(term))));
  const [lead = []] = facts.map(({ fact }) => shelf.figures.of(fact));
  const [named] = behind;
  const all = lead.filter(({ unit, of }) => unit !== 'percent' && of !== named);
  const counted = shelf.figures.sound.filter(({ of, power }) => of === named && power === 0);
  const pairs = all.flatMap((one): Pair[] => {
    const other = best(counted.filter((figure) => hasOneOwner(one, figure) && isOneTime(one, figure)));
    return other ? [[one, other]] : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
};
