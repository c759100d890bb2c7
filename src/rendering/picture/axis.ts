import type { Formats } from '../../messages/formats.js';

/** In milliseconds. */
export const DAY = 86_400_000;

/** A stretch of time in milliseconds, from the first moment of a date to its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What `2025`, `2025-06`, `2025-06-17` or an interval of them covers, in UTC. */
export function stretchOf(date: string): Stretch {
  const [first = '', last = first] = date.split('/');
  const [year = 0, month, day] = last.split('-').map(Number);
  const to =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return { from: new Date(first).getTime(), to };
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

type Unit = 'year' | 'month' | 'day';
const DAYS = { day: 1, month: 30, year: 365 } as const;
const STEPS: readonly (readonly [Unit, number])[] = [
  ['day', 1],
  ['day', 2],
  ['day', 5],
  ['day', 10],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step): readonly [Unit, number] => ['year', step]),
];

/** Marks at the beginnings of years, months or days, as many as fit into `most`. */
export function ticksOf({ from, to }: Stretch, most: number, { dayAndMonth, shortDate }: Writing): Tick[] {
  const label = (at: Date, unit: Unit) => {
    const date = at.toISOString().slice(0, 10);
    if (unit === 'day') return dayAndMonth(date);
    return unit === 'month' ? shortDate(date.slice(0, 7)) : String(at.getUTCFullYear());
  };
  for (const [unit, step] of STEPS) {
    if ((to - from) / (DAYS[unit] * step * DAY) > most + 1) continue;
    const marks = marksOf(from, to, unit, step);
    if (marks.length <= most) return marks.map((at) => ({ at, label: label(new Date(at), unit) }));
  }
  return [];
}

type Writing = Pick<Formats, 'dayAndMonth' | 'shortDate'>;

function marksOf(from: number, to: number, unit: Unit, step: number): number[] {
  const start = new Date(from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const marks: number[] = [];
  for (let n = 0; ; n++) {
    const at =
      unit === 'year'
        ? Date.UTC(year - (year % step) + n * step, 0, 1)
        : unit === 'month'
          ? Date.UTC(year, month - (month % step) + n * step, 1)
          : dayOf(year, month, n, step);
    if (at > to) return marks;
    if (at >= from) marks.push(at);
  }
}

/** Every day, or the 1st, 6th, 11th … of each month; never the 31st, which would stand beside the next 1st. */
function dayOf(year: number, month: number, n: number, step: number): number {
  if (step === 1) return Date.UTC(year, month, 1 + n);
  const inMonth = Math.floor(30 / step);
  return Date.UTC(year, month + Math.floor(n / inMonth), 1 + (n % inMonth) * step);
}
