import { expect, it } from 'vitest';
import { checkTimes, TIMES } from '../../src/cluster/times.js';

/** What `docs/operating.md` promises: answers go on without a database for so long. */
const AWAY_MS = 30_000;
/** Discord lets a bot identify once in so long, and a process has a few shards. */
const IDENTIFY_MS = 5000;

it('times that let two answer at once are refused', () => {
  expect(checkTimes(TIMES)).toBe(TIMES);
  for (const wrong of [{ answer: 34_000 }, { suspect: 33_000 }, { renew: 5000 }, { retry: 2000 }])
    expect(() => checkTimes({ ...TIMES, ...wrong })).toThrow('must rise');
});

it('a database that is away for half a minute stops no answer', () => {
  // It may have gone just before a renewal, and be found again one try after it is back.
  expect(TIMES.answer - TIMES.renew - TIMES.retry).toBeGreaterThanOrEqual(AWAY_MS);
});

it('whoever takes over waits no longer than it must, and is ready by then', () => {
  expect(TIMES.lease - TIMES.answer * 1.01).toBeLessThan(2 * TIMES.renew);
  expect(TIMES.lease - TIMES.suspect).toBeGreaterThanOrEqual(5 * IDENTIFY_MS);
});
