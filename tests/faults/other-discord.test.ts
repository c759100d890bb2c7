import { once } from 'node:events';
import { Events } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { messageCommands, slashCommands } from '../../src/commands/registry.js';
import { readConfig } from '../../src/config.js';
import { createMemoryJournal } from '../../src/desk/journal.js';
import { type RunningBot, startBot } from '../../src/discord/start-bot.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { createLive } from '../../src/knowledge/live.js';
import { createLog } from '../../src/log.js';
import { paintSvg } from '../../src/rendering/picture/paint.js';
import { testLibrary } from '../fixtures/library.js';
import { type Asked, type OtherDiscord, startOtherDiscord } from './other/discord.js';
import { directMessage, guild, ian, member, message, thread } from './other/gateway-shapes.js';
import { ID } from './other/ids.js';
import {
  command,
  type FormRow,
  type Interaction,
  onMessage,
  type Place,
  press,
  submit,
  suggestions,
} from './other/interaction-shapes.js';

const TALL = 'How tall is the lighthouse?';
const PATIENCE = { timeout: 20_000 };
const prepare = loadPreparing();

let discord: OtherDiscord;
let bot: RunningBot;
let log: string[];

beforeEach(async () => {
  discord = await startOtherDiscord();
  log = [];
  const env = { USER_PACE: 'off', CHANNEL_PACE: 'off', HEALTH_PORT: '0', DISCORD_API_URL: discord.url };
  const token = 'MTE3ODAxMjc4NzQ1NzQwMDk5OQ.GxTest.not-a-token-of-anybody';
  const config = readConfig({ ...env, DISCORD_TOKEN: token });
  bot = await startBot({
    config,
    token,
    log: createLog('info', token, { write: (line) => void log.push(line) }),
    answerer: createLive(await prepare(await testLibrary())),
    journal: createMemoryJournal(),
    commands: { slash: slashCommands, message: messageCommands },
    paint: paintSvg,
  });
});
afterEach(async () => {
  await bot.stop();
  await discord.end();
  expect(log.filter((line) => line.includes('"level":50') || line.includes('dropped an event'))).toEqual([]);
});

const mention = (more: object = {}) => message(`<@${ID.bot}> ${TALL}`, more);
const words = ({ body }: Asked) => JSON.stringify(body);

/** Sends a message, and expects one answer to it. */
async function asks(asked: { id: string }, answer = '42 metres'): Promise<Record<string, unknown>> {
  discord.send('MESSAGE_CREATE', asked);
  await expect.poll(() => discord.repliesTo(asked).map(words).join(), PATIENCE).toContain(answer);
  expect(discord.repliesTo(asked)).toHaveLength(1);
  return discord.posted.at(-1) ?? {};
}

/** Sends an interaction, and expects one answer of a type. */
async function does(interaction: Interaction, type: number): Promise<Asked> {
  discord.send('INTERACTION_CREATE', interaction);
  await expect.poll(() => discord.answersTo(interaction).length, PATIENCE).toBe(1);
  const [answer] = discord.answersTo(interaction);
  expect(answer?.body.type).toBe(type);
  return answer as Asked;
}

const buttons = (node: unknown): { custom_id?: string; label?: string }[] =>
  Array.isArray(node)
    ? node.flatMap(buttons)
    : typeof node === 'object' && node !== null
      ? [node, ...('components' in node ? buttons(node.components) : [])]
      : [];
const buttonOf = (posted: Record<string, unknown>, label: string) =>
  buttons(posted.components).find((one) => one.label === label)?.custom_id ?? '';

it('answers what people write, wherever they write it', async () => {
  await asks(mention());
  await asks(
    mention({ author: ian, member: { ...member, avatar: null, nick: 'i' }, content: `<@!${ID.bot}> ${TALL}` }),
  );
  await asks(directMessage(TALL));
  await asks(mention({ channel_id: ID.news, channel_type: 5 }));
  await asks(mention({ channel_id: ID.voice, channel_type: 2 }));
  discord.send('THREAD_CREATE', thread);
  await asks(mention({ channel_id: ID.thread, channel_type: 11, position: 1 }));
  // The other server is there again, and then somebody leaves it to itself.
  discord.send('GUILD_CREATE', { ...guild(ID.elsewhere), channels: [{ id: ID.group, type: 0, name: 'back' }] });
  await asks(mention({ guild_id: ID.elsewhere, channel_id: ID.group }));
  discord.send('GUILD_DELETE', { id: ID.elsewhere, unavailable: true });
  await asks(mention());
});

it('answers commands in servers, in messages, and where only a person has installed it', async () => {
  for (const place of ['server', 'abroad', 'direct', 'group'] satisfies Place[]) {
    expect(words(await does(command(place, TALL), 4)), place).toContain('42 metres');
  }
  expect(words(await does(suggestions('light'), 8))).toContain('lighthouse');
  const { nonce: _, ...target } = message(TALL);
  expect(words(await does(onMessage(target), 4))).toContain('42 metres');
});

