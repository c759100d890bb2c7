import { tidy } from '../../rendering/markdown.js';
import { factFolder } from '../../rendering/permalink.js';
import type { Site } from '../edition.js';

const COLUMNS = [
  'id',
  'statement',
  'topic',
  'about',
  'countries',
  'date',
  'as_of',
  'kind',
  'sources',
  'disagrees_with',
  'url',
];

/** RFC 4180, with a mark at its beginning by which spreadsheets know UTF-8. Lists have their members apart by semicolons. */
export function factsCsv({ library, url }: Site): string {
  const rows = library.facts.map((fact) => [
    fact.id,
    tidy(fact.statement),
    fact.topic,
    fact.about.join(';'),
    fact.countries.join(';'),
    fact.date ?? '',
    fact.asOf ?? '',
    fact.kind ?? '',
    fact.sources.join(';'),
    fact.disagreesWith.join(';'),
    url === null ? '' : url + factFolder(fact.id),
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** In quotes where it must be; what a spreadsheet would take for a formula has an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
