import type { Statements } from '../../language/statements.js';
import { intervalOf } from '../../lib/interval.js';
import type { Source } from '../shapes.js';
import type { FactEntry, Finding } from './finding.js';

/** Dates within one fact and its sources that cannot be. `today` is YYYY-MM-DD. */
export function inconsistentDays(
  facts: readonly FactEntry[],
  sources: ReadonlyMap<string, Source>,
  today: string,
  statements: Statements,
): Finding[] {
  return facts.flatMap((entry) => [
    ...weekdays(entry, statements),
    ...ownDate(entry, statements),
    ...sourceDay(entry, sources, statements),
    ...passed(entry, today, statements),
  ]);
}

function weekdays(entry: FactEntry, { dates, weekdays: names }: Statements): Finding[] {
  return dates(entry.value.statement).flatMap(({ date, text, weekday }) => {
    if (weekday === null) return [];
    const is = new Date(`${date}T00:00:00Z`).getUTCDay();
    return is === weekday
      ? []
      : [{ rule: 'weekday', entry, field: ['statement'], reason: `"${text}" is a ${names[is]}` } as const];
  });
}

function ownDate(entry: FactEntry, { dates }: Statements): Finding[] {
  const { statement, date } = entry.value;
  const [only, ...more] = dates(statement);
  if (date?.length !== 10 || only === undefined || more.length > 0 || only.date.length < 10) return [];
  // “3 and 4 September 2013” is two days.
  if (/\d(?: and | to |[-–])$/.test(statement.slice(0, only.at))) return [];
  const [own, said] = [intervalOf(date), intervalOf(only.date)];
  if (said.from <= own.to && own.from <= said.to) return [];
  const reason = `is ${date}, and the statement says ${only.text}`;
  return [{ rule: 'own-date', entry, field: ['date'], reason }];
}

/** What a source reports had happened when it came out. Without a date of its own, a fact is of the one full day that it names. */
function sourceDay(entry: FactEntry, sources: ReadonlyMap<string, Source>, { dates, isAhead }: Statements): Finding[] {
  const { kind, statement, sources: cited } = entry.value;
  const [only, ...more] = dates(statement).filter((one) => one.date.length === 10 && !one.isBound);
  const date = entry.value.date ?? (more.length > 0 ? undefined : only?.date);
  if (date === undefined || kind === 'plan' || isAhead(statement)) return [];
  const days = cited.map((id) => sources.get(id)?.published);
  const last = days.every((day) => typeof day === 'string') ? days.toSorted().at(-1) : undefined;
  const { from } = intervalOf(date);
  if (last === undefined || intervalOf(last).to >= from) return [];
  return [{ rule: 'source-day', entry, field: ['sources'], reason: `the latest is of ${last}, before ${date}` }];
}

function passed(entry: FactEntry, today: string, { ahead, dates, withoutDates }: Statements): Finding[] {
  const { statement, date, asOf, reviewBy } = entry.value;
  if (reviewBy !== undefined && intervalOf(reviewBy).to >= today) return [];
  const sentences = ahead(statement);
  const timesIn = (text: string) => [
    ...dates(text).map((one) => one.date),
    ...(withoutDates(text).match(/\b(?:19|20)\d\d\b/g) ?? []),
  ];
  // When it is to be stands behind the verb, or in the date of a fact that was written before.
  const said = sentences.flatMap(timesIn);
  const own = date !== undefined && asOf !== undefined && intervalOf(asOf).to < intervalOf(date).from ? [date] : [];
  const ends = sentences.length === 0 ? [] : said.length > 0 ? said : own;
  const last = ends
    .map((one) => intervalOf(one).to)
    .sort()
    .at(-1);
  if (last === undefined || last >= today) return [];
  return [{ rule: 'passed', entry, field: ['statement'], reason: `speaks of the future, and ${last} has passed` }];
}
