import type { StatedDate } from '../statements.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTH = `(${MONTHS.join('|')})`;
const WEEKDAY = `(${WEEKDAYS.join('|')})`;
/** `27 December 2024`, `December 27, 2024`, `December 2024`, with the day of the week that may stand before or behind it: `(a Friday)`. */
const DATE = new RegExp(
  `\\b(?:${WEEKDAY},? (?:the )?)?(?:(\\d{1,2}) ${MONTH} (\\d{4})|${MONTH} (?:(\\d{1,2}), )?(\\d{4}))\\b(?:,? \\(?an? ${WEEKDAY}\\b\\)?)?`,
  'g',
);

const BOUND = /\b(?:by|as of|at|to|until|till|before|after|from|between|and)(?: (?:late|early|mid|the end of))? ?-?$/;

/** The days and months that an English sentence names in full. */
export function datesIn(statement: string): StatedDate[] {
  return [...statement.matchAll(DATE)].map((match) => {
    const [text, before, day1, month1, year1, month2, day2, year2, behind] = match;
    const day = day1 ?? day2;
    const month = MONTHS.indexOf(month1 ?? month2 ?? '') + 1;
    const parts = [year1 ?? year2, two(month), ...(day === undefined ? [] : [two(Number(day))])];
    const weekday = before ?? behind;
    return {
      date: parts.join('-'),
      text,
      weekday: weekday === undefined || day === undefined ? null : WEEKDAYS.indexOf(weekday),
      at: match.index,
      isBound: BOUND.test(statement.slice(Math.max(0, match.index - 20), match.index)),
    };
  });
}

/** The sentence without them. */
export const withoutDates = (statement: string): string => statement.replace(DATE, ' ');

const two = (n: number) => String(n).padStart(2, '0');
