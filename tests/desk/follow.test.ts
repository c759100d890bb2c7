import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFollow } from '../../src/desk/follow.js';
import { createGate, type Gate, GateError } from '../../src/desk/gate.js';
import { readFolder } from '../../src/files/folder.js';
import { loadPreparing, type Prepare } from '../../src/files/prepare.js';
import { createLive } from '../../src/knowledge/live.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { testLibrary } from '../fixtures/library.js';
import { makePlace, type Place } from '../fixtures/library-folder.js';

const own = loadPreparing();
let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const LAST = { at: '', who: '', action: 'import' as const, previous: null, folder: '', reason: '', summary: '' };

/** What another process has published, and this one that follows it through `gate`. */
async function following(gate: Gate) {
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  const { files } = await readFolder(place.data);
  const version = buildLibrary(files).library?.version ?? '';
  const given: boolean[] = [];
  const prepare: Prepare = Object.assign((...args: Parameters<Prepare>) => {
    given.push(args[1] !== undefined);
    return own(...args);
  }, own);
  const live = createLive(await own(await testLibrary()));
  const warnings: string[] = [];
  const clock = { now: 0 };
  const follow = createFollow({
    live,
    prepare,
    gate,
    versions: { read: async () => files },
    records: { lastServed: async () => ({ ...LAST, version }) },
    now: () => new Date('2026-01-01'),
    uptime: () => clock.now,
    warn: (message) => void warnings.push(message),
  });
  return { follow, version, given, live, warnings, clock };
}

it('serves what the check has compiled, and compiles nothing in the thread that answers', async () => {
  const { follow, version, given, live } = await following(createGate(own));
  await follow();
  expect(live.current().library.version).toBe(version);
  expect(given).toEqual([true]);
});

it('tells once of a version that cannot be taken, and takes it later', async () => {
  let checks = 0;
  const sound = createGate(own);
  const gate: Gate = (request) => {
    checks++;
    return checks <= 2 ? Promise.reject(new GateError('memory', 'The check ran out of memory.')) : sound(request);
  };
  const { follow, version, live, warnings, clock } = await following(gate);
  await follow();
  await follow();
  expect(checks).toBe(1);
  clock.now += 61_000;
  await follow();
  expect(checks).toBe(2);
  expect(warnings).toEqual([expect.stringMatching(new RegExp(`^Version ${version}, .* ran out of memory`))]);
  clock.now += 61_000;
  await follow();
  expect(live.current().library.version).toBe(version);
  expect(warnings).toHaveLength(1);
});
