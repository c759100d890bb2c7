import { fileURLToPath } from 'node:url';
import { LinkChecker } from 'linkinator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../src/site/serve-site.js';
import { DATA as SMALL } from '../fixtures/library.js';
import { type Built, makeSite } from './site.js';

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
  expect(pages.map((file) => file.slice(0, -'index.html'.length)).filter((path) => path !== '' && !reached.has(path))).toEqual([]);
});

/** The same for thousands of pages, by their files: a crawler would take minutes. */
test('nor in the library of this repository, in any language', { timeout: 400_000 }, async () => {
  const whole = await makeSite();
  await whole.build(WHOLE, { url: null });
  const files = new Set(await whole.files());
  const dead: string[] = [];
  const reached = new Set<string>();
  for (const file of files) {
    if (!file.endsWith('index.html')) continue;
    const base = new URL(file, 'http://site/');
    for (const [, href = ''] of (await whole.read(file)).matchAll(/ (?:href|src|action)="([^"#?]+)/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const path = decodeURI(new URL(href, base).pathname).slice(1);
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(target)) dead.push(`${file} → ${href}`);
      else if (target !== file) reached.add(target);
    }
  }
  expect(dead.slice(0, 10)).toEqual([]);
  expect([...files].filter((file) => file.endsWith('index.html') && !reached.has(file)).slice(0, 10)).toEqual([]);
  expect(files.size).toBeGreaterThan(10_000);
  await whole.remove();
});
