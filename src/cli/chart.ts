import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { DRAWN, timelineList } from '../commands/timeline-list.js';
import { TIMELINE } from '../knowledge/check-charts.js';
import type { Library } from '../knowledge/library.js';
import { isDate } from '../knowledge/shapes.js';
import { messagesFor } from '../messages/index.js';
import { chartText, pageText } from '../rendering/chart-text.js';
import { drawPage } from '../rendering/drawn-page.js';
import { factsOnPage } from '../rendering/fact-pages.js';
import { drawBars } from '../rendering/picture/bars.js';
import { paintSvg } from '../rendering/picture/paint.js';
import type { Drawing } from '../rendering/picture/svg.js';
import { ownLanguage } from '../rendering/statement.js';
import { COMMON, dataDir, openLibrary, parse, todayOf, UsageError } from './options.js';
import { screenOf, wrapped } from './screen.js';

const HELP = `chart                     lists what can be drawn
chart NAME                shows the values of a chart, or a page of the timeline, with their sources
  --out FILE.png          also draws it, as PNG; FILE.svg as SVG
  --year YYYY[-MM], --page N   for the timeline
  --data DIR, --today YYYY-MM-DD`;

/** `npm run chart`. Status 2 where the library has no such chart, or the file cannot be written. */
export async function chart(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parse(args, { ...COMMON, out: text, year: text, page: text });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [name, ...more] = positionals;
  if (more.length > 0) throw new UsageError(HELP);
  const ending = values.out === undefined ? '.png' : extname(values.out).toLowerCase();
  if (ending !== '.png' && ending !== '.svg') throw new UsageError('--out must end in .png or .svg');
  const { year = '', page } = values;
  if (year !== '' && !isDate(year))
    throw new UsageError(`--year must be like 2025 or 2025-06, not "${year.slice(0, 40)}"`);
  if (page !== undefined && !/^[1-9]\d{0,5}$/.test(page))
    throw new UsageError(`--page must be a whole number, 1 or more, not "${page.slice(0, 40)}"`);
  const library = await openLibrary(dataDir(values.data));
  if (name === undefined) {
    process.stdout.write(`${named(library).join('\n')}\n`);
    return 0;
  }
  const { said, drawing } = find(name, library, year, page, todayOf(values.today));
  process.stdout.write(`${shown(said)}\n`);
  if (values.out !== undefined) await write(values.out, drawing());
  return 0;
}

/** With its title in bold and its lines wrapped, in a terminal. */
function shown(said: string): string {
  const screen = screenOf(process.stdout, process.env);
  return said
    .split('\n')
    .map((line, at) => (at === 0 ? screen.bold(wrapped(line, screen)) : wrapped(line, screen)))
    .join('\n');
}

const named = ({ charts }: Library) => [
  ...charts.map(({ id, title, unit }) => `${id}: ${title} (${unit})`),
  `${TIMELINE}: one fact for each day, in order, a page at a time`,
];

function find(name: string, library: Library, year: string, page: string | undefined, today: string) {
  if (name === TIMELINE) return timeline(library, year, page, today);
  const found = library.charts.find(({ id }) => id === name);
  if (found === undefined) {
    throw new UsageError([`There is no chart "${name.slice(0, 60)}". There are:`, ...named(library)].join('\n'));
  }
  const messages = messagesFor(ownLanguage(library));
  return { said: chartText(found, library, messages), drawing: () => drawBars(found, library) };
}

/** A page of the days, with the present on it where neither a year nor a page is named. */
function timeline(library: Library, year: string, page: string | undefined, today: string) {
  const messages = messagesFor(ownLanguage(library));
  const list = timelineList(year, library, DRAWN, messages);
  const present = year === '' && page === undefined ? { from: today } : {};
  const view = { page: Number(page ?? 1) - 1, today, language: messages.language, ...present };
  const shown = factsOnPage(list, library, view);
  if (shown.facts.length === 0) throw new UsageError(`No fact is dated ${year}.`);
  const place = `page ${shown.page + 1} of ${shown.count}`;
  return {
    said: pageText(`${list.title}, ${place}`, shown.facts, library, messages),
    drawing: () => drawPage(list, library, view),
  };
}

/** A picture in the form that the ending of its name says. */
async function write(file: string, { svg }: Drawing): Promise<void> {
  const picture = extname(file).toLowerCase() === '.svg' ? Buffer.from(svg) : await paintSvg(svg);
  await writeFile(file, picture).catch((error: Error) => {
    throw new UsageError(`cannot write ${file}: ${error.message}`);
  });
  process.stdout.write(`The picture is in ${file} (${Math.ceil(picture.byteLength / 1024)} KB).\n`);
}
