import type { ComponentChildren, VNode } from 'preact';
import { messagesFor } from '../../messages/index.js';
import { ownLanguage } from '../../rendering/statement.js';
import { PATHS } from '../address.js';
import type { Here } from '../edition.js';
import { AskForm } from './ask-form.js';
import { Head, type HeadOf } from './head.js';

/** What a kind of page fills in. */
export interface Content extends HeadOf {
  readonly body: ComponentChildren;
  /** Where the question box stands: at the end of the page, or where the page has put it itself. */
  readonly hasAsk?: boolean;
}

const RTL = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?:-|$)/;
const NAV = ['topics', 'timeline', 'charts', 'glossary', 'sources', 'changes', 'search'] as const;

export function Layout({ here, content }: { here: Here; content: Content }): VNode {
  const { language, words } = here;
  return (
    <html lang={language} dir={RTL.test(language) ? 'rtl' : undefined}>
      <Head here={here} of={content} />
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <Top here={here} />
        <main id="main">{content.body}</main>
        {content.hasAsk ? null : (
          <aside class="ask-band">
            <AskForm here={here} />
          </aside>
        )}
        <Foot here={here} />
      </body>
    </html>
  );
}

function Top({ here }: { here: Here }) {
  const { words, to, path } = here;
  return (
    <header class="top">
      <a class="brand" href={to('')} aria-current={path === '' ? 'page' : undefined}>
        {here.title}
      </a>
      <nav aria-label={words.menu}>
        {NAV.filter((name) => name !== 'charts' || here.library.charts.length > 0).map((name) => (
          <a key={name} href={to(PATHS[name])} aria-current={path === PATHS[name] ? 'page' : undefined}>
            {words.nav[name]}
          </a>
        ))}
      </nav>
      <Languages here={here} />
    </header>
  );
}

function Languages({ here }: { here: Here }) {
  if (here.languages.length < 2) return null;
  return (
    <nav class="languages" aria-label={here.words.language}>
      {here.languages.map((code) => (
        <a
          key={code}
          href={here.inLanguage(code)}
          lang={code}
          hreflang={code}
          aria-current={code === here.language ? 'true' : undefined}
        >
          {ownName(code)}
        </a>
      ))}
    </nav>
  );
}

/** What a language is called by those who speak it. */
function ownName(code: string): string {
  const { languageName, opening } = messagesFor(code);
  return opening(languageName(code)).replace(/ (?:тілі|tili)$/u, '');
}

function Foot({ here }: { here: Here }) {
  const { words, messages, library, to } = here;
  const { about, translations, version } = library;
  const keepers =
    here.language === ownLanguage(library) ? about.keepers : translations.get(here.language)?.about.keepers;
  return (
    <footer class="foot">
      {here.path !== '' ? null : (
        <p>
          {words.foot} {keepers}
        </p>
      )}
      <p>
        <a href={to(PATHS.data)}>{words.nav.data}</a> · <a href={here.root('feed.xml')}>Atom</a> ·{' '}
        {messages.why.library(version)} · <time dateTime={here.today}>{messages.date(here.today)}</time>
      </p>
    </footer>
  );
}
