import { topicsOf } from '../../commands/topic-names.js';
import { countriesOf } from '../../knowledge/countries.js';
import type { Fact } from '../../knowledge/library.js';
import { libraryView } from '../../rendering/library-view.js';
import { tidy } from '../../rendering/markdown.js';
import { countryPath, PATHS, topicPath } from '../address.js';
import { datasetOf, FILES } from '../data/dataset.js';
import type { Here } from '../edition.js';
import type { Page } from '../page.js';
import { AskForm } from '../parts/ask-form.js';
import { FactList } from '../parts/facts.js';
import type { Content } from '../parts/layout.js';

const NEWEST = 6;

export const frontPage: Page = {
  path: PATHS.front,
  content(here): Content {
    const { library, words, messages } = here;
    const view = libraryView(library, messages, tidy);
    return {
      title: here.title,
      description: view.description,
      data: datasetOf(here, view.description),
      feed: { file: FILES.feed, title: here.title },
      hasAsk: true,
      body: (
        <>
          <section class="hero">
            <h1 dir="auto">{here.title}</h1>
            {view.description === '' ? null : (
              <p class="lead" dir="auto">
                {view.description}
              </p>
            )}
            <AskForm here={here} />
            <Starters here={here} questions={view.starters} />
          </section>
          <section>
            <h2>{words.nav.topics}</h2>
            <Topics here={here} />
          </section>
          <Countries here={here} />
          <section>
            <h2>{words.front.newest}</h2>
            <FactList here={here} facts={newestOf(here)} />
          </section>
          <p class="by">{words.front.counts(messages.lists.facts(view.facts), view.sources, view.newest)}</p>
        </>
      ),
    };
  },
};

export function Starters({ here, questions }: { here: Here; questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <div class="starters">
      <p class="by">{here.words.ask.starters}</p>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <a href={`${here.to(PATHS.ask)}?q=${encodeURIComponent(question)}`} rel="nofollow">
              {question}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Topics({ here }: { here: Here }) {
  return (
    <ul class="grid">
      {topicsOf(here.library, here.language).map(({ id, title, count }) => (
        <li key={id}>
          <a href={here.to(topicPath(id))}>{tidy(title)}</a>
          <span class="by">{here.messages.lists.facts(count)}</span>
        </li>
      ))}
    </ul>
  );
}

export function Countries({ here }: { here: Here }) {
  const countries = [...countriesOf(here.library, here.language)].filter(([code]) => here.lookup.byCountry.has(code));
  if (countries.length === 0) return null;
  return (
    <section>
      <h2>{here.words.nav.countries}</h2>
      <ul class="grid">
        {countries.map(([code, name]) => (
          <li key={code}>
            <a href={here.to(countryPath(code))}>{tidy(name)}</a>
            <span class="by">{here.messages.lists.facts(here.lookup.byCountry.get(code)?.length ?? 0)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those whose sources spoke last, one a topic first of all, so that one busy day does not fill the list. */
function newestOf({ library }: Here): Fact[] {
  const dated = library.facts.filter(({ asOf, error }) => asOf !== undefined && !error);
  const sorted = dated.sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? '') || a.id.localeCompare(b.id));
  const topics = new Set<string>();
  const firsts = sorted.filter(({ topic }) => !topics.has(topic) && topics.add(topic));
  return [...new Set([...firsts.slice(0, NEWEST), ...sorted])].slice(0, NEWEST);
}
