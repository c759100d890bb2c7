import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp } from '../../src/desk/backup.js';
import { isOurs, readManifest } from '../../src/desk/backup-form.js';
import { restore } from '../../src/desk/restore.js';
import { databaseFile } from '../../src/desk/storage.js';
import { makePlace, openAt, type Place } from '../fixtures/library-folder.js';

const ME = { who: 'discord:123456789012345678', reason: 'because' };
const boat = (length: number) => ({
  path: 'facts/boats.yaml',
  text: `- id: boat\n  statement: The boat is ${length} metres long.\n  sources: [coast-office]\n`,
});
const now = () => new Date();

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const make = (out: string, force = false) =>
  backUp({ stateDir: place.state, dataDir: place.data, out, force, program: '0.2.0', now });
const putBack = (file: string, stateDir: string, rest: { dataDir?: string; force?: boolean } = {}) =>
  restore({ file, stateDir, dataDir: rest.dataDir ?? null, force: rest.force ?? false, now });
const publish = async (desk: Awaited<ReturnType<typeof openAt>>, length: number) => {
  const outcome = await desk.publisher.take(
    (files) => [...files.filter(({ path }) => path !== boat(1).path), boat(length)],
    ME,
  );
  if (outcome.kind !== 'published') expect.fail(outcome.kind);
  return outcome.version;
};

it('holds one moment of a desk in use: each of many taken while curators publish opens as it was', async () => {
  const desk = await openAt(place);
  let isDone = false;
  const versions = new Set<string>();
  const publishing = (async () => {
    for (let length = 10; length < 22; length += 1) {
      versions.add(await publish(desk, length));
      await desk.records.recordGap({ question: `is it ${length}`, closest: null, version: 'x' });
    }
    isDone = true;
  })();
  const taken: string[] = [];
  while (!isDone) {
    const out = join(place.root, `backup${taken.length}.zip`);
    await make(out);
    taken.push(out);
  }
  await publishing;
  await desk.close();
  expect(taken.length).toBeGreaterThan(1);
  for (const [at, file] of taken.entries()) {
    const [state, data] = [join(place.root, `state${at}`), join(place.root, `data${at}`)];
    await putBack(file, state, { dataDir: data });
    const again = await openAt({ data, state });
    const [last] = await again.records.history(1);
    expect(again.answerer.current().library.version).toBe(last?.version);
    const kept = (await again.versions.list()).map(({ version }) => version);
    expect(kept).toEqual(expect.arrayContaining((await again.records.history(100)).map(({ version }) => version)));
    await again.close();
  }
});

it('brings everything back: a bot goes on with what it knew, and can go back to what it served', async () => {
  const desk = await openAt(place);
  const first = await publish(desk, 10);
  await publish(desk, 11);
  await desk.records.set({ guild: '100000000000000001', name: 'language', value: '"ru"', who: ME.who });
  const told = {
    history: await desk.records.history(10),
    settings: await desk.records.settings(),
    changes: await desk.changes(),
  };
  const out = join(place.root, 'backups/one.zip');
  const { files } = await make(out);
  await desk.close();
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['state/desk.sqlite', 'state/overlay.json.gz', 'data/sources.yaml']),
  );
  expect((await stat(out)).mode & 0o077).toBe(0);
  expect(await readdir(join(place.root, 'backups'))).toEqual(['one.zip']);

  const state = join(place.root, 'other');
  await putBack(out, state);
  expect((await readdir(state)).filter((name) => name.startsWith('.'))).toEqual([]);
  const again = await openAt({ data: place.data, state });
  const original = await openAt(place);
  expect(again.warnings).toEqual(original.warnings);
  await original.close();
  expect({
    history: await again.records.history(10),
    settings: await again.records.settings(),
    changes: await again.changes(),
  }).toEqual(told);
  expect(again.answerer.current().library.factById.get('boat')?.statement).toContain('11 metres');
  expect((await again.publisher.rollback(first, ME)).kind).toBe('published');
  await again.close();
});

it('replaces nothing without force; with it, what was there is set aside whole', async () => {
  const desk = await openAt(place);
  await publish(desk, 10);
  const out = join(place.root, 'one.zip');
  await make(out);
  await expect(make(out)).rejects.toThrow('--force');
  await make(out, true);
  await expect(putBack(out, place.state)).rejects.toMatchObject({ code: 'there' });
  await publish(desk, 11);
  await desk.close();
  const before = await readFile(databaseFile(place.state));
  const { aside } = await putBack(out, place.state, { force: true });
  expect(aside).toHaveLength(1);
  expect(await readFile(join(aside[0] ?? '', 'desk.sqlite'))).toEqual(before);
  const again = await openAt(place);
  expect(again.answerer.current().library.factById.get('boat')?.statement).toContain('10 metres');
  await again.close();
});

it('refuses what is no backup, what is damaged and what is newer, before anything is touched', async () => {
  const desk = await openAt(place);
  await publish(desk, 10);
  const out = join(place.root, 'one.zip');
  await make(out);
  await desk.close();
  const state = join(place.root, 'fresh');
  const untouched = async () =>
    expect((await readdir(state).catch(() => [])).filter((name) => name !== 'instance.lock')).toEqual([]);
  await expect(putBack(join(place.root, 'none.zip'), state)).rejects.toThrow('There is no file');
  const bytes = await readFile(out);
  const broken = join(place.root, 'broken.zip');
  await writeFile(broken, bytes.subarray(0, bytes.length / 2));
  await expect(putBack(broken, state)).rejects.toMatchObject({ code: 'not-a-backup' });
  await untouched();
  const bent = Buffer.from(bytes);
  // In the middle of the database, which comes first.
  bent.fill(0xff, 2000, 2100);
  await writeFile(broken, bent);
  await expect(putBack(broken, state)).rejects.toMatchObject({ code: 'damaged' });
  await untouched();
  const client = createClient({ url: `file:${databaseFile(place.state)}` });
  await client.execute('PRAGMA user_version = 999');
  client.close();
  await make(out, true);
  await expect(putBack(out, state)).rejects.toThrow('newer version');
  await untouched();
  expect(() => readManifest('{"form": 2}')).toThrow('newer version');
});

it('writes no file but those that a desk keeps', () => {
  for (const path of ['state/desk.sqlite', 'state/versions/0123456789ab.json.gz', 'data/facts/boats.yaml'])
    expect(isOurs(path)).toBe(true);
  for (const path of [
    'state/../../etc/passwd',
    '/etc/passwd',
    'data/facts/../../x.yaml',
    'state/other',
    'data/notes.txt',
    'x',
  ])
    expect(isOurs(path), path).toBe(false);
});

it('a folder without a desk, and a disk that takes nothing, are told', async () => {
  await mkdir(place.state);
  await expect(make(join(place.root, 'one.zip'))).rejects.toThrow('There is no desk');
  const desk = await openAt(place);
  await writeFile(join(place.root, 'file'), '');
  await expect(make(join(place.root, 'file', 'one.zip'))).rejects.toThrow();
  await desk.close();
});
