import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesTo } from '../../src/desk/overlay.js';
import { createOverlayStore } from '../../src/desk/overlay-store.js';
import { readFolder } from '../../src/files/folder.js';
import { run, SMALL } from './run.js';

let dir: string;
let places: string[];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summit-desk-'));
  await cp(SMALL, join(dir, 'data'), { recursive: true });
  await mkdir(join(dir, 'state'));
  places = ['--data', join(dir, 'data'), '--state', join(dir, 'state')];
});
afterEach(() => rm(dir, { recursive: true }));

const FERRIES = 'facts/ferries.yaml';
async function curate(from: string, to: string): Promise<void> {
  const { files } = await readFolder(join(dir, 'data'));
  const wanted = files.map((one) => (one.path === FERRIES ? { ...one, text: one.text.replaceAll(from, to) } : one));
  await createOverlayStore(join(dir, 'state')).save(changesTo(wanted, files));
}

test('desk export gives back what was made in Discord, whole or only that', async () => {
  const nothing = await run(['desk', 'changes', ...places]);
  expect(nothing).toMatchObject({ code: 0, out: expect.stringContaining('have changed nothing') });
  await curate('on weekdays', 'on working days');
  expect((await run(['desk', 'changes', ...places])).out).toBe(`changed ${FERRIES}\n`);
  expect((await run(['desk', 'export', join(dir, 'some'), '--changed', ...places])).code).toBe(0);
  expect((await readFolder(join(dir, 'some'))).files.map(({ path }) => path)).toEqual([FERRIES]);
  expect((await run(['desk', 'export', join(dir, 'all'), ...places])).code).toBe(0);
  expect(await readFile(join(dir, 'all', FERRIES), 'utf8')).toContain('on working days');
  const paths = (await readFolder(join(dir, 'data'))).files.map(({ path }) => path);
  expect((await readFolder(join(dir, 'all'))).files.map(({ path }) => path)).toEqual(paths);
  expect((await run(['check', join(dir, 'all')])).code).toBe(0);
});

test('nothing is written where both have changed an entry, or where the changes cannot be read', async () => {
  await curate('on weekdays', 'on working days');
  const file = join(dir, 'data', FERRIES);
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('on weekdays', 'from Monday to Friday'));
  const both = await run(['desk', 'export', join(dir, 'out'), ...places]);
  expect(both).toMatchObject({ code: 1, out: expect.stringContaining(`changed by both: ferry-fare in ${FERRIES}`) });
  expect((await readFolder(join(dir, 'out'))).files).toEqual([]);
  await writeFile(join(dir, 'state/overlay.json.gz'), 'x');
  expect(await run(['desk', 'changes', ...places])).toMatchObject({
    code: 2,
    err: expect.stringContaining('overlay.json.gz'),
  });
  expect((await run(['desk', 'import'])).code).toBe(2);
});
