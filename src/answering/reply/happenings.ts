import type { Fact } from '../../knowledge/library.js';
import { startOf } from '../conversation/dates.js';
import { tellingValues } from '../conversation/values.js';
import type { Engine } from '../judging/engine.js';
import { formOf } from '../question/kinds.js';
import { isTelling } from '../question/question.js';
import { MOST_FACTS } from './gather.js';
import type { Reply } from './reply.js';

/** Words of a question that asks for whatever took place. */
const HAPPENING =
  /^(?:went|place|new|latest|newest|updates?|developments?|events?|important|interesting|big|back|anything|everything|occur(?:red)?|month)$/;
/** At least one of these must be among them. */
const HAPPENED = /\b(?:happen(?:s|ed|ing)?|(?:went|going) on|took place|new|news|events?|occur(?:red)?)\b/i;
/** Dates tell, not words: nothing is left open. */
const SURE = 0.9;

/** Asks for whatever is new. */
const NEWS =
  /\b(?:news|updates?|developments?|(?:any|some)thing new|what'?s new|what is new|(?:latest|new) (?:on|about|from|in|with|regarding))\b/i;

/**
 * Questions for whatever there is: "what happened in March 2024?" gets the facts of days of that month, or else of the month, that are
 * asked for most, oldest first; "any news from Norland?" the newest ones on that day (YYYY-MM-DD), newest first. Of things that are
 * named only theirs. Null where something else is asked, or nothing is known.
 */
export function createHappenings(facts: readonly Fact[]) {
  return (text: string, engine: Pick<Engine, 'read' | 'lexicon' | 'index'>, today: string): Reply | null => {
    if (!NEWS.test(text) && !HAPPENED.test(text)) return null;
    const question = engine.read(text);
    if (formOf(question.kind) !== 0) return null;
    const { tokens } = question;
    const values = tellingValues(question, engine);
    const isNamed = (at: number) => values.some(({ start, end }) => at >= start && at < end);
    const asking = tokens.flatMap((token, at) => (isNamed(at) ? '' : token.text)).join(' ');
    const asksForNews = NEWS.test(asking);
    if (!asksForNews && !HAPPENED.test(asking)) return null;
    if (!tokens.every((token, at) => !isTelling(token) || isNamed(at) || HAPPENING.test(token.text))) return null;
    const things = values.flatMap(({ entity, within }) => (entity !== null && within === null ? entity : []));
    const theirs = facts.filter(({ about }) => things.every((thing) => about.includes(thing)));
    const times = values.flatMap(({ time }) => time ?? []);
    const found = times.length > 0 ? ofMonth(theirs, times) : asksForNews ? newest(theirs, today) : [];
    return found.length > 0 ? { facts: found, asked: [], confidence: SURE, lacking: [] } : null;
  };
}

/** Of a single month, oldest first. */
function ofMonth(facts: readonly Fact[], times: readonly string[]): Fact[] {
  const [month = '', another] = times.filter((time) => time.includes('-'));
  if (month === '' || another !== undefined) return [];
  return facts
    .filter(({ date }) => isWithin(date, month))
    .sort((a, b) => dayOf(b) - dayOf(a) || b.asks.length - a.asks.length)
    .slice(0, MOST_FACTS)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

/** Those that took place last, or of which the sources spoke last where the date is unknown or to come; of two alike the one asked for more. */
function newest(facts: readonly Fact[], today: string): Fact[] {
  const known = facts.flatMap((fact) => {
    const days = [fact.date, fact.asOf].flatMap((date) => (date === undefined ? [] : lastDayOf(date)));
    const past = days.find((one) => one <= today);
    return past === undefined ? [] : [{ fact, past }];
  });
  return known
    .sort((a, b) => (a.past === b.past ? b.fact.asks.length - a.fact.asks.length : a.past < b.past ? 1 : -1))
    .slice(0, MOST_FACTS)
    .map(({ fact }) => fact);
}

/** What runs over years was news when it began; of what is known to the month only, its first day. */
const lastDayOf = (date: string): string => {
  const [from = '', to = from] = date.split('/');
  return startOf(from.slice(0, 4) === to.slice(0, 4) ? to : from);
};

/** True of a day of that month, and of days that begin and end in it. */
const isWithin = (date: string | undefined, month: string): boolean =>
  date?.split('/').every((day) => day.startsWith(month)) ?? false;

/** What took place on a day comes before what held for a month. */
const dayOf = ({ date = '' }: Fact): number => (/-\d\d-\d\d/.test(date) ? 1 : 0);
