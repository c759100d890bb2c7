import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { RestFault } from 'loopback-discord';
import { afterEach, expect, it } from 'vitest';
import { type Desk, openDesk } from '../e2e/desk.js';
import { saying } from '../fixtures/answers.js';
import { look } from '../fixtures/look.js';

let desk: Desk;
afterEach(async () => {
  desk.discord.misbehave.stop();
  await desk.close();
});

const TALL = 'How tall is the lighthouse?';
const ask = () => desk.discord.member('member').say('general', `${desk.discord.botMention} ${TALL}`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const lines = (words: string) => desk.log.filter((line) => line.includes(words)).map((line) => JSON.parse(line));
const health = async () => (await fetch(`http://127.0.0.1:${desk.bot.healthPort}/healthz`)).status;
const metrics = async () => (await fetch(`http://127.0.0.1:${desk.bot.healthPort}/metrics`)).text();
const everything = (fault: RestFault) => desk.discord.misbehave.rest({ match: /./, times: 100_000, fault });
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
  await expect.poll(health).toBe(503);
  expect((await desk.bot.ended).message).toMatch(/^No connection to Discord for 2 seconds \(0 of 1 shards\)/);
});

it('says at /healthz and in the log that nothing it says gets through, and that it does again', async () => {
  desk = await openDesk({ timing: { unheard: 1000 } });
  const fault = { kind: 'status', status: 503 } as const;
  desk.discord.misbehave.rest({ match: 'POST /channels/', times: 100_000, fault });
  const said = ask();
  await expect.poll(health, { timeout: 20_000 }).toBe(503);
  expect(lines('answers nothing that is sent')).toMatchObject([{ level: 50 }]);
  // The rest of the API is well, but a person waits: that it answers others is no comfort.
  await pause(3000);
  expect(await health()).toBe(503);
  desk.discord.misbehave.stop();
  expect(look(await said.response()).text).toContain('42 metres');
  expect(await health()).toBe(200);
  expect(lines('Discord answers again')).toHaveLength(1);
});

it('asks by itself whether Discord is well again, where nobody else asks anything', async () => {
  desk = await openDesk({ timing: { unheard: 500 } });
  everything({ kind: 'reset' });
  desk.discord.member('member').command('general', 'ask', { question: TALL });
  await expect.poll(health, { timeout: 20_000 }).toBe(503);
  await pause(3000);
  expect(await health()).toBe(503);
  desk.discord.misbehave.stop();
  await expect.poll(health, { timeout: 20_000 }).toBe(200);
});

it('one request that fails, and limits, are nothing to speak of', async () => {
  desk = await openDesk({ timing: { unheard: 0 } });
  desk.discord.misbehave.rest({ match: 'POST /channels/', times: 2, fault: { kind: 'reset' } });
  await ask().response();
  const limit = { kind: 'rate-limit', retryAfter: 0.05, scope: 'user' } as const;
  desk.discord.misbehave.rest({ match: 'POST /channels/', times: 5, fault: limit });
  await ask().response();
  expect(lines('answers nothing')).toEqual([]);
});

it('ends with a reason where the API is gone for longer than it has patience', async () => {
  desk = await openDesk({ timing: { unheard: 300, stuck: 1500 } });
  everything({ kind: 'status', status: 502 });
  ask();
  expect((await desk.bot.ended).message).toMatch(/^No answer from Discord’s API for 2 seconds \(1 of 1 shards\)/);
  expect(await health()).toBe(503);
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

it('stopped while a connection is being made, it closes that, and dies of no news of it', async () => {
  desk = await openDesk();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const event = { v: 10, guilds: [], session_id: 'x', resume_gateway_url: `ws://127.0.0.1:${port}`, user: null };
  desk.discord.misbehave.event('READY', event);
  const begun = once(server, 'connection');
  desk.discord.misbehave.drop();
  const [socket]: Socket[] = await begun;
  const closed = once(socket?.resume() ?? server, 'close').then(() => 'closed');
  await desk.bot.stop();
  // One that is left open ends after half a minute, when discord.js has waited long enough for an answer.
  expect(await Promise.race([closed, pause(10_000)])).toBe('closed');
  server.close();
});

it('says once that it waits for a limit, however many wait, in however many channels', async () => {
  desk = await openDesk({ discord: { rateLimits: 'discord' } });
  const member = desk.discord.member('member');
  const thread = member.thread('general', 'another room');
  const said = ['general', thread].flatMap((channel) =>
    Array.from({ length: 9 }, () => member.say(channel, `${desk.discord.botMention} ${TALL}`)),
  );
  await Promise.all(said.map((one) => one.response()));
  expect(lines('"rate limited"')).toHaveLength(1);
});

it('says once why it cannot reply, however often that comes', async () => {
  desk = await openDesk();
  const fault = { kind: 'api-error', status: 403, code: 50_013, message: 'Missing Permissions' } as const;
  desk.discord.misbehave.rest({ match: 'POST /channels/', times: 3, fault });
  for (let n = 0; n < 3; n += 1) ask();
  await expect.poll(async () => (await metrics()).match(/bot_refusals_total\{.*\} (\d+)/)?.[1]).toBe('3');
  const why = 'could not reply: no permission to write there';
  expect(lines('could not reply')).toMatchObject([{ level: 30, kind: 'message', again: 0, msg: why }]);
});

it('says once what fails in one place, under the id that everybody is told', async () => {
  desk = await openDesk();
  const real = desk.answerer.current();
  let asked = 0;
  const fail = (): never => {
    asked += 1;
    throw new TypeError(`In the words of question ${asked}`);
  };
  desk.answerer.swap(saying(real, fail));
  const told = [];
  for (let n = 0; n < 3; n += 1) told.push(look(await ask().response()).text);
  expect(new Set(told).size).toBe(1);
  const failed = lines('handler failed');
  expect(failed).toMatchObject([{ level: 50, kind: 'message', again: 0, err: { type: 'TypeError' } }]);
  expect(told[0]).toContain(`\`${failed[0].fault}\``);
  const fault = { kind: 'api-error', status: 400, code: 50_035, message: 'Invalid' } as const;
  desk.discord.misbehave.rest({ match: 'POST /channels/', times: 3, fault });
  for (let n = 0; n < 3; n += 1) ask();
  await expect.poll(async () => (await metrics()).match(/bot_failures_total\{kind="message"\} (\d+)/)?.[1]).toBe('6');
  await expect.poll(async () => (await metrics()).match(/^bot_in_flight (\d+)$/m)?.[1]).toBe('0');
  expect(lines('could not apologise')).toMatchObject([{ level: 40, again: 0 }]);
});

it('logs what Discord refuses by its fields and codes, and not in its words', async () => {
  desk = await openDesk();
  const fault = { kind: 'api-error', status: 400, code: 50_035, message: `Invalid: ${TALL}` } as const;
  desk.discord.misbehave.rest({ match: 'POST /channels/', fault });
  await ask().response();
  expect(lines('handler failed')).toMatchObject([{ err: { code: 50_035, status: 400 } }]);
  expect(desk.log.join('')).not.toMatch(/how tall/i);
});
