import { scaleOf } from '../../knowledge/figures.js';
import type { Fact, FactFigure, Library } from '../../knowledge/library.js';
import { intervalOf } from '../../lib/interval.js';
import { isPlan } from '../rewriting/time.js';

/** A figure with the fact that says it. */
export interface Figure extends FactFigure {
  readonly fact: Fact;
  /** In the unit without its scale: 8.1 billion is 8,100,000,000. */
  readonly number: number;
  /** The unit without its scale, and the power of ten that this stands for. */
  readonly base: string;
  readonly power: number;
  /** Digits behind the point. */
  readonly digits: number;
  /** True of a figure of what was planned. */
  readonly isPlanned: boolean;
}

/** The figures of a library, read once: of each fact, and of all that are no known errors. */
export function readFigures(facts: readonly Fact[]) {
  const byFact = new Map(facts.map((fact) => [fact, figuresOf(fact)]));
  const of = (fact: Fact): readonly Figure[] => byFact.get(fact) ?? [];
  return { of, sound: facts.filter(({ error }) => !error).flatMap(of) };
}

const figuresOf = (fact: Fact): Figure[] =>
  (fact.figures ?? []).map((figure) => {
    const scale = scaleOf(figure.unit);
    const digits = figure.value.split('.')[1]?.length ?? 0;
    const number = Number(`${figure.value}e${scale.power}`);
    return { ...figure, ...scale, fact, number, digits, isPlanned: isPlan(fact) };
  });

/** Whose figure it is and of when. */
export const nameOf = ({ for: things, period }: Figure) => ({ things, ...(period === undefined ? {} : { period }) });

/** True of a thing that has members: the whole is more than each of its parts. */
export const isGroup = (thing: string, { lexicon }: Pick<Library, 'lexicon'>): boolean =>
  lexicon.entities[thing]?.members !== undefined;

export const ofYear =
  (year: string) =>
  ({ period }: Figure) => {
    // Most are of other years, and need no reading.
    if (!period?.startsWith(year)) return false;
    const { from, to } = intervalOf(period);
    return from === `${year}-01-01` && to === `${year}-12-31`;
  };

/** The best supported figure of each kind: facts about one thing give the same figure more than once. */
export const best = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort((a, b) => b.fact.sources.length - a.fact.sources.length)[0];

export const newest = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort(
    (a, b) => (b.period ?? '').localeCompare(a.period ?? '') || b.fact.sources.length - a.fact.sources.length,
  )[0];

export const isOf = ({ for: owners }: Figure, owner: string) => owners.length === 1 && owners[0] === owner;

export const comparable = (a: Figure, b: Figure) => a.of === b.of && a.base === b.base;

/** True of figures that are counted from the same time on, each up to its own. */
export const areOfOneStart = ({ period: one = '' }: Figure, { period: other = '' }: Figure) =>
  one !== other && one.includes('/') && one.split('/')[0] === other.split('/')[0];

/** True of figures of two times; two facts that count for one year give two accounts of it. */
export const isOfTwoTimes = (one: Figure, other: Figure) =>
  one.period !== other.period &&
  (one.fact === other.fact ||
    (one.period ?? '').includes('/') ||
    one.period?.slice(0, 4) !== other.period?.slice(0, 4));

export const hasOneOwner = (one: Figure, other: Figure) => one.for.join() === other.for.join();

/** True of "overnight-visitors" and "visitors-begun" beside "visitors": a measure that is named after the other. */
export const isNamedAfter = (one: Figure, other: Figure) =>
  one.base === other.base && (one.of.startsWith(`${other.of}-`) || one.of.endsWith(`-${other.of}`));

export const isOneTime = (one: Figure, other: Figure) =>
  one.period === undefined || other.period === undefined || one.period === other.period;

/** The later one first; of one time, or where none is said, the larger one. */
export function inOrder([one, other]: readonly Figure[]): readonly Figure[] {
  if (!one || !other) return [];
  const isDated = isOfTwoTimes(one, other) && one.period !== undefined && other.period !== undefined;
  const isFirst = isDated ? (one.period ?? '') > (other.period ?? '') : one.number >= other.number;
  return isFirst ? [one, other] : [other, one];
}

/** True of the same figure given by two facts. */
export const isSame = (one: Figure, other: Figure): boolean =>
  comparable(one, other) && hasOneOwner(one, other) && one.period === other.period && one.number === other.number;
