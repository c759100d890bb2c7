import { sourcesOf } from '../../knowledge/support.js';
import { bibtex, cslItems, cslJson } from '../../rendering/citation-forms.js';
import { editionOf, hereAt, type Site } from '../edition.js';
import type { Files } from '../files.js';
import { feedOf } from '../pages/lists.js';
import { searchFile } from '../pages/search.js';
import { eventsCalendar } from './calendar.js';
import { factsCsv } from './csv.js';
import { FILES } from './dataset.js';
import { factsSchema, libraryData } from './facts.js';
import { changesFeed } from './feed.js';
import { bibtexFile, cslFile } from './files.js';
import { writePreviews } from './previews.js';
import { searchTexts } from './search-texts.js';
import { headerFiles, robotsFile, sitemaps } from './well-known.js';

/** Everything beside the pages: data to take along, feeds, what search engines and hosts look for, and pictures for previews. */
export async function writeData(
  site: Site,
  addresses: readonly string[],
  files: Files,
  paint?: (svg: string) => Promise<Uint8Array>,
): Promise<void> {
  const [own = 'en'] = site.languages;
  const here = hereAt(editionOf(site, own), '');
  await files.write(FILES.facts, JSON.stringify(libraryData(site), null, 1));
  await files.write(FILES.schema, JSON.stringify(factsSchema(), null, 2));
  await files.write(FILES.csv, factsCsv(site));
  const cited = [...site.library.sources.values()].filter(({ id }) => site.lookup.bySource.has(id));
  await files.write(FILES.sources, JSON.stringify(cslItems(cited), null, 1));
  for (const fact of site.library.facts) {
    const sources = sourcesOf(fact, site.library);
    await files.write(bibtexFile(fact.id), `${bibtex(sources)}\n`);
    await files.write(cslFile(fact.id), `${cslJson(sources)}\n`);
  }
  await files.write(FILES.events, eventsCalendar(here));
  await files.write(FILES.feed, changesFeed(here, null));
  for (const topic of site.lookup.byTopic.keys()) await files.write(feedOf(topic), changesFeed(here, topic));
  for (const language of site.languages) {
    const edition = editionOf(site, language);
    await files.write(searchFile(language, site.library), JSON.stringify(searchTexts(edition, sourcesOf)));
  }
  if (site.url !== null) for (const { path, xml } of sitemaps(site, site.url, addresses)) await files.write(path, xml);
  await files.write('robots.txt', robotsFile(site.url));
  for (const { path, text } of headerFiles()) await files.write(path, text);
  if (paint !== undefined && site.url !== null) await writePreviews(here, files, paint);
}
