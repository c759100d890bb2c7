import { isYear } from '../../language/text.js';
import type { Resolved } from '../resolve.js';
import { isPlan } from '../rewriting/time.js';
import { areOfOneStart, best, comparable, type Figure, hasOneOwner, newest, ofYear } from './figures.js';
import { type FindPair, isOfAnother, type Pair, yearsOf } from './named.js';
import type { Shelf } from './reply.js';

const kinOf = (first: Figure, { figures: { sound } }: Shelf) =>
  sound.filter((figure) => comparable(first, figure) && hasOneOwner(first, figure));

/** A figure and the same of another time: of two years that are named, of one beside its own, or the newest for "now"; or two accounts of one year. */
export function inTimes(first: Figure, resolved: Resolved, shelf: Shelf): Pair | null {
  // A goal is not reached because a figure is known, and percentages of two times are seldom of the same whole.
  if (first.unit === 'percent' || isPlan(first.fact)) return null;
  const years = yearsOf(resolved);
  const kin = kinOf(first, shelf);
  const [year] = years;
  if (years.length === 2) {
    const [one, other] = years.map((each) => best(kin.filter(ofYear(each))));
    return one && other && one.number !== other.number ? [one, other] : sinceOneTime(kin, years);
  }
  const isLong = ({ period }: Figure) => period?.length === first.period?.length;
  const latest = resolved.time === 'latest' ? newest(kin.filter(isLong)) : undefined;
  const other = year === undefined ? latest : best(kin.filter(ofYear(year)));
  const isOther = other && first.period !== undefined && other.period !== first.period && other.number !== first.number;
  return isOther ? [first, other] : accounts(first, resolved, shelf);
}

/** What two facts count for the one year that is named. */
export function accounts(first: Figure, resolved: Resolved, shelf: Shelf): Pair | null {
  const [year, another] = yearsOf(resolved);
  const isDisputed = resolved.language.disputes.test(resolved.asked.plain);
  if (!isDisputed || year === undefined || another !== undefined || first.unit === 'percent') return null;
  const [one, other, third] = kinOf(first, shelf).filter(
    ({ period }) => period?.startsWith(year) && !period.includes('/'),
  );
  return one && other && !third && one.number !== other.number && one.fact !== other.fact ? [one, other] : null;
}

/** Of figures that are counted from the same time on, those up to the two years. */
function sinceOneTime(kin: readonly Figure[], years: readonly string[]): Pair | null {
  const upTo = (year: string) =>
    kin.filter(({ period = '' }) => period.includes('/') && period.split('/')[1]?.startsWith(year));
  const [ones = [], others = []] = [...years].sort().map(upTo);
  const pairs = ones.flatMap((one) =>
    others.flatMap((other): Pair[] => (areOfOneStart(one, other) && one.number < other.number ? [[one, other]] : [])),
  );
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

/** What came between two years is the difference of what had come until each. */
export const betweenTimes: FindPair = ({ facts: [told] }, resolved, shelf) => {
  const lead = told ? shelf.figures.of(told.fact) : [];
  const years = yearsOf(resolved);
  const pairs = lead.flatMap((first): Pair[] => {
    const pair = isOfAnother(first, resolved, shelf) ? null : sinceOneTime(kinOf(first, shelf), years);
    return pair ? [pair] : [];
  });
  return pairs[0] ?? null;
};

/** A figure and by how many percent it grew on the year before, of which no figure is known. */
export const figureAndGrowth: FindPair = ({ facts: [told] }, _, shelf) => {
  const lead = told ? shelf.figures.of(told.fact) : [];
  const isKnown = (one: Figure) =>
    shelf.figures.sound.some(
      (figure) => comparable(one, figure) && hasOneOwner(one, figure) && ofYear(String(Number(one.period) - 1))(figure),
    );
  const pairs = lead.flatMap((one): Pair[] => {
    const growth = lead.find(
      ({ of, unit, period }) => of === `${one.of}-growth` && unit === 'percent' && period === one.period,
    );
    return growth && isYear(one.period ?? '') && hasOneOwner(one, growth) && !isKnown(one) ? [[one, growth]] : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
};
