import { z } from 'zod';
import { decimal, LIMITS, line, slug, span } from './scalars.js';

/** A number that a statement says, as data. What it counts is a measure of the lexicon. */
export const figureShape = z
  .strictObject({
    of: slug.describe('a measure of the lexicon'),
    for: z
      .union([slug, z.array(slug).min(1).max(LIMITS.list)])
      .optional()
      .describe('the entity, or the entities together, whose figure it is'),
    period: span.optional().describe('the day, month, year or interval that it counts, or the day that it is of'),
    value: decimal.describe('the number as it stands in the statement, in the scale of the unit'),
    unit: line(60).describe('what it is counted in, with its scale: km, people, million tonnes'),
    as: z
      .enum(['exact', 'rounded', 'over', 'under', 'about'])
      .optional()
      .describe('how the statement says it; left out, the words before the number tell'),
  })
  .describe('A number of the statement');

/** What figures are of. */
export const measureShape = z.strictObject({
  label: line(LIMITS.name).describe('how a reply names it: "people on the ferries"'),
  names: z.array(line(LIMITS.name)).min(1).max(LIMITS.phrases).describe('words and phrases that ask for it'),
  unit: line(60).optional().describe('what it is mostly counted in'),
  parts: z
    .array(slug)
    .min(2)
    .max(LIMITS.list)
    .optional()
    .describe('measures that it is the sum of: exports and imports for trade'),
  better: z.enum(['more', 'less']).optional().describe('which of two values people call the better one, if any'),
});

export type FigureData = Readonly<z.infer<typeof figureShape>>;
