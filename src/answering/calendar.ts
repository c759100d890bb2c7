const NAMES = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(?:${NAMES.join('|')})`;
const YEAR = '(?:19|20)\\d\\d';

/** `06` → June. */
export const monthName = (month: string): string => NAMES[Number(month) - 1] ?? '';

/** Dates as statements write them: 2025, June 2025, 17 June 2025, from 16 to 18 June 2025, and without a year where it stands elsewhere. */
export const DATE = new RegExp(
  `(?:(?:from )?\\b\\d{1,2}(?: ${MONTH})?(?: (?:to|-|–) |[-–]))?(?:\\b\\d{1,2} )?\\b${MONTH}\\b(?: ${YEAR})?|\\b${YEAR}\\b`,
  'g',
);

/** True where a text has a date in it. */
export const hasDate = (text: string): boolean => text.search(DATE) >= 0;

export const withoutDates = (text: string): string => text.replace(DATE, ' ');

/** True of a date that says the year. */
export const isOfYear = (date: string): boolean => new RegExp(YEAR).test(date);

/** Where people may have written a month, in full or not, or a year. */
export const ANY_TIME = new RegExp(
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
