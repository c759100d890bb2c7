import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paintSvg } from '../rendering/picture/paint.js';
import { buildSite } from '../site/build-site.js';
import { RECORD, readRecord, type SiteRecord } from '../site/record.js';
import { serveSite } from '../site/serve-site.js';
import { SiteError } from '../site/site-error.js';
import { COMMON, dataDir, openLibrary, parse, todayOf, UsageError } from './options.js';

const HELP = `site --out DIR            writes the library as a static site
  --serve                 shows it on this machine; without --out, it is written to a folder of its own for that
  --url https://HOST/     where it will stand: for links from elsewhere, the sitemap and previews
  --before FILE|DIR       what was published before, where DIR is new: ${RECORD} of the old site
  --no-previews           without the pictures that other sites show of a fact
  --port N                for --serve (default: 8080)
  --data DIR, --today YYYY-MM-DD`;

const PORT = 8080;
/** As small as previews may be to be shown large: 600 pixels and some. */
const PREVIEW_ZOOM = 2;

/** `npm run site`. Status 2 where the library has problems or the folder is something else; the folder is then as it was. */
export async function site(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { ...COMMON, out: text, url: text, before: text, port: text, serve: flag, 'no-previews': flag };
  const { values, positionals } = parse(args, options);
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (positionals.length > 0 || (values.out === undefined && !values.serve)) throw new UsageError(HELP);
  const port = portOf(values.port);
  const url = urlOf(values.url);
  const library = await openLibrary(dataDir(values.data));
  const out = values.out ?? join('state', 'site');
  const from = performance.now();
  const before = values.before === undefined ? null : await recordAt(values.before);
  const paint = values['no-previews'] ? {} : { paint: (svg: string) => paintSvg(svg, PREVIEW_ZOOM) };
  const written = await buildSite(library, { out, today: todayOf(values.today), url, before, ...paint }).catch(plainly);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const size = (written.bytes / 1e6).toFixed(1);
  process.stdout.write(`${out}: ${written.files} files, ${size} MB, in ${seconds} s. Library ${library.version}.\n`);
  if (!values.serve) return 0;
  const server = await serveSite(out, port).catch(plainly);
  process.stdout.write(`http://127.0.0.1:${server.port}/  (Ctrl+C ends it)\n`);
  await server.closed;
  return 0;
}

function plainly(error: unknown): never {
  throw error instanceof SiteError ? new UsageError(error.message) : error;
}

function portOf(given: string | undefined): number {
  if (given === undefined) return PORT;
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new UsageError(`--port must be a whole number from 0 to 65535, not "${given.slice(0, 40)}"`);
}

/** With a slash at its end, and nothing behind it. */
function urlOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new UsageError(`--url must be an address like https://facts.example.org/, not "${given.slice(0, 80)}"`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

async function recordAt(path: string): Promise<SiteRecord> {
  const read = (file: string) => readFile(file, 'utf8').then(readRecord, () => null);
  const record = (await read(path)) ?? (await read(join(path, RECORD)));
  if (record !== null) return record;
  throw new UsageError(`--before must be the ${RECORD} of a site, or a folder with one; ${path} is neither.`);
}
