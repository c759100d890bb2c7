import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReach } from '../../src/discord/reach.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function make(probe: () => Promise<unknown> = () => Promise.reject(new Error('away'))) {
  const changes: boolean[] = [];
  let probes = 0;
  const ask = () => {
    probes += 1;
    return probe();
  };
  const onChange = (able: boolean) => void changes.push(able);
  const reach = createReach({ patience: 10_000, probe: ask, onChange }, Date.now);
  return { ...reach, changes, probes: () => probes };
}
type Made = ReturnType<typeof make>;

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
async function fail({ tried }: Made, times: number, every: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    if (n > 0) await pass(every);
    tried(false);
  }
}

it('what fails counts when it has failed three times and for ten seconds, and not before', async () => {
  const twice = make();
  await fail(twice, 2, 60_000);
  expect(twice.able()).toBe(true);
  const quickly = make();
  await fail(quickly, 50, 100);
  expect(quickly.able()).toBe(true);
  const enough = make();
  await fail(enough, 3, 5000);
  expect([enough.able(), enough.changes]).toEqual([false, [false]]);
});

it('one that gets through ends it, and all that failed before is forgotten', async () => {
  const reach = make();
  await fail(reach, 3, 5000);
  reach.tried(true);
  expect([reach.able(), reach.changes]).toEqual([true, [false, true]]);
  await fail(reach, 2, 60_000);
  reach.tried(true);
  await fail(reach, 2, 60_000);
  expect(reach.changes).toEqual([false, true]);
});

it('asks by itself once nobody has asked for a minute, again each minute, and no more when it is told to stop', async () => {
  const reach = make();
  await fail(reach, 3, 5000);
  await pass(59_000);
  expect(reach.probes()).toBe(0);
  await pass(1000);
  expect(reach.probes()).toBe(1);
  await fail(reach, 2, 30_000);
  expect(reach.probes()).toBe(1);
  await pass(60_000);
  expect(reach.probes()).toBe(2);
  reach.stop();
  await pass(600_000);
  expect(reach.probes()).toBe(2);
});

it('an answer to its own question ends it, too, and with it the asking', async () => {
  const reach = make(async () => undefined);
  await fail(reach, 3, 5000);
  await pass(60_000);
  expect([reach.able(), reach.probes()]).toEqual([true, 1]);
  await pass(600_000);
  expect(reach.probes()).toBe(1);
});
