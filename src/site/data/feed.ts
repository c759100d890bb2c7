import { clip, tidy } from '../../rendering/markdown.js';
import { factFolder } from '../../rendering/permalink.js';
import { PATHS, topicPath } from '../address.js';
import type { Here } from '../edition.js';
import { leaf, tag, XML } from './xml.js';

/** The newest; a reader keeps the others. */
const ENTRIES = 60;

interface Entry {
  readonly id: string;
  readonly on: string;
  readonly what: string;
  readonly statement: string;
}

/** Atom (RFC 4287): what was added, changed and retired, of all topics or of one. */
export function changesFeed(here: Here, topic: string | null): string {
  const { url, title, record, language, library } = here;
  const entries = entriesOf(here, topic);
  const path = topic === null ? 'feed.xml' : `${topicPath(topic)}feed.xml`;
  const page = topic === null ? PATHS.changes : topicPath(topic);
  // Without an address of the site an id must still be the same in every release.
  const idOf = (of: string) => (url === null ? `urn:x-library:${of}` : url + of);
  const updated = entries[0]?.on ?? record.changes[0]?.on ?? here.today;
  const links =
    url === null
      ? ''
      : tag('link', { rel: 'self', href: url + path }) + tag('link', { rel: 'alternate', href: url + page });
  const inside = entries.map(({ id, on, what, statement }) =>
    tag(
      'entry',
      {},
      leaf('title', `${what}: ${clip(statement, 120)}`) +
        leaf('id', `${idOf(factFolder(id))}#${on}`) +
        leaf('updated', `${on}T00:00:00Z`) +
        (url === null ? '' : tag('link', { href: url + factFolder(id) })) +
        leaf('content', statement, { type: 'text' }),
    ),
  );
  const head =
    leaf('title', topic === null ? title : `${title}: ${topic}`) +
    leaf('id', idOf(path)) +
    leaf('updated', `${updated}T00:00:00Z`) +
    tag('author', {}, leaf('name', title)) +
    leaf('generator', `Summit Desk, library ${library.version}`) +
    links;
  return `${XML}${tag('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, `${head}\n${inside.join('\n')}`)}\n`;
}

/** With the first publication come the facts whose sources spoke last, so that no feed begins empty. */
function entriesOf({ record, library, words }: Here, topic: string | null): Entry[] {
  const found: Entry[] = [];
  const gone = new Map(Object.entries(record.retired));
  const add = (id: string, on: string, what: string) => {
    const fact = library.factById.get(id) ?? gone.get(id);
    if (fact === undefined || (topic !== null && fact.topic !== topic)) return;
    found.push({ id, on, what, statement: tidy(fact.statement) });
  };
  for (const change of record.changes) {
    const asOf = (id: string) => library.factById.get(id)?.asOf ?? '';
    const added = change.first
      ? change.added.toSorted((a, b) => (asOf(a) < asOf(b) ? 1 : asOf(a) > asOf(b) ? -1 : 0))
      : change.added;
    for (const id of change.retired) add(id, change.on, words.changes.retired);
    for (const { id } of change.changed) add(id, change.on, words.changes.changed);
    for (const id of added) {
      add(id, change.on, words.changes.added);
      if (found.length >= ENTRIES) break;
    }
    if (found.length >= ENTRIES) break;
  }
  return found.slice(0, ENTRIES);
}
