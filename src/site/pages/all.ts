import type { Edition } from '../edition.js';
import type { Page } from '../page.js';
import { dataPage } from './about.js';
import { askPage } from './ask.js';
import { changesPage } from './changes.js';
import { chartsPage } from './charts.js';
import { factPage } from './fact.js';
import { frontPage } from './front.js';
import { countryPages, topicPages, topicsPage, yearPages } from './lists.js';
import { retiredPage } from './retired.js';
import { searchPage } from './search.js';
import { sourceListPages, sourcePages, sourcesPage } from './sources.js';
import { glossaryPage, thingPages } from './things.js';
import { timelinePages } from './timeline.js';

/** Every page of the site in one language, one at a time, so that none has to be kept. */
export function* pagesOf(edition: Edition): Generator<Page> {
  const { library, record } = edition;
  yield* [frontPage, topicsPage, glossaryPage, sourcesPage, changesPage, searchPage, askPage, dataPage];
  if (library.charts.length > 0) yield chartsPage;
  for (const fact of library.facts) yield factPage(fact);
  for (const [id, gone] of Object.entries(record.retired)) yield retiredPage(id, gone);
  yield* topicPages(edition);
  yield* countryPages(edition);
  yield* yearPages(edition);
  yield* timelinePages(edition);
  yield* thingPages(edition);
  yield* sourceListPages(edition);
  yield* sourcePages(edition);
}
