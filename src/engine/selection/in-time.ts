import type { Fact } from '../../knowledge/library.js';
import { isNumeral } from '../../language/text.js';
import { dayNumber, intervalOf } from '../../lib/interval.js';
import type { Query } from '../query/query.js';
import type { Ranked } from '../ranking/rank.js';
import type { Resolved } from '../resolve.js';
import { isPlan } from '../rewriting/time.js';
import { namesIn, type Shelf } from './reply.js';

/** How likely a fact must be, by itself and of the best, to stand first for its date. */
const LEAST = 0.08;
const SHARE = 0.2;
/** Of the likeliest, a newer figure must have such a share. */
const LIKELY = 0.5;
/** Facts so near in time are of one time: the likelier goes first. Days. */
const NEAR = 30;

/**
 * Of the likely facts that tell the same of the same thing, the one that fits the time that is asked for stands first: the newest for "so far",
 * the nearest to come for "next", the report rather than the plan for "has it happened" and wherever nothing is said of
 * time, where a figure is the newest.
 */
export function inTime(resolved: Resolved, shelf: Shelf, today: string): readonly Ranked[] {
  const { told, ranked, time, query } = resolved;
  const [first] = told;
  if (!first) return told;
  const asked = namesIn(query, 'attribute', shelf).filter((name) => first.fact.tells.has(name));
  const [thing] = first.fact.about;
  const inForce = isDated(query) ? undefined : inForceOf(first, ranked, asked, today);
  if (inForce && (time === null || time === 'latest')) return [inForce, ...told.filter((one) => one !== inForce)];
  const wanted = time ?? (isPlan(first.fact) && isOver(first.fact, today) ? 'happened' : null);
  if (wanted === null && query.answerType === 'when') return [exactOf(first, ranked), ...told.slice(1)];
  if (wanted === null) return isDated(query) ? told : [newestOf(first, ranked), ...told.slice(1)];
  // Where nothing is said of time, only what is itself likely takes its place.
  const share = time === null ? 2 * SHARE : SHARE;
  const least = Math.max(LEAST, first.confidence * share);
  const tellsIt = (fact: Fact) => asked.some((name) => fact.tells.get(name) != null);
  const alike = ranked.filter(
    ({ fact, confidence }) =>
      confidence >= least &&
      thing !== undefined &&
      fact.about.includes(thing) &&
      !fact.error &&
      (time !== null || fact === first.fact || isStanding(fact) || fact.disagreesWith.includes(first.fact.id)) &&
      (fact === first.fact || tellsIt(fact) || (asked.length === 0 && time !== null && isPlan(first.fact))),
  );
  if (alike.length < 2) return told;
  const [best] = [...alike].sort((a, b) => compareTimes(a.fact, b.fact, wanted, today));
  if (!best || best === first || gradeOf(best.fact, wanted, today) <= gradeOf(first.fact, wanted, today) - 1)
    return told;
  return [best, ...told.filter((one) => one !== best).slice(0, 1)];
}

/**
 * The likely fact that tells the same of the same thing for a time which has begun and is not over, where the first has none such: the price
 * of this year, or that the house is closed this week.
 */
function inForceOf(
  first: Ranked,
  ranked: readonly Ranked[],
  asked: readonly string[],
  today: string,
): Ranked | undefined {
  const [thing] = first.fact.about;
  if (thing === undefined || isInForce(first.fact, today)) return undefined;
  const tells = asked.length > 0 ? asked : [...first.fact.tells.keys()];
  return ranked.find(
    ({ fact, confidence }) =>
      isInForce(fact, today) &&
      fact.about[0] === thing &&
      !fact.error &&
      confidence >= LIKELY * first.confidence &&
      tells.some((name) => fact.tells.has(name)),
  );
}

