import type { Resolved } from '../resolve.js';
import { isPlan } from '../rewriting/time.js';
import { best, comparable, type Figure, hasOneOwner, newest, ofYear } from './figures.js';
import { type Pair, yearsOf } from './named.js';
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
    return one && other && one.number !== other.number ? [one, other] : null;
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
