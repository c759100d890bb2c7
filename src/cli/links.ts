import type { Source } from '../knowledge/shapes.js';
import { groupBy } from '../lib/group-by.js';
import { dayNumber } from '../lib/interval.js';
import { NO_SITE, type Visit, visit } from '../lib/visit.js';
import { ARCHIVE, archivedCopy } from '../lib/web-archive.js';
import { count } from '../rendering/outcome-report.js';
import { type Link, readReport, writeReport } from './link-report.js';
import { COMMON, dataDir, openLibrary, parse, todayOf, UsageError } from './options.js';
import { politely } from './politely.js';

const HELP = `links                    visits the addresses of all sources, slowly, and reports which are gone
  --report FILE           where the report is, and is gone on with (default: links.json)
  --again-after DAYS      how long a visit counts before the page is visited again (default: 30)
  --most N                pages to visit this time (default: all)
  --rest MS               between two visits to one site (default: 3000)
  --archive URL           who is asked for copies (default: ${ARCHIVE})
  --data DIR, --today YYYY-MM-DD`;

/** Sites visited at one time. */
const SITES = 4;
const TIMEOUT_MS = 30_000;
const USER_AGENT = 'summit-desk link check (one visit a page, a few seconds apart)';

/** `npm run links`. 0, or 1 where a page is gone and its source names no copy. */
export async function links(args: readonly string[]): Promise<number> {
  const { values } = parse(args, {
    ...COMMON,
    report: { type: 'string', default: 'links.json' },
    'again-after': { type: 'string', default: '30' },
    most: { type: 'string' },
    rest: { type: 'string', default: '3000' },
    archive: { type: 'string', default: ARCHIVE },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const days = numberOf('again-after', values['again-after']);
  const most = values.most === undefined ? Number.POSITIVE_INFINITY : numberOf('most', values.most);
  const restMs = numberOf('rest', values.rest);
  const today = todayOf(values.today);
  const { sources } = await openLibrary(dataDir(values.data));
  const cited = groupBy([...sources.values()], ({ url }) => url ?? '');
  cited.delete('');

  const known = new Map((await readReport(values.report)).map((link) => [link.url, link]));
  const isFresh = (link: Link | undefined) =>
    link !== undefined && link.state !== 'unsure' && dayNumber(today) - dayNumber(link.on) < days;
  const wanted = [...cited.keys()].filter((url) => !isFresh(known.get(url)));
  const all = () =>
    [...cited].flatMap(([url, own]) => {
      const link = known.get(url);
      return link === undefined ? [] : [{ ...link, sources: own.map(({ id }) => id) }];
    });

  // One file, so one write at a time.
  let written = Promise.resolve();
  const see = async (url: string): Promise<number> => {
    const { waitMs, ...seen } = settled(
      await visit(url, { userAgent: USER_AGENT, timeoutMs: TIMEOUT_MS }),
      known.get(url),
      today,
    );
    const own = cited.get(url) ?? [];
    const archived = seen.state === 'dead' ? await copyOf(own, url, values.archive) : null;
    known.set(url, { url, sources: own.map(({ id }) => id), ...seen, archived, on: today });
    written = written.then(() => writeReport(values.report, all()));
    await written;
    return waitMs;
  };
  await politely(wanted.slice(0, most), see, { sites: SITES, restMs });
  await writeReport(values.report, all());
  return told(all(), cited, values.report);
}

/** A site that is not known on two days is gone; on the first we may be cut off. */
function settled(seen: Visit, before: Link | undefined, today: string): Visit {
  const isAgain = seen.reason === NO_SITE && before?.reason === NO_SITE && before.on < today;
  return isAgain || (seen.reason === NO_SITE && before?.state === 'dead') ? { ...seen, state: 'dead' } : seen;
}

/** The copy that its source names already, else one that the archive has. */
async function copyOf(own: readonly Source[], url: string, archive: string): Promise<string | null> {
  const named = own.find(({ archived }) => archived)?.archived;
  const near = own.find(({ published, read }) => (published ?? read)?.length === 10);
  return (
    named ??
    archivedCopy(url, near?.published ?? near?.read ?? null, { archive, userAgent: USER_AGENT, timeoutMs: TIMEOUT_MS })
  );
}

function told(all: readonly Link[], cited: ReadonlyMap<string, readonly Source[]>, report: string): number {
  const dead = all.filter(({ state }) => state === 'dead');
  for (const { sources, reason, archived } of dead)
    process.stdout.write(
      `${sources.join(', ')}: ${reason}; ${archived === null ? 'no copy is known' : `archived: ${archived}`}\n`,
    );
  const unsure = all.filter(({ state }) => state === 'unsure').length;
  process.stdout.write(
    `${count(all.length, 'page')} of ${cited.size} visited: ${dead.length} gone, ${unsure} could not be told. See ${report}\n`,
  );
  return dead.some(({ url }) => !cited.get(url)?.some(({ archived }) => archived)) ? 1 : 0;
}

function numberOf(name: string, given: string): number {
  if (/^\d{1,7}$/.test(given)) return Number(given);
  throw new UsageError(`--${name} must be a number, not "${given.slice(0, 40)}"`);
}
