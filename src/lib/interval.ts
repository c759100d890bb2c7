/** A stretch of days, both ends included, as YYYY-MM-DD. */
interface Interval {
  readonly from: string;
  readonly to: string;
}

/** `2025-06`, `2025` or `2023-05/2025-06` as the days from its first to its last. */
export function intervalOf(date: string): Interval {
  const [first = date, last = first] = date.split('/');
  return { from: first + '-01-01'.slice(Math.max(0, first.length - 4)), to: lastDay(last) };
}

function lastDay(date: string): string {
  const [year = '0', month = '12', day] = date.split('-');
  if (day) return date;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(days).padStart(2, '0')}`;
}

/** Days since 1970. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
