import { z } from 'zod';
import { figureShape, measureShape } from './figure-shapes.js';
import { isPicturePath } from './pictures.js';
import { code, day, LIMITS, line, slug, sourceId, span } from './scalars.js';

export { isDate, isSlug, LIMITS } from './scalars.js';

export const sourceShape = z
  .strictObject({
    id: slug.describe('a stable name, unique in the library'),
    title: line(300),
    publisher: line(LIMITS.name),
    published: day.nullable().optional().describe('day, month or year of publication; left out or null if unknown'),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .optional(),
    language: z.string().max(12).default('en').describe('language of the source, as a BCP 47 tag'),
    quality: z
      .enum(['primary', 'good', 'weak'])
      .default('good')
      .describe('primary: the document or its issuer; weak: rewrites, machine translations, single unsure pages'),
    kind: z
      .enum(['official', 'agency', 'press', 'research'])
      .optional()
      .describe(
        'official: a state, a court, a company on itself; agency: a news agency; research: studies, data, works of reference',
      ),
    undated: z
      .boolean()
      .optional()
      .describe('true where the page, as it was read, names no day of publication; `read` then says when that was'),
    read: day.optional().describe('the day on which a curator read it'),
    archived: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional()
      .describe('a copy in a public archive, for when the page is gone'),
    rewriteOf: slug.optional().describe('the source that this one retells'),
    note: line(500).optional().describe('what a curator should know about it'),
  })
  .describe('A publication that is cited');

const checkedShape = z
  .strictObject({
    on: day.describe('the day of the check'),
    how: z
      .enum(['source-read', 'cross-checked', 'research-notes', 'unverified'])
      .describe(
        'source-read: against the text of its source; cross-checked: against others; research-notes: against notes taken from it; unverified: could not be',
      ),
  })
  .describe('when the statement was last held against its sources by somebody who did not write it, and how');

/** What a fact tells: a list of attributes, or a map from attribute to the words of the statement that answer it. */
const tells = z
  .union([z.array(slug).max(LIMITS.list), z.record(slug, line(300).nullable())])
  .describe('attributes of the lexicon; as a map, each with the words of the statement that answer it');

const pictureShape = z
  .strictObject({
    file: z
      .string()
      .refine(
        isPicturePath,
        'must be a file like pictures/bridge.jpg: small letters, digits, hyphens; PNG, JPEG or WebP',
      )
      .meta({ pattern: '^pictures/[a-z0-9][a-z0-9_-]{0,60}\\.(png|jpe?g|webp)$' })
      .describe('a PNG, JPEG or WebP in the data folder, at most 500 KB'),
    alt: line(LIMITS.statement).describe('what it shows, for people who cannot see it'),
    source: sourceId.describe('where the picture comes from, an entry of sources.yaml'),
  })
  .describe('a picture, shown on demand');

export const factShape = z
  .strictObject({
    id: slug.describe('a stable name, unique in the library'),
    statement: line(LIMITS.statement).describe('one or two full sentences, true on their own, with absolute dates'),
    asks: z.array(line(LIMITS.ask)).max(LIMITS.asks).default([]).describe('how people ask for it, in different words'),
    about: z.array(slug).max(LIMITS.list).default([]).describe('entities of the lexicon that it is about'),
    tells: tells.default([]),
    countries: z.array(code).max(LIMITS.list).default([]).describe('codes of library.yaml, if it lists any'),
    date: span.optional().describe('the day, month, year or interval that the fact is about'),
    asOf: day.optional().describe('when its sources said so'),
    reviewBy: day.optional().describe('until when it is trusted; then a curator should look at it again'),
    checked: checkedShape.optional(),
    sources: z.array(sourceId).min(1, 'needs at least one source').max(LIMITS.sources),
    disagreesWith: z.array(slug).max(LIMITS.list).default([]).describe('ids of facts that say otherwise'),
    display: line(LIMITS.ask)
      .optional()
      .describe('the question that it answers, as an editor would put it to a reader'),
    kind: z
      .enum(['definition', 'report', 'plan'])
      .optional()
      .describe('definition: what a thing is; plan: what was to come, which gives way to the report of what came'),
    error: z.boolean().optional().describe('true where it reports a known error: told only to who asks about that'),
    figures: z
      .array(figureShape)
      .min(1)
      .max(LIMITS.figures)
      .optional()
      .describe('its numbers as data, to compare and count with'),
    picture: pictureShape.optional(),
    note: line(1000).optional().describe('for curators; never shown'),
  })
  .describe('A fact snippet');

