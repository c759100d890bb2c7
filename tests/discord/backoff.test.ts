import { describe, expect, it } from 'vitest';
import { type BackoffOptions, CONNECTING, createBackoff, IDENTIFYING } from '../../src/discord/backoff.js';

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;

describe('a backoff', () => {
  const make = () => {
    let at = 0;
    const pass = (ms: number) => {
      at += ms;
    };
    return { ...createBackoff({ free: 2, first: 10, longest: 35, calm: 1000 }, () => at), pass };
  };
  const next = (n: number, { next }: { next(): number }) => Array.from({ length: n }, next);

  it('lets the first tries pass, then waits twice as long each time, up to a limit', () => {
    expect(next(7, make())).toEqual([0, 0, 10, 20, 35, 35, 35]);
  });

  it('begins anew when it worked', () => {
    const backoff = make();
    next(5, backoff);
    backoff.reset();
    expect(next(3, backoff)).toEqual([0, 0, 10]);
  });

  it('begins anew after a time without a try, and not before', () => {
    const backoff = make();
    next(3, backoff);
    backoff.pass(1000);
    expect(backoff.next()).toBe(20);
    backoff.pass(1001);
    expect(next(3, backoff)).toEqual([0, 0, 10]);
  });
});

/** What the gateway of discord.js makes of them is in tests/faults/reconnecting.test.ts. */
describe('the waits of the gateway', () => {
  const seconds = (options: BackoffOptions) => {
    const { next } = createBackoff(options);
    return Array.from({ length: 9 }, () => next() / SECOND);
  };

  it('grow to half a minute for a connection', () => {
    expect(seconds(CONNECTING)).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30]);
  });

  it('keep a shard that identifies again and again far from a thousand times a day', () => {
    expect(seconds(IDENTIFYING)).toEqual([0, 0, 0, 10, 20, 40, 80, 160, 160]);
    expect(DAY / IDENTIFYING.longest).toBeLessThan(1000);
  });
});
