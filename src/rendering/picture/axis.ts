const DAY = 86_400_000;

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
  ['day', 10],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step): readonly [Unit, number] => ['year', step]),
];

/** Marks at the beginnings of years and months, or at the 1st, 11th and 21st, as many as fit into `most`. */
export function ticksOf({ from, to }: Stretch, most: number): Tick[] {
  for (const [unit, step] of STEPS) {
    if ((to - from) / (DAYS[unit] * step * DAY) > most + 1) continue;
    const ticks = marks(from, to, unit, step);
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function marks(from: number, to: number, unit: Unit, step: number): Tick[] {
  const start = new Date(from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const ticks: Tick[] = [];
  for (let n = 0; ; n++) {
    const at =
      unit === 'year'
        ? Date.UTC(year - (year % step) + n * step, 0, 1)
        : unit === 'month'
          ? Date.UTC(year, month - (month % step) + n * step, 1)
          : Date.UTC(year, month + Math.floor(n / 3), 1 + (n % 3) * step);
    if (at > to) return ticks;
    if (at >= from) ticks.push({ at, label: label(new Date(at), unit) });
  }
}

function label(at: Date, unit: Unit): string {
  const month = at.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  if (unit === 'year') return String(at.getUTCFullYear());
  return unit === 'month' ? `${month} ${at.getUTCFullYear()}` : `${at.getUTCDate()} ${month}`;
}
