import { fileURLToPath } from 'node:url';
import { LinkChecker } from 'linkinator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';
import { editionOf } from '../../src/site/edition.js';
import { lookupOf } from '../../src/site/lookup.js';
import { pagesOf } from '../../src/site/pages/all.js';
import { nextRecord } from '../../src/site/record.js';
import { htmlOf } from '../../src/site/render.js';
import { type SiteServer, serveSite } from '../../src/site/serve-site.js';
import { DATA as SMALL } from '../fixtures/library.js';
import { type Built, makeSite, TODAY } from './site.js';

const WHOLE = fileURLToPath(new URL('../../data', import.meta.url));

let site: Built;
let server: SiteServer;
beforeAll(async () => {
  site = await makeSite();
  await site.build(SMALL, { url: null });
  server = await serveSite(site.out, 0);
});
afterAll(async () => {
  await server.close();
  await site.remove();
});

test('no link within the site is dead, and no page is without one', async () => {
  const root = `http://127.0.0.1:${server.port}/`;
  const { links } = await new LinkChecker().check({
    path: root,
    recurse: true,
    concurrency: 8,
    checkFragments: true,
    linksToSkip: async (link) => !link.startsWith(root),
  } as Parameters<LinkChecker['check']>[0]);
  expect(links.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${parent} → ${url}`)).toEqual([]);
  const reached = new Set(links.map(({ url }) => url.replace(/[?#].*$/, '').slice(root.length)));
  const pages = (await site.files()).filter((file) => file.endsWith('index.html'));
  expect(
    pages.map((file) => file.slice(0, -'index.html'.length)).filter((path) => path !== '' && !reached.has(path)),
  ).toEqual([]);
});

/** The same for thousands of pages, without a disk: a crawler would take minutes. In two languages, which have the same pages as the others. */
test('nor in the library of this repository', { timeout: 400_000 }, async () => {
  const { library } = await readLibrary(WHOLE);
  if (!library) throw new Error('the data folder has problems');
  const languages = library.about.languages.slice(0, 2);
  const [record, lookup] = [nextRecord(library, null, TODAY), lookupOf(library)];
  const site = { library, lookup, record, today: TODAY, url: null, languages, assets: new Set<string>() };
  const pages = new Set<string>();
  const links = new Map<string, string>();
  for (const language of languages) {
    const edition = editionOf(site, language);
    for (const page of pagesOf(edition)) {
      const { address, html } = htmlOf(page, edition);
      expect(pages.has(address), address).toBe(false);
      pages.add(address);
      for (const [, href = ''] of html.matchAll(/ (?:href|action)="([^"#?]+)/g)) {
        const { origin, pathname } = new URL(href, `http://site/${address}`);
        const target = pathname.slice(1);
        if (origin === 'http://site' && pathname.endsWith('/') && target !== address) links.set(target, address);
      }
    }
  }
  expect(pages.size).toBeGreaterThan(4000);
  expect([...links].filter(([target]) => !pages.has(target)).slice(0, 10)).toEqual([]);
  expect([...pages].filter((address) => !links.has(address)).slice(0, 10)).toEqual([]);
});
