import { afterEach, expect, it } from 'vitest';
import { type Desk, openDesk } from '../e2e/desk.js';
import { look } from '../fixtures/look.js';

let desk: Desk;
afterEach(async () => {
  desk.discord.misbehave.stop();
  await desk.close();
});

const TALL = 'How tall is the lighthouse?';
const ask = () => desk.discord.member('member').say('general', `${desk.discord.botMention} ${TALL}`);
const lines = (words: string) => desk.log.filter((line) => line.includes(words)).map((line) => JSON.parse(line));
const health = async () => (await fetch(`http://127.0.0.1:${desk.bot.healthPort}/healthz`)).status;
const unauthorised = { kind: 'api-error', status: 401, code: 0, message: '401: Unauthorized' } as const;

it('goes on after a 401 that was a bad moment of Discord’s', async () => {
  desk = await openDesk();
  for (let n = 0; n < 3; n += 1) {
    desk.discord.misbehave.rest({ match: 'POST /channels/', times: n, fault: unauthorised });
    if (n === 2) desk.discord.misbehave.rest({ match: 'POST /channels/', times: 1, fault: { kind: 'reset' } });
    expect(look(await ask().response()).text).toContain('42 metres');
  }
  expect(await health()).toBe(200);
});

it('ends with a reason where the token is refused again and again, and says so at /healthz', async () => {
  desk = await openDesk();
  desk.discord.misbehave.rest({ match: 'POST /channels/', times: 3, fault: unauthorised });
  ask();
  expect((await desk.bot.ended).message).toContain('does not accept the token');
  expect(await health()).toBe(503);
});

it('ends with a reason where the gateway is gone for longer than it has patience', async () => {
  desk = await openDesk({ timing: { stuck: 1500 } });
  await desk.discord.close();
  expect(await health()).toBe(503);
  expect((await desk.bot.ended).message).toMatch(/^No connection to Discord for 2 seconds \(0 of 1 shards\)/);
});

it('says why it connects again and how long it waits, once and not for each try', async () => {
  desk = await openDesk();
  desk.discord.misbehave.close(4009);
  await desk.discord.until(() => lines('shard resumed').length > 0);
  expect(lines('shard reconnecting')).toMatchObject([{ shard: 0, code: 4009, reason: 'SessionTimedOut', wait: 500 }]);
  await desk.discord.close();
  await desk.discord.until(() => lines('"code":1006').length > 0);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(lines('"code":1006')).toHaveLength(1);
  expect(lines('"level":50')).toEqual([]);
});

it('says once that it waits for a limit, however many wait', async () => {
  desk = await openDesk({ discord: { rateLimits: 'discord' } });
  const said = Array.from({ length: 9 }, ask);
  await Promise.all(said.map((one) => one.response()));
  expect(lines('"rate limited"')).toHaveLength(1);
});

it('logs what Discord refuses by its fields and codes, and not in its words', async () => {
  desk = await openDesk();
  const fault = { kind: 'api-error', status: 400, code: 50_035, message: `Invalid: ${TALL}` } as const;
  desk.discord.misbehave.rest({ match: 'POST /channels/', fault });
  await ask().response();
  expect(lines('handler failed')).toMatchObject([{ err: { code: 50_035, status: 400 } }]);
  expect(desk.log.join('')).not.toContain('lighthouse');
});
