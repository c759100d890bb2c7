import type { Fact } from '../../knowledge/library.js';
import { daysOf, endOf, startOf } from '../conversation/dates.js';
import type { Groups } from '../conversation/groups.js';
import { namedIn, type Time } from '../conversation/time-words.js';
import { dateInWords } from '../language/calendar.js';
import type { Question } from '../question/question.js';
import { ages } from './phrase.js';

/** What was known so many days ago, three months, is told as it is. */
const FRESH_DAYS = 92;

/**
 * Where the question asks how things stand (what has happened, stands) and the library ends well before `today` (YYYY-MM-DD): up to when it knows about what the
 * answering fact is about. Null where nothing needs to be said.
 */
export function newestKnown(
  question: Question,
  time: Time | null,
  lead: Fact,
  { facts, groups, today }: { facts: readonly Fact[]; groups: Groups; today: string },
): string | null {
  if (time === null || time === 'earliest' || (time === 'happened' && !ages(lead))) return null;
  const { thing, asked } = namedIn(question, lead, groups);
  const same = (thing === null ? [] : groups.about(thing)).flatMap((at) => facts[at] ?? []);
  const tellsIt = ({ tells }: Fact) => asked.length === 0 || asked.some((name) => tells.has(name));
  const days = [lead, ...same.filter(tellsIt)].flatMap(({ asOf }) => asOf ?? []);
  if (days.length === 0 || days.some((day) => daysOf(endOf(day)) >= daysOf(today) - FRESH_DAYS)) return null;
  const newest = days.reduce((a, b) => (startOf(b) > startOf(a) ? b : a));
  return `The newest I have on this is of ${dateInWords(newest)}.`;
}
