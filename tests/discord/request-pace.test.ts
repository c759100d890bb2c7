import { expect, it } from 'vitest';
import { createRequestPace } from '../../src/discord/request-pace.js';

const MESSAGE = 'https://discord.com/api/v10/channels/1/messages';

/** A pace of `most` a second on a clock that stands still but for what is waited, and when each of these requests went. */
async function go(most: () => number, requests: readonly { readonly at: number; readonly url?: string }[]) {
  let now = 0;
  const pace = createRequestPace(
    most,
    () => now,
    async (ms) => {
      went.push(now + ms);
    },
  );
  const went: number[] = [];
  for (const { at, url = MESSAGE } of requests) {
    now = at;
    const before = went.length;
    await pace(url);
    if (went.length === before) went.push(now);
  }
  return went;
}
const at = (time: number, count: number) => Array.from({ length: count }, () => ({ at: time }));

it('lets so many go in any second and a bit, also across the end of one', async () => {
  expect(await go(() => 2, [...at(0, 1), ...at(900, 2), ...at(1100, 2)])).toEqual([0, 900, 1100, 2000, 2200]);
});

it('goes by what holds now, and forgets what is over', async () => {
  let most = 1;
  const first = await go(() => most, at(0, 2));
  expect(first).toEqual([0, 1100]);
  most = 3;
  expect(await go(() => most, [...at(0, 3), ...at(5000, 4)])).toEqual([0, 0, 0, 5000, 5000, 5000, 6100]);
});

it('holds back no answer to an interaction and nothing that a connection needs, nor counts it', async () => {
  const callback = { at: 0, url: 'https://discord.com/api/v10/interactions/1/token/callback' };
  const later = { at: 0, url: 'https://discord.com/api/v10/webhooks/1/token/messages/@original' };
  const connecting = { at: 0, url: 'https://discord.com/api/v10/gateway/bot' };
  expect(await go(() => 1, [callback, later, callback, connecting, ...at(0, 2)])).toEqual([0, 0, 0, 0, 0, 1100]);
});