const phrases = z.array(line(LIMITS.name)).max(LIMITS.phrases);
const slugs = z.array(slug).min(1).max(LIMITS.list);

export const lexiconShape = z
  .strictObject({
    synonyms: z
      .array(phrases.min(2))
      .max(LIMITS.synonyms)
      .default([])
      .describe('groups of words and phrases that mean the same'),
    abbreviations: z.record(line(LIMITS.name), line(LIMITS.name)).default({}),
    spellings: z
      .record(line(LIMITS.name), phrases)
      .default({})
      .describe('other spellings of a name, also in other scripts; words of other languages under the English one'),
    entities: z
      .record(
        slug,
        z.strictObject({
          names: phrases.min(1).describe('what people call it, the best name first'),
          kind: slug.optional().describe('person, place, country, organisation, document, event, facility, …'),
          overview: slugs
            .optional()
            .describe('ids of the facts that introduce it, in order; the first is a definition'),
          members: slugs.optional().describe('entities that it consists of, such as the members of a group'),
          partOf: slug.optional().describe('the entity that it belongs to'),
        }),
      )
      .default({}),
    attributes: z
      .record(
        slug,
        z.strictObject({
          label: line(LIMITS.name).optional().describe('how a reply names it: "cost", "opening date"'),
          asks: phrases.min(1).describe('words and phrases that ask for it'),
        }),
      )
      .default({})
      .describe(
        'what can be asked of a thing, also where no fact tells it; what most libraries share comes with the program',
      ),
    measures: z
      .record(slug, measureShape)
      .optional()
      .describe('what figures of facts are of: trade, length, visitors, …'),
    topics: z
      .record(line(LIMITS.name), line(LIMITS.name))
      .optional()
      .describe('what a topic is called where the name of its file does not read well, in the order to list them'),
  })
  .describe('Words: synonyms, abbreviations, spellings, the things facts are about and what can be asked of them');

const pointShape = z.strictObject({
  fact: slug.describe('the fact whose statement gives the value'),
  value: z.number().nonnegative().describe('the number as it stands in the statement'),
  date: span.optional().describe("when, where that is not simply the fact's own date"),
  label: line(40).optional().describe('words of the statement that name the bar; left out, its date does'),
});

export const chartShape = z
  .strictObject({
    id: slug.describe('a stable name, unique among the charts'),
    title: line(LIMITS.name).describe('what the values are of'),
    unit: line(60).describe('what they are counted in, such as billion tonnes'),
    points: z.array(pointShape).min(2, 'needs at least two points').max(LIMITS.points),
    note: line(500).optional().describe('for curators; never shown'),
  })
  .describe('A series that facts carry, to be drawn as a picture');

export const unansweredShape = line(LIMITS.ask).describe('A question that people ask and no fact answers');

export const goldenShape = z
  .strictObject({
    question: line(LIMITS.ask),
    fact: z
      .union([slug, z.array(slug).min(1).max(8)])
      .describe('id of the fact that answers, a list where any of several will do, or none where it must be declined'),
    history: z.array(line(LIMITS.ask)).max(8).optional().describe('earlier questions of the conversation'),
    today: day.optional().describe('the day on which it is asked'),
  })
  .describe('A question whose answer must not change by accident');

export type Source = Readonly<z.infer<typeof sourceShape>>;
export type Golden = Readonly<z.infer<typeof goldenShape>>;
export type Chart = Readonly<z.infer<typeof chartShape>>;
export type Point = Chart['points'][number];
export type LexiconData = Readonly<z.infer<typeof lexiconShape>>;
export type FactData = Readonly<z.infer<typeof factShape>>;
