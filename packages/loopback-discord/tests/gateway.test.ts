import { GatewayIntentBits as Intent } from 'discord.js';
import { type Loopback, type LoopbackOptions, startLoopback } from 'loopback-discord';
import { afterEach, expect, test } from 'vitest';
import { identity, openGateway, type RawGateway } from './raw-gateway.js';

let discord: Loopback;
afterEach(() => discord.close());

const BASE = Intent.Guilds | Intent.GuildMessages | Intent.DirectMessages;

async function start(options: LoopbackOptions = {}): Promise<RawGateway> {
  discord = await startLoopback(options);
  return openGateway(discord);
}

test('HELLO, READY, the guilds, and an acknowledged heartbeat', async () => {
  const gateway = await start({ heartbeatMs: 12_345 });
  expect(await gateway.next((one) => one.op === 10)).toMatchObject({ d: { heartbeat_interval: 12_345 } });
  gateway.send(2, identity(discord, BASE));
  const ready = await gateway.next((one) => one.t === 'READY');
  expect(ready).toMatchObject({
    s: 1,
    d: { v: 10, user: { id: discord.botId }, guilds: [{ id: discord.guild.id, unavailable: true }] },
  });
  expect(await gateway.next((one) => one.t === 'GUILD_CREATE')).toMatchObject({
    s: 2,
    d: { id: discord.guild.id, member_count: 7 },
  });
  gateway.send(1, 2);
  await gateway.next((one) => one.op === 11);
});

test.each<[string, number, (own: ReturnType<typeof identity>) => object]>([
  ['a wrong token', 4004, (own) => ({ ...own, token: 'wrong' })],
  ['a shard that is not there', 4010, (own) => ({ ...own, shard: [2, 2] })],
  ['an unknown intent', 4013, (own) => ({ ...own, intents: 1 << 30 })],
  ['a privileged intent that is off', 4014, (own) => ({ ...own, intents: BASE | Intent.MessageContent })],
  ['nonsense', 4002, () => ({ hello: 'world' })],
])('%s closes with %i', async (_, code, change) => {
  const gateway = await start();
  gateway.send(2, change(identity(discord, BASE)));
  expect(await gateway.closed).toBe(code);
});

test('a payload before identifying, a second identify and an unknown opcode are closed with their codes', async () => {
  const early = await start();
  early.send(3, {});
  expect(await early.closed).toBe(4003);
  const twice = await openGateway(discord);
  twice.send(2, identity(discord, BASE));
  twice.send(2, identity(discord, BASE));
  expect(await twice.closed).toBe(4005);
  const odd = await openGateway(discord);
  odd.send(99, {});
  expect(await odd.closed).toBe(4001);
});

test('more than 120 payloads a minute are too many', async () => {
  const gateway = await start();
  for (let n = 0; n < 121; n += 1) gateway.send(1, null);
  expect(await gateway.closed).toBe(4008);
});

test('a client that sends no heartbeat is closed', async () => {
  const gateway = await start({ heartbeatMs: 20 });
  expect(await gateway.closed).toBe(4009);
});

test('a second identify within five seconds has to wait its turn', async () => {
  const first = await start({ maxConcurrency: 1 });
  first.send(2, identity(discord, BASE));
  await first.next((one) => one.t === 'READY');
  const second = await openGateway(discord);
  second.send(2, identity(discord, BASE));
  expect(await second.next((one) => one.op === 9)).toMatchObject({ d: false });
});

test('the content of a message is there only where Discord gives it', async () => {
  const gateway = await start();
  const member = discord.member('member');
  gateway.send(2, identity(discord, BASE));
  await gateway.next((one) => one.t === 'GUILD_CREATE');
  const file = { name: 'a.txt', data: 'a' };
  member.say('general', 'unseen', { attachments: [file] });
  const named = member.say('general', `seen ${discord.botMention}`, { attachments: [file] });
  member.say('general', `unseen @everyone`);
  member.say('general', 'unseen', { replyTo: named.message });
  member.say('dm', 'seen in private');
  const of = () => gateway.received.filter((one) => one.t === 'MESSAGE_CREATE').map((one) => one.d);
  await discord.until(() => of().length === 5);
  expect(of()).toMatchObject([
    { content: '', attachments: [], guild_id: discord.guild.id },
    { content: `seen ${discord.botMention}`, attachments: [{ filename: 'a.txt' }], member: { roles: [] } },
    { content: '' },
    { content: '', referenced_message: { content: `seen ${discord.botMention}` } },
    { content: 'seen in private', channel_type: 1 },
  ]);
  expect(of()[4]).not.toHaveProperty('guild_id');
});

test('with the Message Content intent every message can be read', async () => {
  const gateway = await start({ privileged: ['MessageContent'] });
  gateway.send(2, identity(discord, BASE | Intent.MessageContent));
  await gateway.next((one) => one.t === 'GUILD_CREATE');
  discord.member('member').say('general', 'open');
  expect(await gateway.next((one) => one.t === 'MESSAGE_CREATE')).toMatchObject({ d: { content: 'open' } });
});

test('events come only for the intents', async () => {
  const gateway = await start();
  gateway.send(2, identity(discord, Intent.DirectMessages));
  await gateway.next((one) => one.t === 'READY');
  discord.member('member').say('general', discord.botMention);
  discord.member('member').say('dm', 'hello');
  await gateway.next((one) => one.t === 'MESSAGE_CREATE');
  expect(gateway.events()).toEqual(['READY', 'MESSAGE_CREATE']);
});

test('a resume replays what was missed, in order and without gaps', async () => {
  const first = await start();
  first.send(2, identity(discord, BASE));
  const ready = await first.next((one) => one.t === 'READY');
  const { session_id } = ready.d as { session_id: string };
  await first.next((one) => one.t === 'GUILD_CREATE');
  discord.misbehave.drop();
  await first.closed;
  for (const n of [1, 2, 3]) discord.member('member').say('dm', `question ${n}`);
  const second = await openGateway(discord);
  second.send(6, { token: discord.token, session_id, seq: 2 });
  await second.next((one) => one.t === 'RESUMED');
  expect(second.events()).toEqual(['MESSAGE_CREATE', 'MESSAGE_CREATE', 'MESSAGE_CREATE', 'RESUMED']);
  expect(second.received.flatMap((one) => one.s ?? [])).toEqual([3, 4, 5, 6]);
  second.end();

  const ahead = await openGateway(discord);
  ahead.send(6, { token: discord.token, session_id, seq: 99 });
  expect(await ahead.closed).toBe(4007);
  const stranger = await openGateway(discord);
  stranger.send(6, { token: discord.token, session_id: 'unknown', seq: 1 });
  expect(await stranger.next((one) => one.op === 9)).toMatchObject({ d: false });
});

test('every shard gets its own guilds, and shard 0 the direct messages', async () => {
  const zero = await start({ extraGuilds: 20 });
  const one = await openGateway(discord);
  zero.send(2, identity(discord, BASE, [0, 2]));
  one.send(2, identity(discord, BASE, [1, 2]));
  const guildsOf = (gateway: RawGateway) => gateway.events().filter((name) => name === 'GUILD_CREATE').length;
  await discord.until(() => guildsOf(zero) + guildsOf(one) === 21);
  expect(Math.min(guildsOf(zero), guildsOf(one))).toBeGreaterThan(5);
  discord.member('member').say('dm', 'hello');
  await zero.next((payload) => payload.t === 'MESSAGE_CREATE');
  expect(one.events()).not.toContain('MESSAGE_CREATE');
});
