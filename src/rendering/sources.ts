import type { Citation } from '../engine/answer.js';
import type { Source } from '../knowledge/shapes.js';
import type { Messages } from '../messages/messages.js';
import { LIMITS } from './limits.js';
import { escapeTo, link } from './markdown.js';

/** Room of a publisher's name, and of a title in a list with titles. */
const ROOM = { publisher: 60, title: 220 } as const;
const BETWEEN = ' · ';

/** Who published it and when: `CGTN, 15 Jun 2025`, not escaped. */
export function byline({ publisher, published, quality }: Source, messages: Messages): string {
  const date = published ? messages.shortDate(published) : messages.answer.undated;
  return `${publisher}, ${date}${quality === 'weak' ? ` (${messages.answer.weak})` : ''}`;
}

/**
 * One small line below an answer with every source that it cites: `-# 1 CGTN, 15 Jun 2025 · 2 …`, each a link. Where they do not fit into
 * `room`, addresses are left out from the longest on: a source is named in any case.
 */
export function sourceLine(citations: readonly Citation[], messages: Messages, room: number): string {
  const entries = citations.map(({ n, source }) => {
    const label = `${n} ${byline({ ...source, publisher: source.publisher.slice(0, ROOM.publisher) }, messages)}`;
    return { plain: escapeTo(label, 140), linked: link(label, source.url, LIMITS.url + 180), isLinked: true };
  });
  if (entries.length === 0) return '';
  const written = () => `-# ${entries.map(({ plain, linked, isLinked }) => (isLinked ? linked : plain)).join(BETWEEN)}`;
  const byLength = entries.toSorted((a, b) => b.linked.length - a.linked.length);
  for (const entry of byLength) {
    if (written().length <= room) break;
    entry.isLinked = false;
  }
  return written();
}

/** A source with its title, for the list of all of them: `1 CGTN, 15 Jun 2025: [title](<https://…>)`. */
export function titledSource({ n, source }: Citation, messages: Messages): string {
  const before = `-# ${n} ${escapeTo(byline(source, messages), 160)}: `;
  return before + link(source.title, source.url, ROOM.title + LIMITS.url);
}
