import { late } from '../lib/late.js';
import { memo } from '../lib/memo.js';
import { joined, type OwnWords, ownUnit } from './own-words.js';

/** Dates, numbers and lists as a language writes them. */
export interface Formats {
  /** BCP 47. */
  readonly language: string;
  /** `2025-06-15` as 15 June 2025; also months, years and intervals of them. */
  date(date: string): string;
  /** The same with short names of months, where there is little room. */
  shortDate(date: string): string;
  /** A day without its year, for a scale: `15 Jun`. */
  dayAndMonth(date: string): string;
  number(value: number): string;
  /** Decimal digits with all of them: `20.0` stays `20.0` or `20,0`. */
  decimal(digits: string): string;
  /** The same as percent. */
  decimalPercent(digits: string): string;
  /** Between a number and its unit. */
  readonly gap: string;
  /** `12 days`; `400 days (≈ 13 months)` and `760 days (≈ 2.1 years)` where that says more. */
  days(count: number): string;
  /** A share from 0 to 1. */
  percent(share: number): string;
  /** `a, b and c` */
  list(words: readonly string[]): string;
  /** `a, b or c` */
  either(words: readonly string[]): string;
  /** What a language is called in this one. */
  languageName(code: string): string;
  /** What is said beside a sentence, in brackets, with the blank before them. */
  aside(words: string): string;
  /** With the first letter that opens a sentence. */
  opening(words: string): string;
  /** The form that goes with a number. */
  plural(n: number, forms: Forms): string;
}

export type Forms = { readonly [Rule in Intl.LDMLPluralRule]?: string | undefined } & { readonly other: string };

interface DateParts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

export interface Writing {
  /** Locale of `Intl`, where it is another than the language: `en-GB` has the day first. */
  readonly locale?: string;
  /** Between the ends of an interval. */
  readonly to?: string;
  /** Between a number and its unit. */
  readonly gap?: string;
  /** Before and after an aside. */
  readonly brackets?: readonly [string, string];
  /** Between the last two of a list, where `Intl` has another comma. */
  readonly and?: string;
  /** Where `Intl` does not write dates as editors do. */
  readonly compose?: (parts: DateParts) => string;
  /** Names of languages in the form that these messages need, where `Intl` has another. */
  readonly languages?: Readonly<Record<string, string>>;
  /** For a language of which browsers know too little: in Chromium, July is `M07` in Uzbek. */
  readonly own?: OwnWords;
}

/** Days of a month and of a year on average, and from which number of days people think in months, and in years. */
const MONTH = 30.44;
const YEAR = 365.25;
const LONG = 62;
const LONGER = 730;

/** Dates of which it is remembered how they are written: those of sources come again and again. */
const REMEMBERED = 1000;

export function formatsOf(language: string, writing: Writing = {}): Formats {
  const {
    locale = language,
    to = ' – ',
    gap = ' ',
    brackets: [open, close] = [' (', ')'],
    and,
    compose,
    languages = {},
    own,
  } = writing;
  const numeric = own?.numbers ?? locale;
  // Late, since the tables of `Intl` take megabytes and milliseconds, and few languages are spoken.
  const rules = late(() => own?.rules ?? new Intl.PluralRules(locale));
  const names = late(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }));
  const numbers = late(() => new Intl.NumberFormat(numeric, { maximumFractionDigits: 6 }));
  const unit = (unit: 'day' | 'month' | 'year', maximumFractionDigits = 0) =>
    late(() =>
      own === undefined
        ? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits })
        : ownUnit(own, unit, maximumFractionDigits),
    );
  const [days, months, years] = [unit('day'), unit('month'), unit('year', 1)];
  const roughly = (count: number) =>
    count < LONGER ? months().format(Math.round(count / MONTH)) : years().format(count / YEAR);
  const shares = late(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const lists = late(() => new Intl.ListFormat(locale));
  const choices = late(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const write = (length: 'long' | 'short') => {
    const of = (options: Intl.DateTimeFormatOptions) =>
      late(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
    const [year, month, day] = [
      of({ year: 'numeric' }),
      of({ year: 'numeric', month: length }),
      of({ year: 'numeric', month: length, day: 'numeric' }),
    ];
    return (one: string): string => {
      const [y = '', m, d] = one.split('-');
      const at = new Date(Date.UTC(2000, Number(m ?? 1) - 1, Number(d ?? 1)));
      at.setUTCFullYear(Number(y));
      if (Number.isNaN(at.getTime())) return one;
      if (own !== undefined && compose !== undefined)
        return compose({
          year: String(Number(y)),
          month: m && own.months[length][Number(m) - 1],
          day: d && String(Number(d)),
        });
      const format = d !== undefined ? day() : m !== undefined ? month() : year();
      if (compose === undefined) return format.format(at);
      const part = (type: string) => format.formatToParts(at).find((piece) => piece.type === type)?.value;
      return compose({ year: String(Number(y)), month: m && part('month'), day: d && String(Number(d)) });
    };
  };
  const scale = late(() => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }));
  const [long, short] = [write('long'), write('short')];
  const both = (one: (date: string) => string) => memo(REMEMBERED, (date) => date.split('/').map(one).join(to));
  return {
    language,
    date: both(long),
    shortDate: both(short),
    dayAndMonth(date) {
      const at = new Date(date);
      if (Number.isNaN(at.getTime())) return date;
      return own?.scale(String(at.getUTCDate()), own.months.short[at.getUTCMonth()] ?? '') ?? scale().format(at);
    },
    number: (value) => numbers().format(value),
    decimal: (digits) => withDigits(numeric, digits).format(Number(digits)),
    decimalPercent: (digits) =>
      own
        ? `${withDigits(numeric, digits).format(Number(digits))}%`
        : withDigits(locale, digits, { style: 'percent' }).format(Number(digits) / 100),
    gap,
    days: (count) => (count < LONG ? days().format(count) : `${days().format(count)} (≈ ${roughly(count)})`),
    percent: (share) => (own ? `${numbers().format(Math.round(share * 100))}%` : shares().format(share)),
    list: (words) => {
      if (own) return joined(words, own.and);
      const parts = lists().formatToParts(words);
      const last = parts.findLastIndex(({ type }) => type === 'literal');
      return parts.map(({ value }, at) => (at === last ? (and ?? value) : value)).join('');
    },
    either: (words) => (own ? joined(words, words.length > 2 ? own.or.last : own.or.two) : choices().format(words)),
    languageName: (code) => languages[code] ?? names().of(code) ?? code,
    aside: (words) => `${open}${words}${close}`,
    opening: (words) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1),
    plural: (n, forms) => forms[rules().select(n)] ?? forms.other,
  };
}

function withDigits(locale: string, text: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const digits = text.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits });
}
