import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePlace, type Place } from '../fixtures/library-folder.js';
import { type Built, makeSite, TODAY } from './site.js';

let site: Built;
let place: Place;
beforeEach(async () => {
  [site, place] = [await makeSite(), await makePlace()];
  await site.build(place.data);
});
afterEach(async () => {
  await site.remove();
  await place.remove();
});

const LATER = '2026-05-04';

async function withoutHeight(): Promise<void> {
  const text = await place.read('facts/lighthouse.yaml');
  const [first = '', ...others] = text.split(/^(?=- id: )/m);
  const left = [first, ...others].filter((entry) => !entry.startsWith('- id: lighthouse-height'));
  await place.write('facts/lighthouse.yaml', left.join(''));
  await place.write('golden.yaml', '[]\n');
}

test('a reworded fact shows what it said before and when it changed, and the feed tells it', async () => {
  await place.edit('facts/lighthouse.yaml', '42 metres', '43 metres');
  await site.build(place.data, { today: LATER });
  const fact = await site.read('fact/lighthouse-height/index.html');
  expect(fact).toContain('4 May 2026');
  expect(fact).toContain('<q>The lighthouse on Gull Point is 42 metres tall.</q>');
  expect(await site.read('changes/index.html')).toContain('<q>The lighthouse on Gull Point is 42 metres tall.</q>');
  expect(await site.read('feed.xml')).toContain('<title>Changed: The lighthouse on Gull Point is 43 metres tall.');
});

test('a retired fact keeps its address, says so, and points to what the library says now', async () => {
  await withoutHeight();
  await site.build(place.data, { today: LATER });
  const page = await site.read('fact/lighthouse-height/index.html');
  expect(page).toContain('This fact is no longer in the library');
  expect(page).toContain('Until 4 May 2026 it said:');
  expect(page).toContain('The lighthouse on Gull Point is 42 metres tall.');
  expect(page).toMatch(/href="\.\.\/\.\.\/fact\/lighthouse-[a-z-]+\/"/);
  expect(page).toContain('<meta name="robots" content="noindex"/>');
  expect(await site.read('sitemap.xml')).not.toContain('/fact/lighthouse-height/');
  // So it stays, whatever is published next.
  await site.build(place.data, { today: '2026-06-01' });
  expect(await site.read('fact/lighthouse-height/index.html')).toContain('Until 4 May 2026 it said:');
  expect(JSON.parse(await site.read('site.json')).changes).toHaveLength(2);
});

test('a fact that comes back is a fact again', async () => {
  const text = await place.read('facts/lighthouse.yaml');
  await withoutHeight();
  await site.build(place.data, { today: LATER });
  await place.write('facts/lighthouse.yaml', text);
  await site.build(place.data, { today: '2026-06-01' });
  expect(await site.read('fact/lighthouse-height/index.html')).not.toContain('no longer in the library');
  expect(JSON.parse(await site.read('site.json')).retired).toEqual({});
});

test('a new folder goes on from what was published elsewhere', async () => {
  const before = JSON.parse(await site.read('site.json'));
  await withoutHeight();
  const other = await makeSite();
  await other.build(place.data, { today: LATER, before });
  expect(await other.read('fact/lighthouse-height/index.html')).toContain('no longer in the library');
  expect(JSON.parse(await other.read('site.json')).changes.map(({ on }: { on: string }) => on)).toEqual([LATER, TODAY]);
  await other.remove();
});