/** True on the days of an interval; a single day or an event is no time in which something holds. */
export function isInForce({ date, kind }: Fact, today: string): boolean {
  if (date === undefined || kind === 'plan') return false;
  const { from, to } = intervalOf(date);
  return from < to && from <= today && today <= to;
}

/** True of what holds without a day of its own, such as a rule. */
export const isStanding = (fact: Fact): boolean => fact.date === undefined && !isPlan(fact);

/** To who asks when, the day of what happened is told before its month. */
function exactOf(first: Ranked, ranked: readonly Ranked[]): Ranked {
  const { date = '', about } = first.fact;
  const isExact = ({ fact, confidence }: Ranked) =>
    fact.date?.startsWith(`${date}-`) &&
    fact.about[0] === about[0] &&
    !fact.error &&
    !isPlan(fact) &&
    confidence >= LIKELY * first.confidence;
  return /^\d{4}-\d\d$/.test(date) ? (ranked.find(isExact) ?? first) : first;
}

/** A year or a figure that is named is what is asked about. */
const isDated = ({ tokens }: Query): boolean => tokens.some(({ text }) => isNumeral(text));

/** Of the likely facts that have the same figure of the same thing for other years, the newest; a figure is asked for as it is now. */
function newestOf(likeliest: Ranked, ranked: readonly Ranked[]): Ranked {
  const isLikely = ({ fact, confidence }: Ranked) => !fact.error && confidence >= LIKELY * likeliest.confidence;
  const likely = ranked.filter(isLikely);
  // A known error is only told to who asks about it.
  const first = likeliest.fact.error ? (likely[0] ?? likeliest) : likeliest;
  const figuresLike = ({ fact }: Ranked, other: Ranked) =>
    (fact.figures ?? []).filter((one) =>
      other.fact.figures?.some((own) => own.of === one.of && own.for.join() === one.for.join()),
    );
  const periodOf = (one: Ranked) =>
    figuresLike(one, first)
      .map(({ period = '' }) => period)
      .sort()
      .at(-1) ?? '';
  if (periodOf(first) === '') return first;
  return likely.reduce((best, one) => (periodOf(one) > periodOf(best) ? one : best), first);
}

type Wanted = NonNullable<Resolved['time']>;

function compareTimes(a: Fact, b: Fact, wanted: Wanted, today: string): number {
  const grades = gradeOf(b, wanted, today) - gradeOf(a, wanted, today);
  if (grades !== 0) return grades;
  const [one, other] = [dayOf(a, wanted, today), dayOf(b, wanted, today)];
  return Math.abs(one - other) <= NEAR ? 0 : wanted === 'earliest' || wanted === 'next' ? one - other : other - one;
}

/** Known by that day, a report rather than a plan of what has passed, and ahead where the next is asked for. */
function gradeOf(fact: Fact, wanted: Wanted, today: string): number {
  const ahead = fact.date !== undefined && intervalOf(fact.date).from > today;
  const known = fact.asOf === undefined || intervalOf(fact.asOf).from <= today;
  // What begins later, and is not marked as a plan, is no answer to how things stand.
  const fits = wanted === 'latest' && fact.kind !== 'plan' ? !ahead && !isPlan(fact) : isPlan(fact) === ahead;
  return (known ? 2 : 0) + (fits ? 1 : 0) + (wanted === 'next' && ahead ? 4 : 0);
}

const isOver = ({ date }: Fact, today: string): boolean => date !== undefined && intervalOf(date).to < today;

/** Of what it is about, or of its sources where that is still to come. */
function dayOf({ date, asOf }: Fact, wanted: Wanted, today: string): number {
  if (wanted === 'earliest' || wanted === 'next') return date === undefined ? 0 : dayNumber(intervalOf(date).from);
  const past = date !== undefined && intervalOf(date).to <= today ? intervalOf(date).to : undefined;
  const day = past ?? (asOf === undefined ? undefined : intervalOf(asOf).to);
  return day === undefined ? 0 : dayNumber(day);
}
