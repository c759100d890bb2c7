import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteError } from '../../src/site/site-error.js';
import { run } from '../cli/run.js';
import { DATA as SMALL } from '../fixtures/library.js';
import { makePlace, type Place } from '../fixtures/library-folder.js';
import { type Built, makeSite, TODAY } from './site.js';

let site: Built;
let place: Place;
beforeEach(async () => {
  [site, place] = [await makeSite(), await makePlace()];
});
afterEach(async () => {
  await site.remove();
  await place.remove();
});

const FACT = 'fact/lighthouse-height/index.html';

test('a folder that is something else is refused, and left as it is', async () => {
  await mkdir(site.out);
  await writeFile(join(site.out, 'letter.txt'), 'dear');
  await expect(site.build(SMALL)).rejects.toThrow(SiteError);
  await expect(site.build(SMALL)).rejects.toThrow(/is not empty and is not a site/);
  expect(await site.files()).toEqual(['letter.txt']);
  expect(await readdir(site.root)).toEqual(['site']);
});

test('so is one whose record is of something else, and a file', async () => {
  await mkdir(site.out);
  await writeFile(join(site.out, 'site.json'), '{"made":"elsewhere"}');
  await expect(site.build(SMALL)).rejects.toThrow(/is not a site/);
  await rm(site.out, { recursive: true });
  await writeFile(site.out, 'a file');
  await expect(site.build(SMALL)).rejects.toThrow(/is a file, not a folder/);
});

test('an empty folder is filled, and what an old site had beside its pages goes', async () => {
  await mkdir(site.out);
  await site.build(SMALL);
  await writeFile(join(site.out, 'left-over.html'), 'old');
  await site.build(SMALL);
  expect(await site.files()).not.toContain('left-over.html');
  expect(await readdir(site.root)).toEqual(['site']);
});

test('a build that fails half way leaves the old site, and nothing beside it', async () => {
  await site.build(SMALL);
  const before = await site.read(FACT);
  let painted = 0;
  const paint = async () => {
    painted += 1;
    if (painted > 2) throw new Error('no more paint');
    return new Uint8Array(4);
  };
  await place.edit('facts/lighthouse.yaml', 'The lighthouse', 'The old lighthouse');
  await expect(site.build(place.data, { paint })).rejects.toThrow('no more paint');
  expect(await site.read(FACT)).toBe(before);
  expect(await readdir(site.root)).toEqual(['site']);
});

test('a run that was cut off between the two renames is put right by the next', async () => {
  await site.build(SMALL);
  await rename(site.out, join(site.root, '.site.old'));
  await mkdir(join(site.root, '.site.new', 'half'), { recursive: true });
  await site.build(SMALL, { today: '2026-03-01' });
  expect(await readdir(site.root)).toEqual(['site']);
  // What was published first is remembered.
  expect(JSON.parse(await site.read('site.json')).changes).toEqual([
    expect.objectContaining({ on: TODAY, first: true }),
  ]);
});

test('a library with a problem builds nothing: the command says what the check says', async () => {
  const args = ['site', '--data', place.data, '--out', site.out, '--no-previews', '--today', TODAY];
  expect(await run(args)).toMatchObject({ code: 0, err: '' });
  const before = await site.read(FACT);
  await place.edit('facts/lighthouse.yaml', 'sources: [', 'sources: [ no-such-source, ');
  const { code, err } = await run(args);
  expect(code).toBe(2);
  expect(err).toMatch(/has problems:\nfacts\/lighthouse\.yaml:\d+.*no source "no-such-source"/s);
  expect(await site.read(FACT)).toBe(before);
});

test.each([
  [['--out'], /argument missing/],
  [[], /^site --out DIR/],
  [['--out', 'x', '--url', 'ftp://example.org'], /--url must be an address like/],
  [['--out', 'x', '--url', 'https://example.org/?a=b'], /--url must be an address like/],
  [['--out', 'x', '--port', '99999'], /--port must be a whole number/],
  [['--out', 'x', '--before', 'no-such-file'], /--before must be the site\.json of a site/],
])('arguments that cannot be meant are refused: %j', async (args, words) => {
  const { code, err } = await run(['site', ...args]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(words) });
});
