import { comparable, type Figure, hasOneOwner, isPartOf, ofYear } from './figures.js';
import { type FindPair, isOfAnother, measuresIn, type Pair, yearsOf } from './named.js';
import { accounts, inTimes } from './other-times.js';
import { namesIn } from './reply.js';

/** Two figures of a kind of the leading fact, or one of it and one of the facts told beside it, or of another time that the question names. */
export const alikePair =
  (isChange: boolean): FindPair =>
  ({ facts }, resolved, shelf) => {
    const [lead = [], ...others] = facts
      .map(({ fact }) => shelf.figures.of(fact))
      .filter((figures) => figures.length > 0);
    const years = yearsOf(resolved);
    const named = namesIn(resolved.query, 'entity', shelf);
    const measures = measuresIn(resolved.query, shelf);
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
      if (isOfAnother(first, resolved, shelf)) continue;
      const alike = lead.filter((figure) => comparable(first, figure));
      const beside = alike.every((figure) => hasOneOwner(first, figure))
        ? all.filter((figure) => comparable(first, figure) && hasOneOwner(first, figure))
        : alike;
      const pair = two(beside.filter(isOfYear)) ?? two(alike.filter(isNamed)) ?? two(alike);
      if (pair) return pair;
    }
    const [single] = asked.length > 0 ? asked : lead;
    const isAlone = lead.every((other) => other === single || (asked.length > 0 && other.of !== single?.of));
    const isOfOne = single && lead.every((other) => comparable(single, other) && hasOneOwner(single, other));
    if (single && !isOfAnother(single, resolved, shelf)) {
      const pair = isAlone
        ? inTimes(single, resolved, shelf)
        : isOfOne && !isChange
          ? accounts(single, resolved, shelf)
          : null;
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
    const pair = (isOfItself ? null : two(ofUnit)) ?? across[0] ?? null;
    return pair?.some((figure) => isOfAnother(figure, resolved, shelf)) ? null : pair;
  };

/** Two measures of the leading fact in one unit that are both named, or what each of them is worth. */
export const addends: FindPair = ({ facts: [told] }, { query }, shelf) => {
  const lead = told ? shelf.figures.of(told.fact) : [];
  const measures = measuresIn(query, shelf);
  const isNamed = ({ of }: Figure) => measures.some((name) => of === name || of === `${name}-value`);
  for (const first of lead) {
    const ofUnit = lead.filter((figure) => figure.base === first.base && isNamed(figure));
    const [one, other, third] = ofUnit;
    if (one && other && !third && one.of !== other.of && !isPartOf(one, other) && !isPartOf(other, one))
      return [one, other];
  }
  return null;
};