it('goes on from its buttons and forms, as Discord gives them back', async () => {
  const miss = await asks(message(`<@${ID.bot}> what is the price of cheese`), 'Tell the curators');
  const shown = await does(press(miss, buttonOf(miss, 'Tell the curators')), 9);
  const form = shown.body.data as { custom_id: string; components: FormRow[] };
  expect(words(await does(submit(miss, form, 'what is the price of cheese'), 4))).toContain('Passed on');
  const answer = await asks(mention());
  const followUp = message('and who keeps it?', {
    type: 19,
    mentions: [{ ...ian, id: ID.bot, bot: true, member }],
    message_reference: { type: 0, channel_id: ID.general, message_id: answer.id, guild_id: ID.guild },
    referenced_message: answer,
  });
  await asks(followUp, 'Aida Bekova');
});

it('takes no notice of what it does not know, and answers all the same', async () => {
  const sent = () => discord.requests.filter(({ method }) => method !== 'GET').length;
  const before = sent();
  const odd = [
    message('a poll', { poll: { question: { text: TALL }, answers: [], expiry: null, layout_type: 7 }, type: 46 }),
    message('', { message_snapshots: [{ message: { content: TALL, type: 0 } }], message_reference: { type: 1 } }),
    message('', { components: [{ type: 1_000_000_000 }], sticker_items: [{ id: '1', name: 's', format_type: 9 }] }),
    message(TALL, { webhook_id: ID.elsewhere, author: { ...ian, bot: true }, member: undefined }),
    message(TALL, { author: { ...ian, system: true }, type: 7 }),
    message(TALL, { type: 19, referenced_message: null, message_reference: { type: 0, message_id: ID.role } }),
    message(TALL, { channel_id: ID.future, channel_type: 99 }),
  ];
  for (const one of odd) discord.send('MESSAGE_CREATE', one);
  discord.send('MESSAGE_UPDATE', { id: ID.role, channel_id: ID.general, guild_id: ID.guild, embeds: [{ type: 'x' }] });
  discord.send('RATE_LIMITED', { opcode: 8, retry_after: 5.2, meta: {} });
  discord.send('CHANNEL_INFO', { guild_id: ID.guild, channels: [{ id: ID.voice, status: null }] });
  discord.send('AN_EVENT_OF_TOMORROW', { guild_id: ID.guild, value: [null, { deep: [] }] });
  discord.send('VOICE_CHANNEL_STATUS_UPDATE', { status: null, id: ID.voice, guild_id: ID.guild });
  discord.say({ op: 12, d: null });
  discord.say({ op: 11 });
  await asks(mention());
  await asks(mention({ a_field_of_tomorrow: {}, member: { ...member, roles: ['1'], flags: 1 << 20 }, flags: 1 << 29 }));
  expect(sent() - before).toBe(2);
  expect(await (await fetch(`http://127.0.0.1:${bot.healthPort}/healthz`)).json()).toMatchObject({ healthy: true });
});

it('comes back where Discord sends it, and answers each question once', async () => {
  await asks(mention());
  const missed = mention();
  const last = () => discord.begun.at(-1);
  const again = (times: number, op: number) =>
    expect.poll(() => [discord.begun.length, last()?.op], PATIENCE).toEqual([times, op]);
  discord.say({ op: 7, d: null });
  await again(2, 6);
  expect(last()?.path).toMatch(/^\/resumes-here\/?\?.*v=10/);
  discord.close(4000);
  await asks(missed);
  await again(3, 6);
  discord.send('MESSAGE_CREATE', missed);
  discord.say({ op: 9, d: true });
  await again(4, 6);
  await asks(mention());
  // Its servers come a moment later.
  const ready = once(bot.client, Events.ShardReady);
  discord.say({ op: 9, d: false });
  await again(5, 2);
  expect(last()?.path).not.toContain('resumes-here');
  await ready;
  await asks(mention());
  expect(discord.repliesTo(missed)).toHaveLength(1);
});

it('begins anew where it does not understand what Discord says of the connection', async () => {
  discord.say({ op: 9, d: null });
  await expect.poll(() => discord.begun.at(-1)?.op, PATIENCE).toBe(6);
  await asks(mention());
  expect(log.filter((line) => line.includes('dropped an event'))).toHaveLength(1);
  log.length = 0;
});

it('waits as long as Discord asks for, and tries again where there is no more than a page of its proxy', async () => {
  const limited = { message: 'You are being rate limited.', retry_after: 0.57, global: false };
  const headers = { 'retry-after': '1', 'x-ratelimit-scope': 'user', 'x-ratelimit-remaining': '0' };
  discord.refuse('POST /channels/', { status: 429, headers, body: JSON.stringify(limited) });
  await asks(mention());
  const scope = { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
  discord.refuse('POST /channels/', {
    status: 429,
    headers: scope,
    body: JSON.stringify({ ...limited, global: true }),
  });
  await asks(mention());
  const page = '<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>';
  discord.refuse('POST /channels/', { status: 502, headers: { 'content-type': 'text/html' }, body: page });
  await asks(mention());
  discord.refuse('/callback', { status: 503, headers: { 'content-type': 'text/html' }, body: page });
  await does(command('server', TALL), 4);
});
