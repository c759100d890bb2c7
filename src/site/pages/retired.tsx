import { tidy } from '../../rendering/markdown.js';
import { factFolder } from '../../rendering/permalink.js';
import { ownLanguage } from '../../rendering/statement.js';
import type { Page } from '../page.js';
import { FactList } from '../parts/facts.js';
import { type SiteRecord, successorsOf } from '../record.js';

/** The page that stays where a fact was: that it is gone, what it said, and what the library says now. */
export const retiredPage = (id: string, gone: SiteRecord['retired'][string]): Page => ({
  path: factFolder(id),
  isHidden: true,
  content(here) {
    const { words, library } = here;
    const next = successorsOf(gone, here.lookup.byThing);
    const own = ownLanguage(library);
    return {
      title: words.retired.title,
      isIndexed: false,
      body: (
        <article class="fact">
          <h1>{words.retired.title}</h1>
          <p class="by">{words.retired.said(gone.on)}</p>
          <p class="statement gone" lang={here.language === own ? undefined : own} dir="auto">
            {tidy(gone.statement)}
          </p>
          <h2>{words.retired.now}</h2>
          {next.length === 0 ? <p>{words.retired.nothing}</p> : <FactList here={here} facts={next} />}
        </article>
      ),
    };
  },
});
