import type { Library } from '../knowledge/library.js';
import type { LibraryView, Messages } from '../messages/messages.js';
import { ownLanguage } from './statement.js';

const PUBLISHERS = 3;

function publishersOf({ sources }: Library): string[] {
  const counts = new Map<string, number>();
  for (const { publisher } of sources.values()) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, PUBLISHERS)
    .map(([publisher]) => publisher);
}

/** What the bot can say of its library in the language of `messages`; `write` makes texts ready for the place where they are shown. */
export function libraryView(library: Library, messages: Messages, write: (text: string) => string): LibraryView {
  const { about, facts, sources, translations, version } = library;
  const own = ownLanguage(library);
  const other = translations.get(messages.language)?.about ?? {};
  const isOwn = messages.language === own;
  // A sentence in another language than the rest is worse than none.
  const text = (key: 'description' | 'about' | 'keepers') => write((isOwn ? about[key] : other[key]) ?? '');
  const newest = facts.reduce((last, { asOf }) => (asOf !== undefined && asOf > last ? asOf : last), '');
  return {
    title: write(other.title ?? about.title ?? messages.untitled),
    description: text('description'),
    about: text('about'),
    keepers: text('keepers'),
    languages: [own, ...[...translations.keys()].filter((code) => code !== own)].map(messages.languageName),
    starters: (isOwn ? about.starters : (other.starters ?? [])).map(write),
    facts: facts.length,
    topics: new Set(facts.map(({ topic }) => topic)).size,
    sources: sources.size,
    publishers: publishersOf(library).map(write),
    newest: newest === '' ? null : newest,
    version,
  };
}
