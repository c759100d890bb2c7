import { intervalOf } from '../../lib/interval.js';
import type { Source } from '../shapes.js';
import type { FactEntry, Finding } from './finding.js';
import { datesIn, withoutDates } from './text-dates.js';

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** A sentence that speaks of what is still to come. */
const FUTURE =
  /\b(?:will|(?:is|are) (?:to be|to open|to start|due|expected|planned|scheduled|set) ?|plans? to)\b(?! not\b)/;
/** Somebody said so at some time; that stays true. */
const REPORTED = /\b(?:said|says|announced|promised|told|pledged|forecast|according to|was to|were to|would)\b/;

/** Dates within one fact and its sources that cannot be. `today` is YYYY-MM-DD. */
export function inconsistentDays(
  facts: readonly FactEntry[],
  sources: ReadonlyMap<string, Source>,
  today: string,
): Finding[] {
  return facts.flatMap((entry) => [
    ...weekdays(entry),
    ...ownDate(entry),
    ...sourceDay(entry, sources),
    ...passed(entry, today),
  ]);
}

function weekdays(entry: FactEntry): Finding[] {
  return datesIn(entry.value.statement).flatMap(({ date, text, weekday }) => {
    if (weekday === null || date.length < 10) return [];
    const is = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
    return is === weekday || is === undefined
      ? []
      : [{ rule: 'weekday', entry, field: ['statement'], reason: `"${text}" is a ${is}` } as const];
  });
}

function ownDate(entry: FactEntry): Finding[] {
  const { statement, date } = entry.value;
  const [only, ...more] = datesIn(statement);
  if (date?.length !== 10 || only === undefined || more.length > 0 || only.date.length < 10) return [];
  // “3 and 4 September 2013” is two days.
  if (/\d(?: and | to |[-–])$/.test(statement.slice(0, statement.indexOf(only.text)))) return [];
  const [own, said] = [intervalOf(date), intervalOf(only.date)];
  if (said.from <= own.to && own.from <= said.to) return [];
  const reason = `is ${date}, and the statement says ${only.text}`;
  return [{ rule: 'own-date', entry, field: ['date'], reason }];
}

function sourceDay(entry: FactEntry, sources: ReadonlyMap<string, Source>): Finding[] {
  const { date, kind, statement, sources: cited } = entry.value;
  if (date === undefined || kind === 'plan' || FUTURE.test(statement)) return [];
  const days = cited.map((id) => sources.get(id)?.published);
  const last = days.every((day) => typeof day === 'string') ? days.toSorted().at(-1) : undefined;
  const { from } = intervalOf(date);
  if (last === undefined || intervalOf(last).to >= from) return [];
  return [{ rule: 'source-day', entry, field: ['sources'], reason: `the latest is of ${last}, before ${date}` }];
}

function passed(entry: FactEntry, today: string): Finding[] {
  const { statement, date, asOf, reviewBy } = entry.value;
  if (reviewBy !== undefined && intervalOf(reviewBy).to >= today) return [];
  const sentences = statement
    .split(/(?<=\p{Ll}\.) (?=\p{Lu})/u)
    .filter((one) => FUTURE.test(one) && !REPORTED.test(one));
  // When it is to be stands behind the verb, or in the date of a fact that was written before.
  const said = sentences.flatMap((one) => timesIn(one.slice(FUTURE.exec(one)?.index)));
  const own = date !== undefined && asOf !== undefined && intervalOf(asOf).to < intervalOf(date).from ? [date] : [];
  const ends = sentences.length === 0 ? [] : said.length > 0 ? said : own;
  const last = ends
    .map((one) => intervalOf(one).to)
    .sort()
    .at(-1);
  if (last === undefined || last >= today) return [];
  return [{ rule: 'passed', entry, field: ['statement'], reason: `speaks of the future, and ${last} has passed` }];
}

const timesIn = (text: string): string[] => [
  ...datesIn(text).map(({ date }) => date),
  ...(withoutDates(text).match(/\b(?:19|20)\d\d\b/g) ?? []),
];
