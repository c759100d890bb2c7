import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimitError, REST, type ResponseLike } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLimits } from '../../src/discord/limits.js';

let wait: number;
let sent = 0;
let refused = 0;
beforeEach(() => {
  wait = 0.3;
  sent = 0;
  refused = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

/** The requests of a client to a Discord that takes one in so many seconds, and refuses the others. */
function client() {
  const limits = createLimits();
  let next = 0;
  const rest = new REST({
    offset: 20,
    rejectOnRateLimit: limits.rejectOnRateLimit,
    makeRequest: async () => {
      const early = next - performance.now();
      if (early > 0) refused += 1;
      else {
        sent += 1;
        next = performance.now() + wait * 1000;
      }
      const headers = new Headers({
        'content-type': 'application/json',
        'x-ratelimit-limit': '1',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': String((next - performance.now()) / 1000),
        ...(early > 0 && { 'retry-after': String(early / 1000) }),
      });
      limits.heard(headers);
      // Types of a browser are about as well, and theirs differ.
      return new Response('{}', { status: early > 0 ? 429 : 200, headers }) as unknown as ResponseLike;
    },
  }).setToken('a');
  limits.attach(rest);
  return { post: () => rest.post('/channels/123456789012345678/messages', { body: {} }) };
}

function setClock(by: number): void {
  const now = Date.now() + by;
  vi.useFakeTimers({ toFake: ['Date'], now, shouldAdvanceTime: true });
}

/** Whether it has come to an end in far less time than the clock was moved. */
const soon = (work: Promise<unknown>) => Promise.race([work.then(() => true), sleep(5000, false)]);

it('a wait that Discord asks for is waited for', async () => {
  const { post } = client();
  await post();
  await post();
  // One that came too early would have been refused.
  expect([sent, refused]).toEqual([2, 0]);
});

it.each(['that waits already', 'that comes then'])(
  'a clock that is set back a little makes nothing wait that much longer: %s',
  async (when) => {
    const { post } = client();
    await post();
    const before = when === 'that waits already' ? [post(), post()] : [];
    setClock(-10_000);
    const after = before.length > 0 ? before : [post(), post()];
    expect(await soon(Promise.all(after))).toBe(true);
    // What it knew is forgotten, of which Discord has to tell again.
    expect(sent).toBe(3);
    expect(refused).toBeLessThanOrEqual(1);
  },
);

it('a clock that is set forward and back again does so neither', async () => {
  const { post } = client();
  setClock(12_000);
  await post();
  setClock(-12_000);
  expect(await soon(post())).toBe(true);
});

it('a long wait that Discord asked for is not waited for, one that it did not ask for is none', async () => {
  const { post } = client();
  await post();
  setClock(-3_600_000);
  expect(await soon(post())).toBe(true);
  wait = 60;
  await post();
  await expect(post()).rejects.toThrow(RateLimitError);
  expect(sent).toBe(3);
});
