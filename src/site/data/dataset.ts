import type { Here } from '../edition.js';

/** The files to take along, from the root of the site. */
export const FILES = {
  facts: 'data/facts.json',
  csv: 'data/facts.csv',
  sources: 'data/sources.json',
  events: 'data/events.ics',
  feed: 'feed.xml',
  schema: 'data/facts.schema.json',
} as const;

const TYPES = {
  facts: 'application/json',
  csv: 'text/csv',
  sources: 'application/vnd.citationstyles.csl+json',
  events: 'text/calendar',
} as const;

/** https://schema.org/Dataset: the library as a whole, with where its files are. */
export function datasetOf({ title, url, library, languages, today }: Here, description: string): object {
  return {
    '@type': 'Dataset',
    name: title,
    description: description || title,
    version: library.version,
    dateModified: today,
    inLanguage: languages,
    ...(url === null ? {} : { url }),
    ...(url === null
      ? {}
      : {
          distribution: Object.entries(TYPES).map(([name, type]) => ({
            '@type': 'DataDownload',
            encodingFormat: type,
            contentUrl: url + FILES[name as keyof typeof TYPES],
          })),
        }),
  };
}
