import { PATHS, yearPath } from '../address.js';
import type { Edition } from '../edition.js';
import type { Page } from '../page.js';
import { Days } from '../parts/days.js';
import { Pager, pagePath, partsOf } from '../parts/pager.js';

/** Days on one page. */
const DAYS = 300;

/** The days of the library, the latest first, with one fact each; and the way to the years. */
export function* timelinePages({ lookup }: Edition): Generator<Page> {
  const events = lookup.events.toReversed();
  const parts = partsOf(events, DAYS);
  for (const [at, part] of parts.entries()) {
    yield {
      path: pagePath(PATHS.timeline, at + 1),
      content: (here) => ({
        title: here.words.nav.timeline,
        description: here.words.timeline.intro,
        body: (
          <>
            <h1>{here.words.nav.timeline}</h1>
            <p class="by">{here.words.timeline.intro}</p>
            <nav class="years" aria-label={here.words.timeline.years}>
              {[...here.lookup.byYear.keys()].map((year) => (
                <a key={year} href={here.to(yearPath(year))}>
                  {year}
                </a>
              ))}
            </nav>
            <Days here={here} events={part} />
            <Pager here={here} base={PATHS.timeline} page={at + 1} count={parts.length} />
          </>
        ),
      }),
    };
  }
}
