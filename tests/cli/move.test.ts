import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStateFolder } from '../../src/desk/storage.js';
import { openAt } from '../fixtures/library-folder.js';
import { hasPostgres, POSTGRES, type Postgres, startPostgres } from '../fixtures/postgres.js';
import { inPostgres } from '../fixtures/stores.js';
import { run, SMALL } from './run.js';

const ME = { who: 'discord:123456789012345678', reason: 'because' };
const BOAT = {
  path: 'facts/boats.yaml',
  text: '- id: boat\n  statement: The boat is blue.\n  sources: [coast-office]\n',
};
const RAFT = { path: 'facts/rafts.yaml', text: BOAT.text.replaceAll('boat', 'raft') };

describe.skipIf(!hasPostgres)(`desk move to ${POSTGRES}`, () => {
  let server: Postgres;
  let dir: string;
  beforeAll(async () => {
    server = await startPostgres();
    dir = await mkdtemp(join(tmpdir(), 'summit-desk-'));
    await cp(SMALL, join(dir, 'data'), { recursive: true });
  });
  afterAll(async () => {
    await server.remove();
    await rm(dir, { recursive: true });
  });

  it('copies everything that the state folder holds, once, and leaves the folder as it is', async () => {
    const place = { data: join(dir, 'data'), state: join(dir, 'state') };
    const before = await openAt(place);
    await before.publisher.take((files) => [...files, BOAT], ME);
    const looked = await before.publisher.take((files) => [...files, RAFT], { ...ME, dry: true });
    for (const question of ['is it open', 'is it open?', 'how deep is the sea'])
      await before.records.recordGap({ question, closest: null, version: 'x' });
    await before.records.settleGroup(3, 'not-ours', null);
    await before.records.recordFeedback({ fact: 'a', verdict: 'down', version: 'x' });
    await before.records.recordComplaint({ fact: 'a', question: 'why\0', version: 'x' });
    const guild = '100000000000000001';
    await before.records.set({ guild, name: 'language', value: '"ru"', who: ME.who });
    await before.records.left(guild);
    await before.records.followed();
    const told = await whatIsThere(before);
    await before.close();

    const url = await server.database();
    const move = () => run(['desk', 'move', '--state', place.state], '', { DATABASE_URL: url });
    expect(await move()).toMatchObject({ code: 0, out: expect.stringContaining('history 2, gaps 4') });
    expect(await move()).toMatchObject({ code: 2, err: expect.stringContaining('not empty') });

    const storage = await inPostgres(url).open();
    const after = await openAt({ ...place, state: join(dir, 'none') }, { storage });
    expect(await whatIsThere(after)).toEqual(told);
    expect(after.answerer.current().library.factById.get('boat')?.statement).toBe('The boat is blue.');
    // What was only looked at can still be insisted on.
    const { version } = looked.kind === 'sound' ? looked : expect.fail();
    expect(await after.publisher.insist('import', told.version, version, ME)).toMatchObject({
      kind: 'published',
      version,
    });
    // Numbers go on where they were.
    await after.records.recordGap({ question: 'something else', closest: null, version: 'x' });
    expect((await after.records.openGaps())[0]?.id).toBe(5);
    await after.close();
    const folder = await openStateFolder(place.state, () => new Date(), expect.fail);
    expect(await folder.records.history(10)).toEqual(told.history);
    await folder.records.close();
  });

  it('says what it needs', async () => {
    expect(await run(['desk', 'move'], '', { DATABASE_URL: '' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('needs DATABASE_URL'),
    });
    const nowhere = { DATABASE_URL: 'postgres://bot@127.0.0.1:9/none' };
    const moved = await run(['desk', 'move', '--state', join(dir, 'state')], '', nowhere);
    expect(moved).toMatchObject({ code: 2, err: expect.stringContaining('out of reach') });
  });
});

async function whatIsThere({ records, versions, changes, answerer }: Awaited<ReturnType<typeof openAt>>) {
  return {
    version: answerer.current().library.version,
    history: await records.history(10),
    gaps: await records.openGaps(),
    groups: await records.gapGroups(10, 0),
    feedback: await records.feedback(10),
    settings: await records.settings(),
    servers: await records.servers(),
    followed: await records.followed(),
    versions: (await versions.list()).map(({ version }) => version).sort(),
    changes: await changes(),
  };
}
