import { DiscordAPIError, PermissionFlagsBits as P, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, startBench } from './stock-client.js';

let bench: Bench;
let channel: TextChannel;
async function start(options = {}) {
  bench = await startBench(options);
  channel = (await bench.client.channels.fetch(bench.discord.channel('general'))) as TextChannel;
}
beforeEach(() => start());
afterEach(() => bench.close());

async function codeOf(attempt: Promise<unknown>): Promise<unknown> {
  const error = await attempt.catch((reason: unknown) => reason);
  return error instanceof DiscordAPIError ? [error.status, error.code] : error;
}

test('the permissions of the bot in a channel are honoured', async () => {
  const { discord } = bench;
  const send = () => codeOf(channel.send('x'));
  const file = { attachment: Buffer.from('x'), name: 'x.txt' };
  expect(await codeOf(channel.send({ files: [file] }))).not.toBeInstanceOf(Error);
  discord.permit('general', 'everyone', { deny: P.AttachFiles });
  expect(await codeOf(channel.send({ files: [file] }))).toEqual([403, 50013]);
  discord.permit('general', 'bot', { deny: P.SendMessages });
  expect(await send()).toEqual([403, 50013]);
  discord.permit('general', 'bot', { deny: P.ViewChannel });
  expect(await send()).toEqual([403, 50001]);
  discord.permit('general', 'everyone', { deny: P.SendMessages });
  discord.permit('general', 'bot', { allow: P.SendMessages });
  expect(await codeOf(channel.send('x'))).not.toBeInstanceOf(Array);
  expect(discord.violations()).toEqual([]);
});

test('threads, forums and closed direct messages have rules of their own', async () => {
  const { discord, client } = bench;
  discord.permit('general', 'bot', { deny: P.SendMessagesInThreads });
  const thread = discord.member('member').thread('general', 'a thread');
  const post = (id: string) =>
    codeOf(client.rest.post(`/channels/${id}/messages`, { body: { content: 'x', allowed_mentions: { parse: [] } } }));
  expect(await post(thread)).toEqual([403, 50013]);
  expect(await post(discord.channel('forum'))).toEqual([400, 50008]);
  const dm = await client.users.createDM(discord.member('member').id);
  discord.acceptDirectMessages('member', false);
  expect(await post(dm.id)).toEqual([403, 50007]);
});

test('what is not there is unknown', async () => {
  const { discord, client } = bench;
  const { message } = discord.member('member').say('general', 'x');
  expect(await codeOf(client.channels.fetch('123'))).toEqual([404, 10003]);
  expect(await codeOf(channel.messages.fetch('123'))).toEqual([404, 10008]);
  expect(await codeOf(channel.messages.edit(message.id, 'y'))).toEqual([403, 50005]);
  expect(await codeOf(channel.messages.delete(message.id))).toEqual([403, 50013]);
  expect(await codeOf(client.users.fetch('123'))).toEqual([404, 10013]);
  discord.member('member').delete(message);
  const reply = { messageReference: message.id, failIfNotExists: true };
  expect(await codeOf(channel.send({ content: 'x', reply }))).toEqual([400, 50035]);
  expect(await codeOf(channel.send({ content: 'x', reply: { ...reply, failIfNotExists: false } }))).not.toBeInstanceOf(
    Array,
  );
});

test('a wrong token is unauthorized', async () => {
  const response = await fetch(`${bench.discord.url}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ message: '401: Unauthorized', code: 0 });
});

test('rate limits are told in headers and kept', async () => {
  await bench.close();
  await start({ rateLimits: 'discord' });
  const { discord } = bench;
  const post = () =>
    fetch(`${discord.url}/v10/channels/${channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x', allowed_mentions: { parse: [] } }),
    });
  const first = await post();
  expect(Object.fromEntries(first.headers)).toMatchObject({ 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '4' });
  for (let n = 0; n < 4; n += 1) await post();
  const sixth = await post();
  expect(sixth.status).toBe(429);
  expect(sixth.headers.get('x-ratelimit-scope')).toBe('user');
  const body = (await sixth.json()) as { retry_after: number; global: boolean };
  expect(body).toMatchObject({ message: 'You are being rate limited.', global: false });
  expect(body.retry_after).toBeGreaterThan(3);
  expect(body.retry_after).toBeLessThanOrEqual(5);
  expect(sixth.headers.get('x-ratelimit-bucket')).toBe(first.headers.get('x-ratelimit-bucket'));
});

test('more than fifty requests a second are too many, whatever the route', async () => {
  await bench.close();
  await start({ rateLimits: 'discord' });
  const { discord } = bench;
  const headers = { authorization: `Bot ${discord.token}` };
  const paths = ['users/@me', 'applications/@me', 'gateway', 'gateway/bot'];
  const all = Array.from({ length: 60 }, (_, n) => fetch(`${discord.url}/v10/${paths[n % 4]}`, { headers }));
  const refused = (await Promise.all(all)).filter((one) => one.status === 429);
  expect(refused.length).toBeGreaterThan(5);
  expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
  expect(await refused[0]?.json()).toMatchObject({ global: true });
});
