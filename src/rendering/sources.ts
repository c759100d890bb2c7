import type { Citation } from '../answering/answer.js';
import type { Source } from '../knowledge/shapes.js';
import { writeDate } from './dates.js';
import { ROOM } from './limits.js';
import { escapeTo, link } from './markdown.js';

/** `1. CGTN, 15 June 2025: [title](<https://…>)`; the title is cut, or the link left out, where `room` is short. */
export function sourceLine(citation: Citation, room: number = ROOM.source): string {
  const { source } = citation;
  const weak = source.quality === 'weak' ? ' (a weak source)' : '';
  const before = `${citation.n}\\. ${byline(source)}: `;
  const title = link(source.title, source.url, room - before.length - weak.length);
  return `-# ${before}${title}${weak}`;
}

/** Who published it and when: `CGTN, 15 June 2025`. */
export function byline(source: Source): string {
  const date = source.published ? `, ${writeDate(source.published)}` : ', undated';
  return `${escapeTo(source.publisher, 120)}${date}`;
}

/** The numbered list below an answer, within its room and with `each` for one source; what had none is counted. */
export function sourceList(citations: readonly Citation[], room: number = ROOM.sources, each?: number): string {
  const lines: string[] = [];
  let used = 0;
  for (const citation of citations) {
    const line = sourceLine(citation, each);
    if (lines.length > 0 && used + line.length > room) break;
    lines.push(line);
    used += line.length + 1;
  }
  const left = citations.length - lines.length;
  if (left > 0) lines.push(`-# and ${left} more`);
  return lines.join('\n');
}
