import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { links } from '../../src/cli/links.js';

/** A site with some pages that are there and some that are not, and an archive with a copy of one. */
interface Site {
  readonly server: Server;
  readonly port: number;
  readonly visits: string[];
  /** The most visits that it had at one time. */
  crowd: number;
}

async function siteOf(): Promise<Site> {
  const visits: string[] = [];
  const site = { visits, crowd: 0 };
  let here = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    if (pathname === '/archive') {
      const isKept = searchParams.get('url')?.endsWith('/gone');
      const closest = { available: true, url: `http://archive.example/${searchParams.get('timestamp')}/gone` };
      response.end(JSON.stringify({ archived_snapshots: isKept ? { closest } : {} }));
      return;
    }
    visits.push(pathname);
    here++;
    site.crowd = Math.max(site.crowd, here);
    // The next one would come in between.
    setTimeout(() => {
      here--;
      if (pathname === '/moved' || pathname === '/to-home')
        response.writeHead(302, { location: pathname === '/moved' ? '/there' : '/' }).end();
      else if (pathname === '/locked') response.writeHead(403).end();
      else if (pathname.startsWith('/gone')) response.writeHead(404).end();
      else response.end('<p>Hello</p>');
    }, 5);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(site, { server, port: (server.address() as AddressInfo).port });
}

describe('npm run links', () => {
  let site: Site;
  let folder: string;
  let out: string;

  beforeEach(async () => {
    site = await siteOf();
    folder = await mkdtemp(join(tmpdir(), 'links-'));
    await mkdir(join(folder, 'facts'));
    const page = (id: string, more = '') =>
      `- id: ${id}\n  title: A page\n  publisher: Gazette\n  published: 2026-05-04\n  url: http://127.0.0.1:${site.port}/${id}\n${more}`;
    const pages = ['there', 'moved', 'to-home', 'locked', 'gone', 'gone-too'].map((id) => page(id)).join('');
    const kept = page('gone-kept', '  archived: http://archive.example/kept\n');
    await writeFile(join(folder, 'sources.yaml'), `${pages}${kept}- id: us\n  title: Us\n  publisher: Us\n`);
    await writeFile(join(folder, 'facts/pier.yaml'), '- id: a\n  statement: It is long.\n  sources: [there]\n');
    out = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += text;
      return true;
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await new Promise((resolve) => site.server.close(resolve));
    await rm(folder, { recursive: true });
  });

  const report = () => join(folder, 'links.json');
  const check = (...more: readonly string[]) =>
    links(
      ['--data', folder, '--report', report(), '--rest', '0', '--today', '2026-12-07'].concat(
        '--archive',
        `http://127.0.0.1:${site.port}/archive`,
        more,
      ),
    );
  const read = async () => JSON.parse(await readFile(report(), 'utf8'));

  it('tells what is there, what is gone, and what could not be told, one page of a site after another', async () => {
    expect(await check()).toBe(1);
    const { summary, dead, links: all } = await read();
    expect(summary).toEqual({ links: 7, alive: 2, dead: 4, unsure: 1 });
    expect(dead.map((one: { sources: string[]; archived: string | null }) => [...one.sources, one.archived])).toEqual([
      ['to-home', null],
      ['gone', 'http://archive.example/20260504/gone'],
      ['gone-too', null],
      ['gone-kept', 'http://archive.example/kept'],
    ]);
    const moved = all.find((one: { sources: string[] }) => one.sources[0] === 'moved');
    expect(moved).toMatchObject({ state: 'alive', movedTo: `http://127.0.0.1:${site.port}/there` });
    expect(site.crowd).toBe(1);
    expect(out).toContain('gone: the site answers 404; archived: http://archive.example/20260504/gone\n');
    expect(out).toContain(`7 pages of 7 visited: 4 gone, 1 could not be told. See ${report()}\n`);
  });

  it('goes on where it was broken off, and tries again what it could not tell', async () => {
    await check('--most', '3');
    expect((await read()).summary.links).toBe(3);
    const first = [...site.visits];
    await check();
    const later = site.visits.slice(first.length);
    expect((await read()).summary.links).toBe(7);
    expect(later.filter((path) => first.includes(path) && path !== '/there' && path !== '/')).toEqual([]);
    site.visits.length = 0;
    await check();
    expect(site.visits).toEqual(['/locked']);
  });

  it('visits a page again when its visit is too long ago', async () => {
    await check();
    site.visits.length = 0;
    await check('--today', '2027-01-07');
    expect(site.visits).toContain('/gone');
  });

  it('takes a site that is not known for gone only on a second day', async () => {
    const sources =
      '- id: there\n  title: A page\n  publisher: Gazette\n  published: 2026-05-04\n  url: http://no-such-site.invalid/page\n';
    await writeFile(join(folder, 'sources.yaml'), sources);
    const reason = 'there is no such site';
    await check();
    const [before] = (await read()).links;
    expect(before.state).toBe('unsure');
    // A resolver that is cut off answers otherwise.
    if (before.reason !== reason) return;
    await check('--today', '2026-12-08');
    expect((await read()).links).toMatchObject([{ state: 'dead', reason }]);
  });

  it('refuses a report that is something else, and leaves it alone', async () => {
    await writeFile(report(), '{"mine": true}');
    await expect(check()).rejects.toThrow(`${report()} is not a report of links`);
    expect(await readFile(report(), 'utf8')).toBe('{"mine": true}');
  });
});
