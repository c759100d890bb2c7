import type { Complain, DataEntries, Reason } from './data-entries.js';
import type { Entry } from './entries.js';
import { figureOf } from './figures.js';
import { notThere } from './not-there.js';
import { unique } from './references.js';
import type { Chart, FactData, Point } from './shapes.js';

/** What the list and the picture of all dated facts are called, and so no chart may be. */
export const TIMELINE = 'timeline';

/** Checks charts against the facts they draw: nothing is drawn that no statement says, and no two values at one place unless facts disagree. */
export function checkCharts({ charts, facts }: DataEntries, complain: Complain): void {
  unique(charts, 'chart', complain);
  const byId = new Map(facts.map(({ value }) => [value.id, value]));
  for (const entry of charts) {
    const { id, unit, points } = entry.value;
    if (id === TIMELINE) complain(entry, id, ['id'], `"${TIMELINE}" is the picture of all dated facts`);
    for (const [at, point] of points.entries()) {
      const say = (field: keyof Point, reason: string | Reason) => complain(entry, id, ['points', at, field], reason);
      const fact = byId.get(point.fact);
      if (!fact) say('fact', notThere('fact', point.fact, byId.keys()));
      else checkPoint(point, fact, unit, say);
    }
    checkPlaces(entry, byId, complain);
  }
}

function checkPoint(
  { value, date, label }: Point,
  fact: FactData,
  unit: string,
  say: (field: keyof Point, reason: string) => void,
): void {
  if (figureOf(fact.statement, value, unit) === null) {
    say('value', `${value} (${unit}) is not in the statement of "${fact.id}"`);
  }
  if (label !== undefined && !fact.statement.includes(label)) {
    say('label', `"${label}" is not in the statement of "${fact.id}"`);
  }
  if (date === undefined && fact.date === undefined && label === undefined) {
    say('date', `is missing, and "${fact.id}" has none`);
  }
  if (date !== undefined && fact.date !== undefined && !within(date, fact.date) && !names(fact.statement, date)) {
    say('date', `is outside that of "${fact.id}", ${fact.date}, and its year is not in the statement`);
  }
}

/** Whether every day of `inner` may be one of `outer`: 2024 lies in 2022/2025, and 2024-05 in 2024. */
function within(inner: string, outer: string): boolean {
  const [from = '', to = from] = inner.split('/');
  const [first = '', last = first] = outer.split('/');
  return from.slice(0, first.length) >= first.slice(0, from.length) && to.slice(0, last.length) <= last;
}

/** Whether a statement has the years of a date, as in "up from 18,000 in 2022". */
const names = (statement: string, date: string) => date.split('/').every((day) => statement.includes(day.slice(0, 4)));

/** Where a point stands in its chart: points of one place are drawn side by side. */
export const placeOf = ({ label, date }: Point, fact: Pick<FactData, 'date'>): string =>
  label ?? date ?? fact.date ?? '';

function checkPlaces(entry: Entry<Chart>, facts: ReadonlyMap<string, FactData>, complain: Complain): void {
  const { id, points } = entry.value;
  for (const [at, point] of points.entries()) {
    const fact = facts.get(point.fact);
    const rival = points.slice(0, at).find((other) => {
      const theirs = facts.get(other.fact);
      if (!fact || !theirs || placeOf(other, theirs) !== placeOf(point, fact)) return false;
      return !fact.disagreesWith.includes(other.fact);
    });
    if (!rival) continue;
    const reason = `stands at the place of "${rival.fact}", and the two facts do not disagree`;
    complain(entry, id, ['points', at], reason);
  }
}
