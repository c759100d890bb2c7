import { tidy } from '../../rendering/markdown.js';
import { factFolder } from '../../rendering/permalink.js';
import { ownLanguage } from '../../rendering/statement.js';
import { PATHS } from '../address.js';
import { FILES } from '../data/dataset.js';
import { factLink, type Here, said } from '../edition.js';
import type { Page } from '../page.js';
import type { Change } from '../record.js';

/** Publications that are listed; older ones stand at their facts. */
const LISTED = 60;

export const changesPage: Page = {
  path: PATHS.changes,
  content(here) {
    const { words, record } = here;
    return {
      title: words.nav.changes,
      description: words.changes.intro,
      feed: { file: FILES.feed, title: here.title },
      body: (
        <>
          <h1>{words.nav.changes}</h1>
          <p class="by">
            {words.changes.intro} <a href={here.root('feed.xml')}>Atom</a>
          </p>
          {record.changes.slice(0, LISTED).map((change) => (
            <Published key={`${change.on} ${change.version}`} here={here} change={change} />
          ))}
          {record.changes.every(({ first }) => first) ? <p>{words.changes.none}</p> : null}
        </>
      ),
    };
  },
};

function Published({ here, change }: { here: Here; change: Change }) {
  const { words, messages } = here;
  const { on, first, added, changed, retired, version } = change;
  return (
    <section>
      <h2>
        <time dateTime={on}>{messages.date(on)}</time>
      </h2>
      <p class="by">{messages.why.library(version)}</p>
      {first ? (
        <p>{words.changes.first(messages.lists.facts(added.length))}</p>
      ) : (
        <>
          <Group title={words.changes.added} here={here} ids={added.map((id) => ({ id }))} />
          <Group title={words.changes.changed} here={here} ids={changed} />
          <Group title={words.changes.retired} here={here} ids={retired.map((id) => ({ id }))} />
        </>
      )}
    </section>
  );
}

interface GroupOf {
  readonly here: Here;
  readonly title: string;
  readonly ids: readonly { readonly id: string; readonly before?: string | undefined }[];
}

function Group({ here, title, ids }: GroupOf) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="facts">
        {ids.map(({ id, before }) => (
          <li key={id}>
            <Changed here={here} id={id} />
            {before === undefined ? null : (
              <p class="by">
                {here.words.changes.before} <q lang={langOf(here)}>{tidy(before)}</q>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const langOf = ({ language, library }: Here) => (language === ownLanguage(library) ? undefined : ownLanguage(library));

/** A fact that is there, or the words of one that was. */
function Changed({ here, id }: { here: Here; id: string }) {
  const fact = here.library.factById.get(id);
  if (fact !== undefined) {
    const { text, lang } = said(fact, here);
    return (
      <a href={factLink(id, here)} lang={lang} dir="auto">
        {text}
      </a>
    );
  }
  const gone = new Map(Object.entries(here.record.retired)).get(id);
  if (gone === undefined) return <span>{id}</span>;
  return (
    <a href={here.to(factFolder(id))} lang={langOf(here)} dir="auto">
      {tidy(gone.statement)}
    </a>
  );
}
