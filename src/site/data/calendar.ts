import { clip, tidy } from '../../rendering/markdown.js';
import { factFolder } from '../../rendering/permalink.js';
import type { Here } from '../edition.js';

/** Bytes of a line, its end not counted. */
const LINE = 75;

/** RFC 5545: the days of the library as events that last the whole day. */
export function eventsCalendar(here: Here): string {
  const { lookup, title, today, url, library } = here;
  const stamp = `${compact(today)}T000000Z`;
  const events = lookup.events.flatMap(({ fact }) => {
    const { date = '', id } = fact;
    const [from = '', to = from] = date.split('/');
    if (from.length !== 10 || to.length !== 10) return [];
    const statement = tidy(fact.statement);
    return [
      'BEGIN:VEVENT',
      `UID:${id}@${url === null ? 'library.invalid' : new URL(url).hostname}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(to))}`,
      `SUMMARY:${escaped(clip(statement, 120))}`,
      `DESCRIPTION:${escaped(statement)}`,
      ...(url === null ? [] : [`URL:${url}${factFolder(id)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//summit-desk//${library.version}//EN`,
    `X-WR-CALNAME:${escaped(title)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const compact = (day: string) => day.replaceAll('-', '');

/** The end of an event is the day on which it is over. */
function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A long line goes on after a line break and a blank; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (bytes + size > LINE - (parts.length === 0 ? 0 : 1)) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += char;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
