/** An event of whole days, both ends included, as YYYY-MM-DD. */
export interface CalendarEvent {
  /** The same for the same event in every calendar. */
  readonly uid: string;
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string | null;
}

/**
 * A calendar as RFC 5545 has it: lines end with CR LF, and none is longer than 75 octets. `stamp` (YYYY-MM-DD) says when it was made, so that the
 * same events on the same day are the same file.
 */
export function icalendar(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Summit Desk//events to come//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(name)}`,
    ...events.flatMap(({ uid, from, to, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${text(uid)}`,
      `DTSTAMP:${day(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${day(from)}`,
      // The end is the first day after it.
      `DTEND;VALUE=DATE:${day(next(to))}`,
      `SUMMARY:${text(summary)}`,
      `DESCRIPTION:${text(description)}`,
      ...(url === null ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utf8 = new TextEncoder();

const day = (date: string) => date.replaceAll('-', '');
const next = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const text = (value: string) => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Octets of a line, without its end. */
const LONGEST = 75;

/** A line in pieces, each but the first behind a blank; no character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const octets = utf8.encode(character).length;
    if (size + octets > LONGEST) {
      pieces.push(piece);
      [piece, size] = ['', 1];
    }
    piece += character;
    size += octets;
  }
  return [...pieces, piece].join('\r\n ');
}
