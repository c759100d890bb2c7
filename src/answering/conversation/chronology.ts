import type { Fact } from '../../knowledge/library.js';
import type { Judged } from '../judging/decide.js';
import type { Pool } from '../judging/pool.js';
import type { Question } from '../question/question.js';
import { daysOf, endOf, isPlan, knownBy, mayBePlan, startOf } from './dates.js';
import type { Groups } from './groups.js';
import { namedIn, type Time } from './time-words.js';
import { twinsOf } from './twins.js';

/** How likely a fact must be, by itself and against the best, to take the first place for its date. */
const LEAST = 0.08;
const SHARE = 0.2;
/** Facts so near to one another in time are of the same time: the likelier goes first. */
const NEAR_DAYS = 30;

interface Dated {
  readonly one: Judged;
  readonly fact: Fact;
}

/**
 * Where the question asks for the latest, the next or the earliest: of the likely facts that tell the same of the same thing, the one that
 * fits that on `today` (YYYY-MM-DD) goes before the most likely one. The confidence is not touched.
 */
export function inOrderOfTime(
  question: Question,
  time: Time | null,
  pooled: Pool,
  judged: readonly Judged[],
  { facts, groups, today }: { facts: readonly Fact[]; groups: Groups; today: string },
): Pool {
  const [first] = pooled.judged;
  const lead = first && facts[first.weighed.fact];
  if (!time || time === 'now' || !lead || question.unwanted.length > 0) return pooled;
  const { thing, asked } = namedIn(question, lead, groups);
  const tellsTheSame = (fact: Fact) =>
    thing !== null &&
    fact.about.includes(thing) &&
    // Where nothing is asked of it but whether it came, only who reports it goes before who planned it.
    (asked.length > 0 ? asked.some((name) => fact.tells.has(name)) : time === 'happened' && mayBePlan(lead));
  const alike: Dated[] = [{ one: first, fact: lead }];
  for (const one of judged) {
    const fact = facts[one.weighed.fact];
    if (!fact || fact === lead || one.confidence < Math.max(LEAST, first.confidence * SHARE)) continue;
    if (tellsTheSame(fact)) alike.push({ one, fact });
  }
  if (time === 'latest') {
    for (const at of twinsOf(lead, facts, groups)) {
      const fact = facts[at];
      if (!fact || alike.some((other) => other.fact === fact) || !asked.every((name) => fact.tells.has(name))) continue;
      // It stands for the first one, so it accounts for the same words.
      alike.push({ one: { ...first, weighed: { ...first.weighed, fact: at } }, fact });
    }
  }
  const best = fitting(alike, time, today);
  if (best === first) return pooled;
  return { ...pooled, judged: [best, ...pooled.judged.filter(({ weighed }) => weighed.fact !== best.weighed.fact)] };
}

/** Of those that fit best, the foremost in time; of several of one time the likeliest, which is `alike[0]` or comes after it. */
function fitting(alike: readonly Dated[], time: Time, today: string): Judged {
  const grades = alike.map(({ fact }) => gradeOf(fact, time, today));
  const best = Math.max(...grades);
  const foremost = alike.filter((_, at) => grades[at] === best);
  const forward = time === 'earliest' || best >= AHEAD;
  const days = foremost.map(({ fact }) => dayOf(fact, forward, today));
  const edge = forward ? Math.min(...days) : Math.max(...days);
  const [chosen] = foremost.filter((_, at) => Math.abs((days[at] ?? 0) - edge) <= NEAR_DAYS);
  return (chosen ?? (alike[0] as Dated)).one;
}

/** Grade of what is still to come where the next is asked for; more than all else together. */
const AHEAD = 4;

/** How well a fact fits apart from its date: known by that day, told as a plan only while it is one, and ahead where the next is asked for. */
function gradeOf(fact: Fact, time: Time, today: string): number {
  if (time === 'earliest') return fact.date === undefined ? 0 : 1;
  const toCome = fact.date !== undefined && isToCome(fact.date, today);
  const planned = time === 'happened' ? mayBePlan(fact) : isPlan(fact);
  return (knownBy(fact, today) ? 2 : 0) + (planned === toCome ? 1 : 0) + (time === 'next' && toCome ? AHEAD : 0);
}

/** An interval that has begun is under way, and what its end brings is not its date. */
const isToCome = (date: string, today: string) => (date.includes('/') ? startOf(date) : endOf(date)) > today;

/** The day by which facts are put in order, as a number of days: of what it is about, or of its sources where that is still to come. */
function dayOf({ date, asOf }: Fact, forward: boolean, today: string): number {
  const day = forward ? date && startOf(date) : date && endOf(date) <= today ? endOf(date) : asOf && endOf(asOf);
  return day === undefined ? (forward ? Number.MAX_SAFE_INTEGER : 0) : daysOf(day);
}

/** True where a fact goes before others that say otherwise although they are better supported: not where it is a plan of the past. */
export const leadsInTime = (fact: Fact, time: Time | null, today: string): boolean =>
  time !== null && time !== 'now' && !(isPlan(fact) && fact.date !== undefined && endOf(fact.date) < today);
