import { EventEmitter } from 'node:events';
import type { ClientOptions } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createBackoff } from '../../src/discord/backoff.js';
import { gatewayOptions } from '../../src/discord/gateway.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

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

type Ws = NonNullable<ClientOptions['ws']>;
type Manager = Parameters<NonNullable<Ws['buildStrategy']>>[0];

describe('the waits of the gateway', () => {
  function gateway() {
    const closed: number[] = [];
    const identified: number[] = [];
    const forgotten: number[] = [];
    const updateSessionInfo = (shard: number) => void forgotten.push(shard);
    const manager = Object.assign(new EventEmitter(), { options: { updateSessionInfo } });
    const listener = {
      onDropped: () => undefined,
      onClosed: (_: number, __: number, wait: number) => void closed.push(wait),
    };
    const throttler = { waitForIdentify: async () => undefined };
    const options = gatewayOptions(listener, throttler, async (ms) => void identified.push(ms));
    return { manager, options, closed, identified, forgotten, asManager: manager as unknown as Manager };
  }

  it('a connection that breaks again and again is made ever more slowly, shard by shard, until one holds', () => {
    const { manager, options, closed, asManager } = gateway();
    options.buildStrategy?.(asManager);
    const close = (shardId: number) => manager.emit('closed', { code: 1006, shardId });
    for (let n = 0; n < 9; n += 1) close(0);
    expect(closed).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30].map((wait) => wait * SECOND + 500));
    close(1);
    for (const event of ['ready', 'resumed']) {
      for (let n = 0; n < 3; n += 1) close(0);
      manager.emit(event, { shardId: 0 });
    }
    close(0);
    expect(closed.slice(9)).toEqual([500, 30_500, 30_500, 30_500, 500, 500, 1500, 500]);
  });

  it('a session that Discord refuses to resume is given up at the first wait', () => {
    const { manager, options, forgotten, asManager } = gateway();
    options.buildStrategy?.(asManager);
    const close = (code: number) => manager.emit('closed', { code, shardId: 7 });
    for (const code of [4000, 4009, 1006, 4009]) close(code);
    expect(forgotten).toEqual([7]);
  });

  it('a shard that identifies again and again does so ever more slowly, far from a thousand times a day', async () => {
    const { options, identified, asManager } = gateway();
    const throttler = await options.buildIdentifyThrottler?.(asManager);
    const { signal } = new AbortController();
    for (let n = 0; n < 9; n += 1) await throttler?.waitForIdentify(0, signal);
    expect(identified).toEqual([0, 0, 0, 10, 20, 40, 80, 160, 160].map((wait) => wait * SECOND));
    await throttler?.waitForIdentify(1, signal);
    expect(identified.at(-1)).toBe(0);
    expect((24 * 60 * MINUTE) / Math.max(...identified)).toBeLessThan(1000);
  });
});
