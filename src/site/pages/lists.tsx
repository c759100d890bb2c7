import { topicTitle } from '../../commands/topic-names.js';
import { countriesOf } from '../../knowledge/countries.js';
import type { Fact } from '../../knowledge/library.js';
import { tidy } from '../../rendering/markdown.js';
import { countryPath, PATHS, topicPath, yearPath } from '../address.js';
import type { Edition } from '../edition.js';
import type { Page } from '../page.js';
import { FactList } from '../parts/facts.js';
import { Pager, pagePath, partsOf } from '../parts/pager.js';
import { Countries, Topics } from './front.js';

/** Facts on one page of a list. */
export const ON_A_PAGE = 100;

export const topicsPage: Page = {
  path: PATHS.topics,
  content: (here) => ({
    title: here.words.nav.topics,
    body: (
      <>
        <h1>{here.words.nav.topics}</h1>
        <Topics here={here} />
        <Countries here={here} />
      </>
    ),
  }),
};

interface ListOf {
  readonly base: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly feed?: string;
  /** Where the list belongs. */
  readonly up: { readonly path: string; readonly title: string };
}

/** Pages of a list of facts, as many as it needs. */
function* listPages({ base, title, facts, feed, up }: ListOf): Generator<Page> {
  const parts = partsOf(facts, ON_A_PAGE);
  for (const [at, part] of parts.entries()) {
    yield {
      path: pagePath(base, at + 1),
      content: (here) => ({
        title: at === 0 ? title : `${title}, ${here.words.page} ${at + 1}`,
        description: `${title}: ${here.messages.lists.facts(facts.length)}`,
        ...(feed === undefined ? {} : { feed: { file: feed, title: `${here.title}: ${title}` } }),
        body: (
          <>
            <p class="trail">
              <a href={here.to(up.path)}>{up.title}</a>
            </p>
            <h1 dir="auto">{title}</h1>
            <p class="by">
              {here.messages.lists.facts(facts.length)}
              {feed === undefined ? null : (
                <>
                  {' · '}
                  <a href={here.root(feed)}>Atom</a>
                </>
              )}
            </p>
            <FactList here={here} facts={part} />
            <Pager here={here} base={base} page={at + 1} count={parts.length} />
          </>
        ),
      }),
    };
  }
}

export const feedOf = (topic: string): string => `${topicPath(topic)}feed.xml`;

export function* topicPages(edition: Edition): Generator<Page> {
  const { library, language, lookup, words } = edition;
  const up = { path: PATHS.topics, title: words.nav.topics };
  for (const [topic, facts] of lookup.byTopic) {
    const title = tidy(topicTitle(topic, library, language));
    yield* listPages({ base: topicPath(topic), title, facts, feed: feedOf(topic), up });
  }
}

export function* countryPages(edition: Edition): Generator<Page> {
  const { library, language, lookup, words } = edition;
  const up = { path: PATHS.topics, title: words.nav.countries };
  const all = countriesOf(library).size;
  for (const [code, name] of countriesOf(library, language)) {
    const facts = lookup.byCountry.get(code) ?? [];
    // What is about all of them says less about this one.
    const own = facts.filter(({ countries }) => countries.length < all);
    const shared = facts.filter(({ countries }) => countries.length >= all);
    if (facts.length > 0)
      yield* listPages({ base: countryPath(code), title: tidy(name), facts: [...own, ...shared], up });
  }
}

export function* yearPages({ lookup, messages, words }: Edition): Generator<Page> {
  const up = { path: PATHS.timeline, title: words.nav.timeline };
  for (const [year, facts] of lookup.byYear) {
    yield* listPages({ base: yearPath(year), title: messages.lists.timelineOf(messages.date(year)), facts, up });
  }
}
