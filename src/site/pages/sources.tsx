import type { Source } from '../../knowledge/shapes.js';
import { tidy } from '../../rendering/markdown.js';
import { kindPath, PATHS, sourcePath } from '../address.js';
import type { Edition, Here } from '../edition.js';
import type { Page } from '../page.js';
import { FactList } from '../parts/facts.js';
import { Pager, pagePath, partsOf } from '../parts/pager.js';
import { Archived, bylineOf } from '../parts/sources.js';
import { ON_A_PAGE } from './lists.js';

/** Sources on one page. */
const SOURCES = 250;

const KINDS = ['official', 'agency', 'press', 'research', 'other'] as const;

/** How to come by all sources: kind by kind. */
export const sourcesPage: Page = {
  path: PATHS.sources,
  content: (here) => ({
    title: here.words.nav.sources,
    body: (
      <>
        <h1>{here.words.nav.sources}</h1>
        <ul class="grid">
          {KINDS.map((kind) => ({ kind, count: ofKind(kind, here).length }))
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => (
              <li key={kind}>
                <a href={here.to(kindPath(kind))}>{here.words.source.kinds[kind]}</a>
                <span class="by">{here.messages.number(count)}</span>
              </li>
            ))}
        </ul>
        <Publishers here={here} />
      </>
    ),
  }),
};

/** A source without facts is not cited, so it is not listed. */
const ofKind = (kind: string, { library, lookup }: Edition): Source[] =>
  [...library.sources.values()]
    .filter((source) => (source.kind ?? 'other') === kind && lookup.bySource.has(source.id))
    .sort((a, b) => tidy(a.publisher).localeCompare(tidy(b.publisher), 'en') || (a.id < b.id ? -1 : 1));

const MOST_PUBLISHERS = 24;

/** Those whom most facts rest on. */
function Publishers({ here }: { here: Here }) {
  const counts = new Map<string, { source: Source; facts: number }>();
  for (const source of here.library.sources.values()) {
    const facts = here.lookup.bySource.get(source.id)?.length ?? 0;
    const known = counts.get(source.publisher);
    if (facts === 0) continue;
    const best = known === undefined || facts > (here.lookup.bySource.get(known.source.id)?.length ?? 0);
    counts.set(source.publisher, { source: best ? source : known.source, facts: (known?.facts ?? 0) + facts });
  }
  const most = [...counts].sort(([, a], [, b]) => b.facts - a.facts).slice(0, MOST_PUBLISHERS);
  return (
    <section>
      <h2>{here.words.source.publisher}</h2>
      <ul class="grid">
        {most.map(([publisher, { source, facts }]) => (
          <li key={publisher}>
            <a href={here.to(sourcePath(source.id))} dir="auto">
              {tidy(publisher)}
            </a>
            <span class="by">{here.messages.lists.cited(facts)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function* sourceListPages(edition: Edition): Generator<Page> {
  for (const kind of KINDS) {
    const all = ofKind(kind, edition);
    if (all.length === 0) continue;
    const title = edition.words.source.kinds[kind];
    const parts = partsOf(all, SOURCES);
    for (const [at, part] of parts.entries()) {
      yield {
        path: pagePath(kindPath(kind), at + 1),
        content: (here) => ({
          title: `${here.words.nav.sources}: ${title}`,
          body: (
            <>
              <p class="trail">
                <a href={here.to(PATHS.sources)}>{here.words.nav.sources}</a>
              </p>
              <h1>{title}</h1>
              <ul class="facts">
                {part.map((source) => (
                  <li key={source.id}>
                    <a href={here.to(sourcePath(source.id))} lang={source.language} dir="auto">
                      {tidy(source.title)}
                    </a>
                    <p class="by">
                      {bylineOf(source, here)} ·{' '}
                      {here.messages.lists.cited(here.lookup.bySource.get(source.id)?.length ?? 0)}
                    </p>
                  </li>
                ))}
              </ul>
              <Pager here={here} base={kindPath(kind)} page={at + 1} count={parts.length} />
            </>
          ),
        }),
      };
    }
  }
}

/** A source with all that rests on it. */
export function* sourcePages({ library, lookup }: Edition): Generator<Page> {
  for (const source of library.sources.values()) {
    const facts = lookup.bySource.get(source.id) ?? [];
    const parts = facts.length === 0 ? [] : partsOf(facts, ON_A_PAGE);
    const base = sourcePath(source.id);
    for (const [at, part] of parts.entries()) {
      yield {
        path: pagePath(base, at + 1),
        content: (here) => ({
          title: tidy(source.title),
          description: bylineOf(source, here),
          body: (
            <>
              <p class="trail">
                <a href={here.to(kindPath(source.kind ?? 'other'))}>
                  {here.words.source.kinds[source.kind ?? 'other']}
                </a>
              </p>
              <h1 lang={source.language} dir="auto">
                {tidy(source.title)}
              </h1>
              <p class="by">{bylineOf(source, here)}</p>
              <Open here={here} source={source} />
              <h2>{here.words.source.facts}</h2>
              <FactList here={here} facts={part} />
              <Pager here={here} base={base} page={at + 1} count={parts.length} />
            </>
          ),
        }),
      };
    }
  }
}

function Open({ here, source }: { here: Here; source: Source }) {
  const { words, library, lookup } = here;
  const origin = source.rewriteOf === undefined ? undefined : library.sources.get(source.rewriteOf);
  return (
    <>
      {source.url ? (
        <p class="acts">
          <a class="button" href={source.url} rel="external noreferrer">
            {words.source.open}
          </a>
          <span class="by">
            {new URL(source.url).hostname}
            <Archived here={here} source={source} />
          </span>
        </p>
      ) : null}
      {origin === undefined ? null : (
        <p>
          {words.source.retells}{' '}
          {lookup.bySource.has(origin.id) ? (
            <a href={here.to(sourcePath(origin.id))}>{tidy(origin.title)}</a>
          ) : (
            tidy(origin.title)
          )}
        </p>
      )}
    </>
  );
}
