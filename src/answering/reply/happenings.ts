import type { Fact } from '../../knowledge/library.js';
import { tellingValues } from '../conversation/values.js';
import type { Engine } from '../judging/engine.js';
import { isTelling, type Question } from '../question/question.js';
import { MOST_FACTS } from './gather.js';
import type { Reply } from './reply.js';

/** Words of a question that asks for whatever took place. */
const HAPPENING =
  /^(?:happen(?:s|ed|ing)?|going|went|on|took|take|place|new|news|events?|important|interesting|big|back|anything|everything|all|occur(?:red)?|between|month)$/;
/** At least one of these must be among them. */
const HAPPENED = /^(?:happen(?:s|ed|ing)?|went|going|place|new|news|events?|occur(?:red)?)$/;
/** Dates tell, not words: nothing is left open. */
const SURE = 0.9;

/**
 * "What happened in March 2024?": the facts of days of that month, or else of the month, that are asked for most, oldest first; of things that are named too only theirs. Null
 * where something else is asked or nothing is known of the month.
 */
export function createHappenings(facts: readonly Fact[]) {
  return (question: Question, engine: Pick<Engine, 'lexicon' | 'index'>): Reply | null => {
    const { tokens } = question;
    if (!tokens.some(({ text }) => HAPPENED.test(text))) return null;
    const values = tellingValues(question, engine);
    const months = values.filter(({ time }) => time?.includes('-'));
    const [month] = months;
    if (!month?.time || months.length > 1) return null;
    const isNamed = (at: number) => values.some(({ start, end }) => at >= start && at < end);
    if (!tokens.every((token, at) => !isTelling(token) || isNamed(at) || HAPPENING.test(token.text))) return null;
    const things = values.flatMap(({ entity, within }) => (entity !== null && within === null ? entity : []));
    const found = facts
      .filter(({ date, about }) => isWithin(date, month.time ?? '') && things.every((thing) => about.includes(thing)))
      .sort((a, b) => dayOf(b) - dayOf(a) || b.asks.length - a.asks.length)
      .slice(0, MOST_FACTS)
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
    return found.length > 0 ? { facts: found, asked: [], confidence: SURE, lacking: [] } : null;
  };
}

/** True of a day of that month, and of days that begin and end in it. */
const isWithin = (date: string | undefined, month: string): boolean =>
  date?.split('/').every((day) => day.startsWith(month)) ?? false;

/** What took place on a day comes before what held for a month. */
const dayOf = ({ date = '' }: Fact): number => (/-\d\d-\d\d/.test(date) ? 1 : 0);
