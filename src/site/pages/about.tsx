import { libraryView } from '../../rendering/library-view.js';
import { tidy } from '../../rendering/markdown.js';
import { PATHS } from '../address.js';
import { datasetOf, FILES } from '../data/dataset.js';
import type { Page } from '../page.js';

/** The files to take along, and what may be done with them. */
export const dataPage: Page = {
  path: PATHS.data,
  content(here) {
    const { words, library, messages } = here;
    const view = libraryView(library, messages, tidy);
    return {
      title: words.nav.data,
      description: words.data.intro,
      data: datasetOf(here, view.description),
      body: (
        <>
          <h1>{words.nav.data}</h1>
          <p>{words.data.intro}</p>
          <ul class="files">
            {Object.entries(FILES).map(([name, file]) => (
              <li key={name}>
                <a href={here.root(file)}>{file.split('/').at(-1)}</a>
                <p class="by">{words.data.files[name as keyof typeof FILES]}</p>
              </li>
            ))}
          </ul>
          <h2 id="reuse">{words.data.reuse}</h2>
          <p>{words.data.reuseText}</p>
          <p>{words.data.citeText}</p>
          <h2>{words.data.privacy}</h2>
          <p>{words.data.privacyText}</p>
          {view.about === '' ? null : (
            <>
              <h2 dir="auto">{here.title}</h2>
              <p dir="auto">{view.about}</p>
            </>
          )}
        </>
      ),
    };
  },
};

/** What a host shows where there is no page: it may stand at any address, so its links need the root of the host. */
export const missingPage: Page = {
  path: '404.html',
  content: (here) => ({
    title: here.words.missing.title,
    isIndexed: false,
    body: (
      <>
        <h1>{here.words.missing.title}</h1>
        <p>{here.words.missing.text}</p>
      </>
    ),
  }),
};
