import { z } from 'zod';
import { translatedAboutShape } from './library-shapes.js';
import { LIMITS, line, slug } from './scalars.js';

/** An entry of `translations/<language>/<topic>.yaml`. */
export const translatedFactShape = z
  .strictObject({
    id: slug.describe('the fact that it translates'),
    of: z
      .preprocess(
        (value) => (typeof value === 'number' ? String(value).padStart(8, '0') : value),
        z.string().regex(/^[0-9a-f]{8}$/, 'must be the eight hexadecimal digits of a fingerprint, in quotes'),
      )
      .meta({ type: 'string', pattern: '^[0-9a-f]{8}$' })
      .describe('fingerprint of the statement that it was made from'),
    statement: line(LIMITS.statement).describe('the statement in this language'),
    tells: z
      .record(line(300), line(300))
      .default({})
      .describe('words of the original statement, with the words of this one that say the same'),
    display: line(LIMITS.ask).optional().describe('the question that it answers, as an editor would put it'),
    asks: z.array(line(LIMITS.ask)).max(LIMITS.asks).default([]).describe('how people ask for it in this language'),
    alt: line(LIMITS.statement).optional().describe('the alternative text of its picture in this language'),
    note: line(1000).optional().describe('for curators; never shown'),
  })
  .describe('A fact in another language');

const phrases = z.array(line(LIMITS.name)).min(1).max(LIMITS.phrases);
const label = line(LIMITS.name);

/** Forms of the plural as `Intl.PluralRules` names them. */
const unitForms = z.strictObject({
  times: z
    .literal([10, 100, 1000, 10_000])
    .optional()
    .describe('how many of this unit the original one is: a billion is ten 亿'),
  zero: line(60).optional(),
  one: line(60).optional(),
  two: line(60).optional(),
  few: line(60).optional(),
  many: line(60).optional(),
  other: line(60),
});

/** `translations/<language>/lexicon.yaml`. */
export const translatedLexiconShape = z
  .strictObject({
    library: translatedAboutShape.default({}).describe('the texts of library.yaml'),
    synonyms: z
      .array(phrases.min(2))
      .max(LIMITS.synonyms)
      .default([])
      .describe('groups of words and phrases that mean the same'),
    entities: z.record(slug, z.strictObject({ names: phrases.describe('the best name first') })).default({}),
    attributes: z.record(slug, z.strictObject({ label: label.optional(), asks: phrases.optional() })).default({}),
    measures: z.record(slug, z.strictObject({ label, names: phrases })).default({}),
    units: z
      .record(line(60), z.union([line(60), unitForms]))
      .default({})
      .describe('what units of figures are called after a number'),
    topics: z.record(line(LIMITS.name), label).default({}),
    charts: z
      .record(
        slug,
        z.strictObject({
          title: label.describe('what the values are of'),
          unit: label,
          times: z.number().positive().optional().describe('what a value is multiplied by: 10 for billions told in 亿'),
          labels: z.record(label, label).default({}).describe('what bars are called, by their labels in charts.yaml'),
        }),
      )
      .default({}),
  })
  .describe('Names and words in another language');

export type TranslatedFactData = Readonly<z.infer<typeof translatedFactShape>>;
export type TranslatedLexicon = Readonly<z.infer<typeof translatedLexiconShape>>;
