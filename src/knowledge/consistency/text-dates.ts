const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(${MONTHS.join('|')})`;
/** `27 December 2024`, `December 27, 2024`, `December 2024`, with the day of the week that may stand before it. */
const DATE = new RegExp(
  `\\b(?:((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?:the )?)?(?:(\\d{1,2}) ${MONTH} (\\d{4})|${MONTH} (?:(\\d{1,2}), )?(\\d{4}))\\b`,
  'g',
);

export interface TextDate {
  /** `2024-12-27` or `2024-12`. */
  readonly date: string;
  readonly text: string;
  readonly weekday: string | null;
}

/** The days and months that an English sentence names in full. */
export function datesIn(statement: string): TextDate[] {
  return [...statement.matchAll(DATE)].map(([text, weekday, day1, month1, year1, month2, day2, year2]) => {
    const month = MONTHS.indexOf(month1 ?? month2 ?? '') + 1;
    const day = day1 ?? day2;
    const parts = [year1 ?? year2, two(month), ...(day === undefined ? [] : [two(Number(day))])];
    return { date: parts.join('-'), text, weekday: weekday ?? null };
  });
}

/** The sentence without them. */
export const withoutDates = (statement: string): string => statement.replace(DATE, ' ');

const two = (n: number) => String(n).padStart(2, '0');
