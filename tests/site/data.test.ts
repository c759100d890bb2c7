import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';
import { libraryShape } from '../../src/site/data/facts.js';
import { previewSvg } from '../../src/site/data/previews.js';
import { DATA as SMALL } from '../fixtures/library.js';
import { ADDRESS, type Built, makeSite, TODAY } from './site.js';

let site: Built;
beforeAll(async () => {
  site = await makeSite();
  await site.build(SMALL, { paint: async (svg) => Buffer.from(svg) });
});
afterAll(() => site.remove());

test('facts.json has the form that its schema says, and every fact', async () => {
  const data = libraryShape.parse(JSON.parse(await site.read('data/facts.json')));
  const { library } = await readLibrary(SMALL);
  expect(data.facts.map(({ id }) => id)).toEqual(library?.facts.map(({ id }) => id));
  expect(data.facts[0]?.url).toBe(`${ADDRESS}fact/${data.facts[0]?.id}/`);
  const sources = JSON.parse(await site.read('data/sources.json'));
  const known = new Set(sources.map(({ id }: { id: string }) => id));
  expect(data.facts.flatMap(({ sources: cited }) => cited).filter((id) => !known.has(id))).toEqual([]);
  expect(JSON.parse(await site.read('data/facts.schema.json'))).toMatchObject({
    $schema: expect.stringContaining('draft-07'),
    required: expect.arrayContaining(['facts', 'version']),
  });
});

test('facts.csv has a line for each fact, after one of columns', async () => {
  const csv = await site.read('data/facts.csv');
  expect(csv.startsWith('\ufeffid,statement,')).toBe(true);
  const { library } = await readLibrary(SMALL);
  expect(csv.trimEnd().split('\r\n')).toHaveLength((library?.facts.length ?? 0) + 1);
});

test('the calendar has days as whole-day events, in lines of 75 bytes', async () => {
  const text = await site.read('data/events.ics');
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = text.replaceAll('\r\n ', '');
  const starts = [...unfolded.matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r$/gm)].map(([, day]) => day);
  const ends = [...unfolded.matchAll(/^DTEND;VALUE=DATE:(\d{8})\r$/gm)].map(([, day]) => day);
  expect(starts.length).toBeGreaterThan(0);
  expect(ends.every((day, at) => (day ?? '') > (starts[at] ?? ''))).toBe(true);
  expect(unfolded.match(/^UID:.+@facts\.example\.org\r$/gm)).toHaveLength(starts.length);
});

test('feeds and sitemap name addresses that are there', async () => {
  const files = new Set(await site.files());
  const isThere = (address: string) => {
    const path = address.replace(ADDRESS, '');
    return files.has(path.endsWith('/') || path === '' ? `${path}index.html` : path);
  };
  const sitemap = await site.read('sitemap.xml');
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
  expect(listed.length).toBeGreaterThan(20);
  expect(listed.filter((address) => !isThere(address))).toEqual([]);
  const feeds = [...files].filter((file) => file.endsWith('feed.xml'));
  expect(feeds).toHaveLength(4);
  for (const feed of feeds) {
    const xml = await site.read(feed);
    const links = [...xml.matchAll(/<link (?:rel="[a-z]+" )?href="(.*?)"/g)].map(([, address = '']) => address);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((address) => !isThere(address))).toEqual([]);
    expect(xml).toContain(`<updated>${TODAY}T00:00:00Z</updated>`);
  }
  expect(await site.read('robots.txt')).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
});

test('each fact has a preview with its words, the largest type that fits', async () => {
  expect(await site.read('preview/lighthouse-height.png')).toContain('The lighthouse on Gull Point');
  expect(previewSvg('A short statement.', 'Title')).toContain('font-size="19"');
  expect(previewSvg('A much longer statement, '.repeat(12), 'Title')).toContain('font-size="13.5"');
});

test('a site that does not know where it will stand has no sitemap and no whole addresses', async () => {
  const other = await makeSite();
  await other.build(SMALL, { url: null, paint: async () => new Uint8Array() });
  const files = await other.files();
  expect(files.filter((file) => /sitemap|preview/.test(file))).toEqual([]);
  expect(await other.read('fact/lighthouse-height/index.html')).not.toMatch(/canonical|og:image/);
  await other.remove();
});
