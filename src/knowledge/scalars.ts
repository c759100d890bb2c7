import { z } from 'zod';

/** Bounds on what a data folder may hold, so that a slip or a hostile upload fails with words, not with memory. */
export const LIMITS = {
  statement: 1000,
  ask: 300,
  asks: 150,
  list: 60,
  name: 120,
  sources: 20,
  points: 10,
  phrases: 200,
  synonyms: 5000,
  figures: 40,
  languages: 12,
  starters: 5,
  about: 1000,
} as const;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 64;

export const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_SLUG && SLUG.test(value);

export const slug = z
  .string()
  .max(LONGEST_SLUG)
  .regex(SLUG, 'must be lower-case words joined by hyphens, such as lighthouse-height');

/** The id of a source: people write its title or its address there. */
export const sourceId = z
  .string()
  .max(LONGEST_SLUG)
  .regex(SLUG, 'must be the id of an entry in sources.yaml; a new source gets an entry there first');

export const line = (max: number) => z.string().trim().min(1, 'must not be empty').max(max);

const DATE = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?';
const DAY = new RegExp(`^${DATE}$`);
/** YAML reads some texts as numbers; what they look like then is what was meant. */
const text = (value: unknown) => (typeof value === 'number' ? String(value) : value);
/** YAML reads a bare year as a number, so an editor has to allow both. */
const dateType = (pattern: string) => ({ type: ['string', 'integer'], pattern });

/** True for a year, a month or a day that the calendar has: not for 2025-02-30. */
export const isDate = (value: string) =>
  DAY.test(value) && (value.length < 10 || new Date(value).toISOString().startsWith(value));

const A_DATE = 'must be a date like 2025-06-17, 2025-06 or 2025';
const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** What is wrong with a date, or else what is expected: a day that the calendar has not looks right to whoever wrote it. */
function dateWords(input: unknown, expected: string): string {
  const missing = String(input)
    .split('/')
    .find((one) => DAY.test(one) && !isDate(one));
  if (missing === undefined) return expected;
  const [year = '', month = '', day = ''] = missing.split('-');
  return `there is no ${Number(day)} ${MONTH.format(new Date(`${year}-${month}-01`))} ${year}`;
}

/** A day, a month or a year: `2025-06-17`, `2025-06`, `2025`. */
export const day = z
  .preprocess(text, z.string().refine(isDate, { error: ({ input }) => dateWords(input, A_DATE) }))
  .meta(dateType(`^${DATE}$`));

/** A day, month, year or an interval of two of them: `2023-05/2025-06`. */
export const span = z
  .preprocess(
    text,
    z
      .string()
      .refine((value) => value.split('/').length <= 2 && value.split('/').every(isDate), {
        error: ({ input }) => dateWords(input, `${A_DATE}, or an interval like 2023-05/2025-06`),
        abort: true,
      })
      .refine((value) => !value.includes('/') || (value.split('/')[0] ?? '') <= (value.split('/')[1] ?? ''), {
        message: 'must not end before it begins',
      }),
  )
  .meta(dateType(`^${DATE}(?:/${DATE})?$`));

/** A code of two capital letters, such as ISO 3166 gives to countries. */
export const code = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, such as NO');

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const isLanguage = (value: string): boolean => value.length <= 20 && LANGUAGE.test(value);

/** A language as a BCP 47 tag. */
export const language = z.string().refine(isLanguage, 'must be a language tag such as en, ru or zh-Hant');

/** A number without sign, as digits with or without a decimal point. */
export const decimal = z
  .preprocess(text, z.string().regex(/^\d{1,18}(?:\.\d{1,9})?$/, 'must be a number in digits, such as 1200 or 94.8'))
  .meta({ type: ['string', 'number'], pattern: '^\\d{1,18}(?:\\.\\d{1,9})?$' });
