import { expect, it } from 'vitest';
import { createRandom } from '../../train/random.js';
import { openDesk } from '../e2e/desk.js';
import { look } from '../fixtures/look.js';
import { realEvents } from './other/events.js';
import { recordEvents, spoil } from './recorded.js';

/** `FAULTS_EVENTS=10000 npx vitest run tests/faults/malformed` for a long night. */
const EVENTS = Number(process.env.FAULTS_EVENTS ?? 500);
const TALL = 'How tall is the lighthouse?';

it(
  `answers the next good question after each of ${EVENTS} events that are malformed`,
  async () => {
    const desk = await openDesk({ discord: { keepRequests: 100 } });
    const { discord, bot } = desk;
    const { bot: user, id } = discord.world.application;
    const guilds = [{ id: discord.guild.id, unavailable: true }];
    const real = realEvents(TALL, discord.botMention, { id, flags: 0 }, user).map(({ event, data }) => ({
      event,
      data: event === 'READY' ? Object.assign({}, data, { guilds, shard: [0, 1] }) : data,
    }));
    // Their server is there, so that the rest of them is read to the end.
    for (const { event, data } of real.slice(0, 3)) discord.misbehave.event(event, data);
    const whole = [...(await recordEvents(discord, TALL)), ...real];
    expect(new Set(whole.map(({ event }) => event)).size).toBeGreaterThanOrEqual(8);
    const random = createRandom(EVENTS);
    const member = discord.member('member');
    const good = async () => {
      const asked = member.command('general', 'ask', { question: TALL });
      expect(look(await asked.response(10_000)).text).toContain('42 metres');
      expect(asked.outcomes()).toHaveLength(1);
    };
    for (let n = 0; n < EVENTS; n += 1) {
      const { event, data } = spoil(whole[Math.floor(random() * whole.length)] ?? { event: 'x', data: null }, random);
      discord.misbehave.event(event, data);
      await good().catch((error: unknown) => {
        throw new Error(`after ${event} ${JSON.stringify(data)}`, { cause: error });
      });
    }
    const port = bot.healthPort;
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const dropped = [...metrics.matchAll(/bot_dropped_events_total\{event="(\w+)"\} (\d+)/g)];
    expect(dropped.map(([, event]) => event)).toEqual(
      expect.arrayContaining(['INTERACTION_CREATE', 'MESSAGE_CREATE', 'READY']),
    );
    expect(desk.log.join('')).toContain('"msg":"dropped an event"');
    expect(desk.log.join('')).not.toMatch(/how tall/i);
    // Also through the next connections, whatever a malformed READY said of where to resume.
    let identified = false;
    discord.subscribe((one) => {
      identified ||= one.type === 'gateway' && one.event === 'READY';
    });
    discord.misbehave.drop();
    await discord.until(() => identified, 60_000);
    await good();
    await desk.close();
  },
  60_000 + EVENTS * 100,
);

it('keeps nothing of servers and channels whose ids are none', async () => {
  const desk = await openDesk();
  const { discord, bot } = desk;
  const kept = () => {
    const { guilds, channels } = bot.client;
    return [guilds, channels, ...guilds.cache.map((guild) => guild.channels)].map(({ cache }) => cache.size);
  };
  const whole = await recordEvents(discord, TALL);
  const recorded = (event: string) => whole.find((one) => one.event === event)?.data as object;
  const [guild, thread] = [recorded('GUILD_CREATE'), recorded('THREAD_CREATE')];
  await discord.until(() => bot.client.guilds.cache.size === 2);
  const before = kept();
  for (const id of [[], {}, [null], ['1']]) {
    discord.misbehave.event('GUILD_CREATE', { ...guild, id });
    discord.misbehave.event('GUILD_CREATE', { ...guild, channels: [{ ...thread, type: 0, id }] });
    discord.misbehave.event('THREAD_CREATE', { ...thread, id });
    discord.misbehave.event('CHANNEL_CREATE', { ...thread, type: 0, id });
  }
  const said = discord.member('member').say('general', `${discord.botMention} ${TALL}`);
  expect(look(await said.response()).text).toContain('42 metres');
  expect(kept()).toEqual(before);
  await desk.close();
});

it('takes up a session anew where the address to resume it is none', async () => {
  const desk = await openDesk();
  const { discord } = desk;
  discord.misbehave.event('READY', {
    v: 10,
    guilds: [],
    session_id: 'x',
    resume_gateway_url: 'nowhere at all',
    user: null,
  });
  discord.misbehave.drop();
  await discord.until(() => desk.log.filter((line) => line.includes('shard ready')).length > 1);
  const said = discord.member('member').say('general', `${discord.botMention} ${TALL}`);
  expect(look(await said.response()).text).toContain('42 metres');
  await desk.close();
});

it('tells of what it drops the kind, the shape and the place, and nothing that it said', async () => {
  const desk = await openDesk();
  const { discord } = desk;
  const data = { type: 2, id: '1', token: 'x', member: { user: { id: 'Quorbathine' }, permissions: 'Quorbathine' } };
  discord.misbehave.event('INTERACTION_CREATE', { ...data, data: { type: 1, name: 'Quorbathine' }, entitlements: [] });
  const dropped = () => desk.log.filter((line) => line.includes('dropped an event')).map((line) => JSON.parse(line));
  await discord.until(() => dropped().length > 0);
  expect(dropped()).toMatchObject([
    { level: 40, event: 'INTERACTION_CREATE', shape: { type: 'number', id: 'string' } },
  ]);
  expect(dropped()[0].at.join()).toContain('discord.js');
  expect(desk.log.join('')).not.toContain('Quorbathine');
  await desk.close();
});

it.each([null, 7])('answers in a server whose language a malformed event has taken: %j', async (preferred_locale) => {
  const desk = await openDesk();
  const { discord, bot } = desk;
  const whole = await recordEvents(discord, TALL);
  const guild = whole.find(({ event }) => event === 'GUILD_CREATE')?.data as object;
  const here = () => bot.client.guilds.cache.get(discord.guild.id);
  await discord.until(() => here() !== undefined);
  discord.misbehave.event('GUILD_UPDATE', { ...guild, id: discord.guild.id, preferred_locale });
  await discord.until(() => here()?.preferredLocale === (preferred_locale as unknown));
  const said = discord.member('member').say('general', `${discord.botMention} ${TALL}`);
  expect(look(await said.response()).text).toContain('42 metres');
  await desk.close();
});
