import { expect, test } from 'vitest';
import { icalendar } from '../../src/lib/icalendar.js';

const EVENT = {
  uid: 'pier-2028@harbour',
  from: '2028-02-29',
  to: '2028-02-29',
  summary: 'Opening, at last; of the pier',
  description: 'One line.\nAnother \\ line.',
  url: null,
};

test('a calendar of whole days, as RFC 5545 has it', () => {
  expect(icalendar('Harbour', [EVENT], '2026-12-07').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Summit Desk//events to come//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Harbour',
    'BEGIN:VEVENT',
    'UID:pier-2028@harbour',
    'DTSTAMP:20261207T000000Z',
    'DTSTART;VALUE=DATE:20280229',
    'DTEND;VALUE=DATE:20280301',
    'SUMMARY:Opening\\, at last\\; of the pier',
    'DESCRIPTION:One line.\\nAnother \\\\ line.',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('long lines are folded at 75 octets, between characters, and come back whole', () => {
  const description = 'Мост через гавань, 桥, 🌉; '.repeat(20);
  const written = icalendar(
    'Harbour',
    [{ ...EVENT, description, url: `https://example.org/${'a'.repeat(100)}` }],
    '2026-12-07',
  );
  const lines = written.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(written).not.toContain('\uFFFD');
  const unfolded = written.replaceAll('\r\n ', '').split('\r\n');
  const told = unfolded.find((line) => line.startsWith('DESCRIPTION:'))?.slice('DESCRIPTION:'.length);
  expect(told?.replace(/\\([\\;,])/g, '$1')).toBe(description);
  expect(unfolded).toContain(`URL:https://example.org/${'a'.repeat(100)}`);
});
