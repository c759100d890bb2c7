import type { Source } from '../../knowledge/shapes.js';
import { tidy } from '../../rendering/markdown.js';
import { sourcePath } from '../address.js';
import type { Here } from '../edition.js';

/** `[1][2]` after a statement, each a link to its source below. */
export function Marks({ count }: { count: number }) {
  return (
    <sup class="marks">
      {Array.from({ length: count }, (_, at) => (
        <a key={`s${at + 1}`} href={`#s${at + 1}`}>
          [{at + 1}]
        </a>
      ))}
    </sup>
  );
}

/** The numbered sources of a fact: what each is, and how much else rests on it. */
export function SourceList({ here, sources }: { here: Here; sources: readonly Source[] }) {
  return (
    <ol class="sources">
      {sources.map((source, at) => (
        <li key={source.id} id={`s${at + 1}`}>
          <SourceTitle source={source} />
          <p class="by">
            {bylineOf(source, here)} ·{' '}
            <a href={here.to(sourcePath(source.id))}>
              {here.messages.lists.cited(here.lookup.bySource.get(source.id)?.length ?? 0)}
            </a>
            <Archived here={here} source={source} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The title, in the language of the source, as a link to it where it has an address. */
function SourceTitle({ source }: { source: Source }) {
  const title = tidy(source.title);
  if (!source.url) {
    return (
      <span lang={source.language} dir="auto">
        {title}
      </span>
    );
  }
  return (
    <a href={source.url} lang={source.language} dir="auto" rel="external noreferrer">
      {title}
    </a>
  );
}

export function Archived({ here, source }: { here: Here; source: Source }) {
  if (source.archived === undefined) return null;
  return (
    <>
      {' · '}
      <a href={source.archived} rel="external noreferrer">
        {here.words.source.archived}
      </a>
    </>
  );
}

/** `CGTN · 15 June 2025 · primary source`: who published it, when, and how much it is worth where that is not the usual. */
export function bylineOf({ publisher, published, quality, kind, language }: Source, here: Here): string {
  const { messages, words } = here;
  const worth = { primary: messages.lists.primary, good: null, weak: messages.answer.weak }[quality];
  const parts = [
    tidy(publisher),
    published ? messages.date(published) : messages.answer.undated,
    kind === undefined ? null : words.source.kinds[kind],
    worth,
    language === here.language ? null : messages.languageName(language),
  ];
  return parts.filter(Boolean).join(' · ');
}
