import { topicsOf } from '../../commands/topic-names.js';
import { countriesOf } from '../../knowledge/countries.js';
import { tidy } from '../../rendering/markdown.js';
import { languageFolder } from '../../rendering/permalink.js';
import { PATHS } from '../address.js';
import type { Here } from '../edition.js';
import type { Page } from '../page.js';
import { Countries, Topics } from './front.js';

const KINDS = ['official', 'agency', 'press', 'research', 'other'] as const;

/** Where the texts to search stand, from the root of the site. */
export const searchFile = (language: string, library: Here['library']): string =>
  `${languageFolder(language, library)}search/facts.json`;

/** Search as you type. The filters need the script; without it the same lists stand below as links. */
export const searchPage: Page = {
  path: PATHS.search,
  content(here) {
    const { words, library, language, lookup } = here;
    const countries = [...countriesOf(library, language)].filter(([code]) => lookup.byCountry.has(code));
    const years = [...lookup.byYear.keys()].toReversed();
    return {
      title: words.nav.search,
      scripts: ['search.js'],
      body: (
        <>
          <h1>{words.nav.search}</h1>
          <noscript>
            <p class="note">{words.search.needsScript}</p>
          </noscript>
          <form
            id="search"
            class="search"
            hidden
            data-facts={here.root(searchFile(language, library))}
            data-folder={here.to('')}
            data-none={words.search.none}
            data-found={JSON.stringify(words.search.found)}
          >
            <label for="words">{words.search.label}</label>
            <input id="words" name="words" type="search" autocomplete="off" placeholder={words.search.placeholder} />
            <div class="filters">
              <Filter
                here={here}
                name="topic"
                options={topicsOf(library, language).map(({ id, title }) => [id, title])}
              />
              <Filter here={here} name="country" options={countries} />
              <Filter here={here} name="year" options={years.map((year) => [year, year])} />
              <Filter here={here} name="kind" options={KINDS.map((kind) => [kind, words.source.kinds[kind]])} />
            </div>
            <button type="reset">{words.search.clear}</button>
          </form>
          <p id="found" class="by" role="status" />
          <ul id="results" class="facts" />
          <div id="browse">
            <section>
              <h2>{words.nav.topics}</h2>
              <Topics here={here} />
            </section>
            <Countries here={here} />
          </div>
        </>
      ),
    };
  },
};

interface FilterOf {
  readonly here: Here;
  readonly name: 'topic' | 'country' | 'year' | 'kind';
  readonly options: readonly (readonly [string, string])[];
}

function Filter({ here, name, options }: FilterOf) {
  if (options.length < 2) return null;
  return (
    <label>
      {here.words.search[name]}
      <select name={name}>
        <option value="">{here.words.search.all}</option>
        {options.map(([value, title]) => (
          <option key={value} value={value}>
            {tidy(title)}
          </option>
        ))}
      </select>
    </label>
  );
}
