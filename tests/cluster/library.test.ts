import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listenTo, type Notices } from '../../src/cluster/notices.js';
import { CLUSTER_TABLES } from '../../src/cluster/tables.js';
import { createTurn } from '../../src/cluster/turn.js';
import { overlay } from '../../src/desk/archive.js';
import type { Curation } from '../../src/desk/curation.js';
import { migratePostgres, openPostgres } from '../../src/desk/postgres.js';
import { createStoredVersions } from '../../src/desk/postgres-files.js';
import { openPostgresStorage } from '../../src/desk/postgres-storage.js';
import { makePlace, openAt, type Place } from '../fixtures/library-folder.js';
import { hasPostgres, POSTGRES, type Postgres, startPostgres } from '../fixtures/postgres.js';

const ANN = { who: 'discord:123456789012345678', reason: 'because' };
const BEN = { who: 'discord:223456789012345678', reason: 'because' };
const FERRIES = 'facts/ferries.yaml';
const BOAT = {
  path: 'facts/boats.yaml',
  text: '- id: boat\n  statement: The boat is blue.\n  sources: [coast-office]\n',
};

describe.skipIf(!hasPostgres)(`one library of several processes on ${POSTGRES}`, () => {
  let server: Postgres;
  let url: string;
  let place: Place;
  let open: { readonly desk: Curation; readonly notices: Notices }[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    url = await server.database();
    place = await makePlace();
  });
  afterEach(async () => {
    for (const { desk, notices } of open) {
      await notices.close();
      await desk.close();
    }
    open = [];
    await place.remove();
  });

  /** A desk as a process opens it, on a copy of the data folder of its own. */
  async function start(data = place.data): Promise<Curation> {
    const db = openPostgres(url);
    const storage = await openPostgresStorage(db);
    await migratePostgres(db, CLUSTER_TABLES);
    const notices = listenTo(url);
    const shared = createTurn(db, randomUUID(), notices, createStoredVersions(db, 'folder', 20));
    const desk = await openAt({ data, state: join(place.root, 'none') }, { storage, shared });
    open.push({ desk, notices });
    return desk;
  }
  async function copyOfData(name: string): Promise<string> {
    const copy = join(place.root, name);
    await cp(place.data, copy, { recursive: true });
    return copy;
  }
  const served = (desk: Curation) => desk.answerer.current().library.version;
  const statement = (desk: Curation, id: string) => desk.answerer.current().library.factById.get(id)?.statement;

  it('what one publishes all serve, and a rollback, too', async () => {
    const [one, two, three] = [await start(), await start(), await start()];
    const first = served(one);
    expect(await one.publisher.take((files) => overlay(files, [BOAT], false), ANN)).toMatchObject({
      kind: 'published',
    });
    const next = served(one);
    await expect.poll(() => [served(two), served(three)]).toEqual([next, next]);
    expect(statement(two, 'boat')).toBe('The boat is blue.');
    expect(await three.publisher.rollback(first, BEN)).toMatchObject({ kind: 'published' });
    await expect.poll(() => [served(one), served(two)]).toEqual([first, first]);
    expect((await two.records.history(9)).map(({ action }) => action)).toEqual(['rollback', 'import', 'start']);
  });

  it('two curators on two processes go one at a time, and are told of each other; nothing of either is lost', async () => {
    const [one, two] = [await start(), await start()];
    const told: string[] = [];
    const [boat, fare] = await Promise.all([
      one.publisher.take((files) => overlay(files, [BOAT], false), { ...ANN, onWait: (who) => told.push(who) }),
      two.publisher.take(
        (files) => files.map((one) => ({ ...one, text: one.text.replaceAll('on weekdays', 'on working days') })),
        { ...BEN, onWait: (who) => told.push(who) },
      ),
    ]);
    expect([boat.kind, fare.kind]).toEqual(['published', 'published']);
    expect(told).toHaveLength(1);
    expect([...boat.waitedFor, ...fare.waitedFor]).toEqual(told);
    for (const desk of [one, two]) {
      await expect.poll(() => statement(desk, 'boat')).toBe('The boat is blue.');
      await expect.poll(() => statement(desk, 'ferry-fare')).toContain('on working days');
    }
  });

  it('an update reaches all; a process with the old folder does not bring it back, nor does a change made there', async () => {
    const [old, fresh] = [await copyOfData('old'), await copyOfData('fresh')];
    await place.edit(FERRIES, 'on weekdays', 'on working days');
    await cp(join(place.data, FERRIES), join(fresh, FERRIES));
    const before = await start(old);
    const updated = await start(fresh);
    await expect.poll(() => statement(updated, 'ferry-fare')).toContain('on working days');
    await expect.poll(() => statement(before, 'ferry-fare')).toContain('on working days');
    const again = await start(old);
    expect(statement(again, 'ferry-fare')).toContain('on working days');
    expect(await again.publisher.reload(ANN)).toMatchObject({ kind: 'same' });
    expect(await before.publisher.take((files) => overlay(files, [BOAT], false), ANN)).toMatchObject({
      kind: 'published',
    });
    await expect.poll(() => statement(updated, 'boat')).toBe('The boat is blue.');
    expect(statement(updated, 'ferry-fare')).toContain('on working days');
  });

  it('whoever edits the folder of a running process publishes that, also what was there once before', async () => {
    const desk = await start();
    await place.edit(FERRIES, 'on weekdays', 'on working days');
    expect(await desk.publisher.reload(ANN)).toMatchObject({ kind: 'published' });
    await place.edit(FERRIES, 'on working days', 'on weekdays');
    expect(await desk.publisher.reload(ANN)).toMatchObject({ kind: 'published' });
    expect(statement(desk, 'ferry-fare')).toContain('on weekdays');
  });

  it('the turn of a process that died ends by itself, and without a database a change fails with a word', async () => {
    const desk = await start();
    const db = openPostgres(url);
    await db.write([
      { sql: "UPDATE turn SET who = 'gone', holder = 'gone', until = now() + interval '1 second'", args: [] },
    ]);
    await db.close();
    const told: string[] = [];
    const outcome = await desk.publisher.take((files) => overlay(files, [BOAT], false), {
      ...ANN,
      onWait: (who) => told.push(who),
    });
    expect([outcome.kind, told]).toEqual(['published', ['gone']]);
    await server.kill();
    expect(await desk.publisher.rollback(served(desk), ANN)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('out of reach'),
    });
    await expect(desk.records.recordGap({ question: 'q', closest: null, version: 'x' })).rejects.toThrow(
      'out of reach',
    );
    expect(statement(desk, 'boat')).toBe('The boat is blue.');
    await server.start();
    expect(await desk.publisher.check(ANN)).toMatchObject({ kind: 'same' });
  });
});
