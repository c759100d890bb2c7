import { type Client, Events, Options, Status } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type Bench, startBench, stockClient } from './stock-client.js';

let bench: Bench;
afterEach(() => bench.close());

/** Every text that the client hears, in order. */
function listening(heard: string[]) {
  return (client: Client) => {
    client.on(Events.MessageCreate, (message) => void (message.author.bot || heard.push(message.content)));
    client.on(Events.Error, () => undefined);
    client.on(Events.ShardError, () => undefined);
  };
}

/** discord.js drops a message that is in its cache already; without one the repetition shows. */
const FORGETFUL = { makeCache: Options.cacheWithLimits({ MessageManager: 0 }) };

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => String(from + n));

test('nothing is lost over many broken connections', async () => {
  const heard: string[] = [];
  bench = await startBench({}, {}, listening(heard));
  const { discord } = bench;
  for (let n = 0; n < 200; n += 1) {
    if (n % 40 === 20) discord.misbehave.drop();
    discord.member('member').say('dm', String(n));
    if (n % 10 === 0) await discord.connected();
  }
  await discord.until(() => heard.length >= 200);
  expect(heard).toEqual(numbers(0, 200));
});

test('RECONNECT and a resumable close are followed by a resume without loss', async () => {
  const heard: string[] = [];
  bench = await startBench({}, {}, listening(heard));
  const { discord, client } = bench;
  let resumed = 0;
  client.on(Events.ShardResume, () => {
    resumed += 1;
  });
  discord.misbehave.reconnect();
  await discord.until(() => resumed === 1);
  discord.misbehave.close(4000);
  discord.member('member').say('dm', 'meanwhile');
  await discord.until(() => resumed === 2);
  await discord.until(() => heard.length === 1);
});

test('after INVALID_SESSION the client identifies anew', async () => {
  bench = await startBench();
  const { discord, client } = bench;
  let ready = 0;
  client.on(Events.ShardReady, () => {
    ready += 1;
  });
  discord.misbehave.invalidate(false);
  await discord.until(() => ready === 1);
  expect(client.ws.status).toBe(Status.Ready);
});

test('a resume that overlaps delivers events again', async () => {
  const heard: string[] = [];
  bench = await startBench({}, FORGETFUL, listening(heard));
  const { discord } = bench;
  for (const text of ['1', '2', '3']) discord.member('member').say('dm', text);
  await discord.until(() => heard.length === 3);
  discord.misbehave.overlap(2);
  discord.misbehave.drop();
  await discord.until(() => heard.length === 5);
  expect(heard).toEqual(['1', '2', '3', '2', '3']);
});

test('events come twice or late on demand', async () => {
  const heard: string[] = [];
  bench = await startBench({}, FORGETFUL, listening(heard));
  const { discord } = bench;
  discord.misbehave.repeat(1);
  discord.member('member').say('dm', 'twice');
  discord.misbehave.late(1, 50);
  discord.member('member').say('dm', 'late');
  discord.member('member').say('dm', 'soon');
  await discord.until(() => heard.length === 4);
  expect(heard).toEqual(['twice', 'twice', 'soon', 'late']);
});

test('without acknowledgements the client gives the connection up and resumes', async () => {
  bench = await startBench({ heartbeatMs: 100 }, {}, listening([]));
  const { discord, client } = bench;
  discord.misbehave.deaf(true);
  await new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
  discord.misbehave.deaf(false);
  await new Promise((resolve) => client.once(Events.ShardResume, resolve));
});

test('server errors and rate limits are retried by the client', async () => {
  bench = await startBench();
  const { discord, client } = bench;
  const before = discord.requests.length;
  discord.misbehave.rest({ match: 'GET /users/', fault: { kind: 'status', status: 502 } });
  discord.misbehave.rest({ match: /^GET .users/, fault: { kind: 'status', status: 500 } });
  discord.misbehave.rest({ match: 'GET /users/', fault: { kind: 'rate-limit', retryAfter: 0.02, scope: 'user' } });
  discord.misbehave.rest({ match: 'GET /users/', fault: { kind: 'rate-limit', retryAfter: 0.02, scope: 'global' } });
  await client.users.fetch(discord.member('member').id, { force: true });
  expect(discord.requests.slice(before).map((one) => one.status)).toEqual([502, 500, 429, 429, 200]);
});

test('a request may be carried out although its answer is lost', async () => {
  bench = await startBench();
  const { discord, client } = bench;
  discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'status', status: 502, processed: true } });
  const dm = await client.users.createDM(discord.member('member').id);
  await dm.send('once or twice');
  expect(discord.messages(dm.id)).toHaveLength(2);
});

test('no answer, a broken connection and a slow one', async () => {
  bench = await startBench({}, { rest: { retries: 0 } });
  const { discord, client } = bench;
  const fetchUser = () => client.users.fetch(discord.member('member').id, { force: true });
  client.rest.options.timeout = 100;
  discord.misbehave.rest({ match: 'GET /users/', fault: { kind: 'silence' } });
  await expect(fetchUser()).rejects.toThrow('aborted');
  client.rest.options.timeout = 60_000;
  discord.misbehave.rest({ match: 'GET /users/', fault: { kind: 'reset' } });
  await expect(fetchUser()).rejects.toThrow();
  discord.misbehave.rest({ match: 'GET /users/', fault: { kind: 'delay', ms: 30 } });
  await fetchUser();
  const order: string[] = [];
  let release = () => {};
  const arrived = new Promise<void>((resolve) => {
    const until = () => {
      resolve();
      return new Promise<void>((done) => (release = done));
    };
    discord.misbehave.rest({ match: 'GET /users/', fault: { kind: 'hold', until } });
  });
  const held = fetchUser().then(() => order.push('answered'));
  await arrived;
  const headers = { authorization: `Bot ${discord.token}` };
  expect((await fetch(`${discord.url}/v10/gateway`, { headers })).status).toBe(200);
  order.push('released');
  release();
  await held;
  expect(order).toEqual(['released', 'answered']);
  discord.misbehave.stop();
  const error = { kind: 'api-error', status: 404, code: 10062, message: 'Unknown interaction' } as const;
  discord.misbehave.rest({ match: 'GET /users/', fault: error });
  await expect(fetchUser()).rejects.toMatchObject({ status: 404, code: 10062 });
  await fetchUser();
});

test('several shards, each with its own guilds', async () => {
  bench = await startBench({ shards: 3, extraGuilds: 30 }, { shards: 'auto' });
  const { discord, client } = bench;
  expect(client.ws.shards.size).toBe(3);
  expect(client.guilds.cache.size).toBe(31);
  expect(new Set(client.guilds.cache.map((guild) => guild.shardId)).size).toBe(3);
  discord.misbehave.drop(1);
  await new Promise((resolve) => client.once(Events.ShardResume, (shard) => resolve(expect(shard).toBe(1))));
});

test('a wrong token and a privileged intent that is off end the login', async () => {
  bench = await startBench();
  const { discord } = bench;
  const wrong = stockClient(discord);
  await expect(wrong.login('wrong')).rejects.toThrow('invalid token');
  const greedy = stockClient(discord, { intents: ['Guilds', 'MessageContent'] });
  await expect(greedy.login(discord.token)).rejects.toThrow('disallowed intents');
});
