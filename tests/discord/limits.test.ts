import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimitError, REST } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLimits } from '../../src/discord/limits.js';

let wait: number;
let sent: number;
beforeEach(() => {
  wait = 0.3;
  sent = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

/** The requests of a client to a Discord that says after each that the next one has to wait so many seconds. */
function client() {
  const limits = createLimits();
  const rest = new REST({
    offset: 0,
    rejectOnRateLimit: limits.rejectOnRateLimit,
    makeRequest: async () => {
      sent += 1;
      const headers = {
        'x-ratelimit-limit': '1',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': String(wait),
      };
      return new Response('{}', { headers: { ...headers, 'content-type': 'application/json' } });
    },
  }).setToken('a');
  limits.attach(rest);
  return { limits, post: () => rest.post('/channels/123456789012345678/messages', { body: {} }) };
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
  const next = post();
  await sleep(50);
  expect(sent).toBe(1);
  await next;
  expect(sent).toBe(2);
});

it.each(['that waits already', 'that comes then'])(
  'a clock that is set back a little makes nothing wait that much longer: %s',
  async (when) => {
    const { post } = client();
    await post();
    const before = when === 'that waits already' ? [post(), post()] : [];
    setClock(-10_000);
    const after = before.length > 0 ? before : [post(), post()];
    // The first wait still holds.
    await sleep(50);
    expect(sent).toBe(1);
    expect(await soon(Promise.all(after))).toBe(true);
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
  wait = 60;
  const { limits, post } = client();
  await post();
  expect(await soon(post())).toBe(true);
  limits.told(60);
  await expect(post()).rejects.toThrow(RateLimitError);
  expect(sent).toBe(2);
});
