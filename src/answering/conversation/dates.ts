import type { Fact } from '../../knowledge/library.js';

/** First day of a date or an interval: `2025-06` → 2025-06-01. */
export const startOf = (date: string): string => {
  const first = date.split('/')[0] ?? date;
  return first.length >= 10 ? first : first.length === 7 ? `${first}-01` : `${first}-01-01`;
};

/** A day that none of a date or an interval lies after: `2025-06` → 2025-06-31. To be compared, not to be shown. */
export const endOf = (date: string): string => {
  const last = date.split('/').at(-1) ?? date;
  return last.length >= 10 ? last : last.length === 7 ? `${last}-31` : `${last}-12-31`;
};

/** Days since 1970; of a month or a year its first. */
export function daysOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** True where the sources spoke before it (or the end of an interval) had begun. */
export const isPlan = ({ date, asOf }: Fact): boolean =>
  date !== undefined && asOf !== undefined && endOf(asOf) < startOf(date.split('/').at(-1) ?? date);

/** True where it was perhaps still to come when the sources spoke: a June of which they spoke in June. */
export const mayBePlan = ({ date, asOf }: Fact): boolean =>
  date !== undefined && asOf !== undefined && endOf(asOf) < endOf(date);

/** True where the sources had spoken by that day, as far as the fact says. */
export const knownBy = ({ asOf }: Fact, day: string): boolean => asOf === undefined || startOf(asOf) <= day;
