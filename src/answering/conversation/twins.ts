import type { Fact } from '../../knowledge/library.js';
import type { Groups } from './groups.js';

/** Attributes that both must tell, by number and as a share of those of the one that tells fewer. */
const TOLD = 4;
const SHARE = 0.65;
/** How far what they are about must be the same. */
const ABOUT = 0.6;

/** Places of the facts that tell the same of the same for another period, as two years' figures do. */
export function twinsOf(fact: Fact, facts: readonly Fact[], groups: Groups): number[] {
  const [thing] = fact.about;
  if (thing === undefined || fact.date === undefined) return [];
  const shape = shapeOf(fact.date);
  return groups.about(thing).filter((at) => {
    const other = facts[at];
    if (!other?.date || other === fact || other.topic !== fact.topic || shapeOf(other.date) !== shape) return false;
    const told = shared([...fact.tells.keys()], [...other.tells.keys()]);
    const about = shared(fact.about, other.about);
    return (
      told >= TOLD &&
      told >= SHARE * Math.min(fact.tells.size, other.tells.size) &&
      about >= ABOUT * (fact.about.length + other.about.length - about)
    );
  });
}

const shared = (some: readonly string[], others: readonly string[]) =>
  some.filter((name) => others.includes(name)).length;

/** A year is compared with a year, a month with a month, an interval with an interval. */
const shapeOf = (date: string) =>
  date
    .split('/')
    .map((part) => part.length)
    .join('/');
