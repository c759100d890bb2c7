import { writeFile } from 'node:fs/promises';
import type { Fact, Library } from '../knowledge/library.js';
import { type Coming, eventsToCome, withoutShelfLife } from '../knowledge/shelf-life.js';
import { statementsIn } from '../language/packs.js';
import { type CalendarEvent, icalendar } from '../lib/icalendar.js';
import { intervalOf } from '../lib/interval.js';
import { count } from '../rendering/outcome-report.js';
import { COMMON, dataDir, isDay, openLibrary, parse, todayOf, UsageError } from './options.js';

const HELP = `due                      lists the facts that nobody should trust any longer unless they are looked at again
  --on YYYY-MM-DD         what will have fallen due by then (default: today)
  --ics FILE              writes what is still to come as a calendar
  --data DIR, --today YYYY-MM-DD`;

/** `npm run due`. 0, also where something is due. */
export async function due(args: readonly string[]): Promise<number> {
  const { values } = parse(args, { ...COMMON, on: { type: 'string' }, ics: { type: 'string' } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (values.on !== undefined && !isDay(values.on))
    throw new UsageError(`--on must be a day like 2027-03-31, not "${values.on.slice(0, 40)}"`);
  const today = todayOf(values.today);
  const library = await openLibrary(dataDir(values.data));
  const statements = await statementsIn(library.about.languages[0] ?? 'en');
  const coming = eventsToCome(library.facts, today, statements);
  if (values.ics !== undefined) {
    await writeFile(values.ics, calendarOf(library, coming, today));
    process.stdout.write(`${values.ics}: ${count(coming.length, 'event')} to come\n`);
    return 0;
  }
  const on = values.on ?? today;
  for (const line of dueBy(library.facts, on)) process.stdout.write(`${line}\n`);
  const unmarked = statements === null ? [] : withoutShelfLife(library.facts, statements);
  for (const { id } of unmarked)
    process.stdout.write(`${id} speaks of now or of what is to come, and has no reviewBy\n`);
  return 0;
}

/** Facts whose day has come by then, with the day up to which each is trusted, the longest past first. */
function dueBy(facts: readonly Fact[], on: string): string[] {
  const found = facts
    .flatMap(({ id, display, statement, reviewBy }) =>
      reviewBy === undefined ? [] : [{ id, about: display ?? statement, reviewBy, until: intervalOf(reviewBy).to }],
    )
    .filter(({ until }) => until < on)
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  if (found.length === 0) return [`Nothing is due by ${on}.`];
  return [
    `${count(found.length, 'fact')} due by ${on}:`,
    ...found.map(({ id, about, reviewBy }) => `  trusted until ${reviewBy}: ${id} (${about})`),
  ];
}

function calendarOf(library: Library, coming: readonly Coming[], today: string): string {
  const { title = 'Events to come' } = library.about;
  const events = coming.map(({ fact, from, to }): CalendarEvent => {
    const sources = fact.sources.flatMap((id) => library.sources.get(id) ?? []);
    const cited = sources.map(({ publisher, title, url }) => [publisher, title, url].filter(Boolean).join(', '));
    return {
      uid: `${fact.id}-${from}@${title.toLowerCase().replace(/[^a-z\d]+/g, '-')}`,
      from,
      to,
      summary: fact.display ?? fact.statement,
      description: [fact.statement, ...cited].join('\n'),
      url: sources.find(({ url }) => url)?.url ?? null,
    };
  });
  return icalendar(title, events, today);
}
