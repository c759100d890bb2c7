const NAMES = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(?:${NAMES.join('|')})`;
const YEAR = '(?:19|20)\\d\\d';

/** `06` → June. */
export const monthName = (month: string): string => NAMES[Number(month) - 1] ?? '';

/** A day of a month, either way round; with a capital, since "may" is a verb. */
const OF_MONTH = `(?:\\d{1,2} ${MONTH}|${MONTH}(?: \\d{1,2}(?!\\d),?)?)(?:,? ${YEAR})?`;
/** What a span may begin with: also a day whose month comes later. */
const FROM = `(?:${OF_MONTH}|\\d{1,2}(?= ?(?:to|and|[-–]) ?\\d))`;
const DATE = new RegExp(
  `\\b(?:${FROM} ?(?:to|and|[-–]) ?)?${OF_MONTH}\\b|\\b${YEAR}(?: ?(?:to|[-–]) ?${YEAR})?\\b`,
  'g',
);

/** Dates of a statement as they stand there, spans as one: 2025, 2026 to 2030, June 2025, 17 June 2025, 16 to 18 June 2025, 18 and 19 May 2023. */
export const datesIn = (text: string): string[] => text.match(DATE) ?? [];

/** True where a text has a date in it. */
export const hasDate = (text: string): boolean => datesIn(text).length > 0;

export const withoutDates = (text: string): string => text.replace(DATE, ' ');

/** True of a date that says the year. */
export const isOfYear = (date: string): boolean => A_YEAR.test(date);
const A_YEAR = new RegExp(YEAR);

/** Where people may have written a month, in full or not, or a year. */
export const NAMES_A_TIME = new RegExp(
  `\\d|\\b(?:${NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\b`,
  'i',
);

/** `2025-06-17` → 17 June 2025, `2025-06` → June 2025, `2023/2025` → 2023 to 2025. */
export function dateInWords(date: string): string {
  return date
    .split('/')
    .map((part) => {
      const [year, month, day] = part.split('-');
      return [day ? String(Number(day)) : '', month ? monthName(month) : '', year].filter(Boolean).join(' ');
    })
    .join(' to ');
}
