import { TIMELINE } from '../knowledge/check-charts.js';
import type { Fact, Library } from '../knowledge/library.js';
import { isDate } from '../knowledge/shapes.js';
import type { Messages } from '../messages/messages.js';
import type { FactList } from '../rendering/fact-pages.js';
import { LIMITS } from '../rendering/limits.js';
import type { MenuOption } from '../rendering/menu.js';
import { eventsOf } from './events.js';

/** The view of the days that the facts know, with a picture of each page, beside the one of all dated facts in words. */
export const DRAWN = 'drawn';

/** Stands for the whole time in a menu, whose values cannot be empty. */
const ALL = 'all';

type View = typeof TIMELINE | typeof DRAWN;

/**
 * Dated facts from the earliest on, of a year or a month where `of` is one; otherwise of the whole time. What began
 * earlier and only runs through a year or month comes last.
 */
export function timelineList(of: string, library: Library, view: View, messages: Messages): FactList {
  const { lists, charts } = messages;
  const period = isDate(of) ? of : '';
  const dated = library.facts.filter(({ date }) => date !== undefined);
  const all = dated
    .filter(({ date = '' }) => touches(date, period))
    .map((fact) => ({ fact, from: start(fact), earlier: Number(start(fact) < period) }))
    .sort((a, b) => a.earlier - b.earlier || order(a.from, b.from) || order(a.fact.id, b.fact.id))
    .map(({ fact }) => fact);
  const events = view === DRAWN ? eventsOf(all, library) : [];
  const others = new Map(events.map((event) => [event.fact, event.others]));
  const isDrawn = view === DRAWN;
  return {
    view,
    of: period === '' ? ALL : period,
    title: titleOf(period, messages),
    ...(isDrawn ? { intro: `-# ${charts.onlyDays}` } : {}),
    facts: isDrawn ? events.map(({ fact }) => fact) : all,
    menu: { placeholder: lists.goTo, options: periods(period, dated, messages) },
    picture: {
      shown: isDrawn,
      other: isDrawn ? TIMELINE : DRAWN,
      others,
    },
  };
}

const titleOf = (period: string, { lists, date }: Messages) =>
  period === '' ? lists.timeline : lists.timelineOf(date(period));

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const start = (fact: Fact) => fact.date?.split('/')[0] ?? '';

/** Whether a date or interval has to do with a year or month. One that only names the year is of none of its months. */
function touches(date: string, period: string): boolean {
  const [from = '', to = from] = date.split('/');
  return from.slice(0, period.length) <= period && period <= to.slice(0, period.length);
}

/** The years in which facts begin, or the whole time, the year and its months. */
function periods(period: string, dated: readonly Fact[], { lists, date: write }: Messages): MenuOption[] {
  const option = (value: string) => ({
    value,
    label: write(value),
    description: lists.facts(dated.filter(({ date = '' }) => touches(date, value)).length),
  });
  const whole = { value: ALL, label: lists.wholeTime, description: lists.facts(dated.length) };
  const starts = dated.map(start);
  if (period === '')
    return [
      whole,
      ...inOrder(starts, 4)
        .slice(-LIMITS.selectOptions + 1)
        .map(option),
    ];
  const year = period.slice(0, 4);
  const months = inOrder(
    starts.filter((date) => date.startsWith(`${year}-`)),
    7,
  );
  return [whole, option(year), ...months.map(option)];
}

const inOrder = (dates: readonly string[], length: number) =>
  [...new Set(dates.map((date) => date.slice(0, length)))].sort();
