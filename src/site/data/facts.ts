import { z } from 'zod';
import type { Fact } from '../../knowledge/library.js';
import { factFolder } from '../../rendering/permalink.js';
import { ownLanguage } from '../../rendering/statement.js';
import type { Site } from '../edition.js';

const date = z.string().describe('a day, a month or a year: 2025-06-17, 2025-06, 2025');

const factData = z.strictObject({
  id: z.string().describe('stable: the same in every release'),
  url: z.url().optional().describe('the page of the fact'),
  statement: z.string(),
  question: z.string().optional().describe('the question that it answers'),
  translations: z.record(z.string(), z.string()).describe('the statement in other languages, by BCP 47 tag'),
  topic: z.string(),
  about: z.array(z.string()).describe('things, named in `things`'),
  countries: z.array(z.string()).describe('ISO 3166 codes'),
  date: z.string().optional().describe('what it is about: a date, or an interval of two with a slash between'),
  asOf: date.optional().describe('when its sources said so'),
  kind: z.enum(['definition', 'report', 'plan']).optional(),
  sources: z.array(z.string()).describe('ids in sources.json'),
  disagreesWith: z.array(z.string()).describe('ids of facts that say otherwise'),
  figures: z
    .array(z.looseObject({ of: z.string(), unit: z.string(), value: z.string().describe('decimal digits') }))
    .optional(),
});

/** @public Checked against in the tests, and published as a schema. */
export const libraryShape = z.strictObject({
  title: z.string(),
  version: z.string().describe('the same for the same content'),
  published: z.string(),
  language: z.string().describe('of the statements, as a BCP 47 tag'),
  things: z.record(z.string(), z.string()).describe('what the ids in `about` mean'),
  facts: z.array(factData),
});

export type LibraryData = z.infer<typeof libraryShape>;

/** JSON Schema of `facts.json`. */
export const factsSchema = (): object => z.toJSONSchema(libraryShape, { target: 'draft-7' });

export function libraryData(site: Site): LibraryData {
  const { library, lookup, today } = site;
  const entities = new Map(Object.entries(library.lexicon.entities));
  return {
    title: library.about.title ?? '',
    version: library.version,
    published: today,
    language: ownLanguage(library),
    things: Object.fromEntries([...lookup.byThing.keys()].map((id) => [id, entities.get(id)?.names[0] ?? id])),
    facts: library.facts.map((fact) => dataOf(fact, site)),
  };
}

function dataOf(fact: Fact, { library, url }: Site): LibraryData['facts'][number] {
  const { id, statement, display, topic, about, countries, asOf, kind, sources, disagreesWith, figures } = fact;
  const translations = [...library.translations].flatMap(([language, { facts }]) => {
    const one = facts.get(id);
    return one === undefined || one.stale ? [] : [[language, one.statement] as const];
  });
  return {
    id,
    ...(url === null ? {} : { url: url + factFolder(id) }),
    statement,
    ...(display === undefined ? {} : { question: display }),
    translations: Object.fromEntries(translations),
    topic,
    about: [...about],
    countries: [...countries],
    ...(fact.date === undefined ? {} : { date: fact.date }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(kind === undefined ? {} : { kind }),
    sources: [...sources],
    disagreesWith: [...disagreesWith],
    ...(figures === undefined ? {} : { figures: figures.map((one) => ({ ...one, value: String(one.value) })) }),
  };
}
