import { libraryView } from '../../rendering/library-view.js';
import { tidy } from '../../rendering/markdown.js';
import { PATHS } from '../address.js';
import type { Page } from '../page.js';
import { AskForm } from '../parts/ask-form.js';
import { Starters, Topics } from './front.js';

/** Where questions are answered. The script, where it was built in, fills `#answer`. */
export const askPage: Page = {
  path: PATHS.ask,
  content(here) {
    const { words, library, messages, assets } = here;
    return {
      title: words.ask.title,
      hasAsk: true,
      scripts: ['ask.js'],
      body: (
        <>
          <h1>{words.ask.title}</h1>
          <AskForm here={here} />
          <noscript>
            <p class="note">{words.ask.needsScript}</p>
          </noscript>
          {assets.has('ask.js') ? (
            <>
              <div id="answer" aria-live="polite" data-root={here.root('')} data-language={here.language} />
              <p class="by">{words.ask.private}</p>
            </>
          ) : (
            <p class="note">{words.ask.notHere}</p>
          )}
          <Starters here={here} questions={libraryView(library, messages, tidy).starters} />
          <section>
            <h2>{words.nav.topics}</h2>
            <Topics here={here} />
          </section>
        </>
      ),
    };
  },
};
