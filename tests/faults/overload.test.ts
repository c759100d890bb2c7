import { afterEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../e2e/desk.js';
import { look } from '../fixtures/look.js';

let desk: Desk;
afterEach(async () => {
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const TALL = 'How tall is the lighthouse?';
const metric = async (name: string) => {
  const text = await (await fetch(`http://127.0.0.1:${desk.bot.healthPort}/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1),
  );
};

describe('with the limits of Discord', () => {
  it('more than can be answered in time is shed, the newest first; who asks first in vain is told', async () => {
    desk = await openDesk({ discord: { rateLimits: 'discord' } });
    const { discord } = desk;
    const member = discord.member('member');
    const crowded = Array.from({ length: 25 }, () => member.say('general', `${discord.botMention} ${TALL}`));
    const slash = member.command('general', 'ask', { question: TALL });
    expect(look(await slash.response()).text).toContain('42 metres');
    await discord.until(() => crowded.filter((one) => one.responses().length > 0).length === 10);
    const texts = crowded.map((one) => one.responses().map((reply) => look(reply).text));
    expect(texts.every((replies) => replies.length <= 1)).toBe(true);
    expect(texts.slice(0, 9).every(([text]) => text?.includes('42 metres'))).toBe(true);
    expect(texts[9]?.[0]).toContain('There are more questions here');
    expect(texts.slice(10).flat()).toEqual([]);
  });

  it.each([0, 5])('a stop while replies are owed leaves nobody behind, %d messages after', async (sent) => {
    desk = await openDesk({ discord: { rateLimits: 'discord' } });
    const { discord } = desk;
    const member = discord.member('member');
    const ask = () => member.say('general', `${discord.botMention} ${TALL}`);
    const before = Array.from({ length: sent }, ask);
    await discord.until(() => before.every((one) => one.responses().length > 0));
    const crowded = Array.from({ length: 25 }, ask);
    // Discord takes five now and five in five seconds.
    const room = 9 - sent;
    await expect.poll(() => metric('bot_shed_total')).toBe(25 - room);
    const texts = () => crowded.map((one) => one.responses().map((reply) => look(reply).text));
    expect(texts().flat().length).toBeLessThan(room);
    await desk.bot.stop();
    expect(texts().map(([text]) => text?.includes('42 metres'))).toEqual(
      crowded.map((_, at) => (at < room ? true : at === room ? false : undefined)),
    );
    expect(texts()[room]?.[0]).toContain('There are more questions here');
    expect(texts().every((replies) => replies.length <= 1)).toBe(true);
    expect(desk.log.join('')).not.toContain('before all was answered');
    expect(desk.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('what is only read in an answer channel leaves the room to what is answered', async () => {
    desk = await openDesk({
      discord: { privileged: ['MessageContent'] },
      env: (discord) => ({ ANSWER_CHANNEL_IDS: discord.channel('general') }),
    });
    const { discord } = desk;
    const member = discord.member('member');
    for (let n = 1; n <= 20; n += 1) {
      member.say('general', `who won chess olympiad number ${n}?`);
      await expect.poll(() => metric('bot_handler_seconds_count{kind="message"}'), { interval: 5 }).toBe(n);
    }
    expect(await metric('bot_shed_total')).toBe(0);
  });

  it('what waits has a bound over all channels, and a place is free again when its reply is sent', async () => {
    desk = await openDesk({ discord: { rateLimits: 'discord', keepRequests: 100 } });
    const { discord } = desk;
    const member = discord.member('member');
    const rooms = Array.from({ length: 70 }, (_, n) => member.thread('general', `room ${n}`));
    // Until the last ones have come in no place is free again.
    let allAreIn = () => {};
    const areIn = new Promise<void>((resolve) => (allAreIn = resolve));
    discord.misbehave.rest({ match: 'POST /channels/', times: 350, fault: { kind: 'hold', until: () => areIn } });
    const all = rooms.flatMap((room) => [1, 2, 3, 4, 5].map(() => member.say(room, `${discord.botMention} ${TALL}`)));
    await expect.poll(() => metric('bot_shed_total')).toBe(100);
    allAreIn();
    discord.misbehave.stop();
    await discord.until(() => all.filter((one) => one.responses().length > 0).length >= 250);
    expect(await metric('bot_shed_total')).toBe(100);
    const later = member.say(rooms[0] ?? '', `${discord.botMention} ${TALL}`);
    expect(look(await later.response()).text).toContain('42 metres');
  });
});

it('an interaction that comes when it is over costs nothing, and the next one is answered', async () => {
  desk = await openDesk();
  const { discord } = desk;
  const ask = () => discord.member('member').command('general', 'ask', { question: TALL });
  await ask().response();
  // Reading the ids of its commands is no answer.
  const said = () => discord.requests.filter(({ method }) => method !== 'GET').length;
  const before = said();
  discord.misbehave.late(50, 4200);
  const late = Array.from({ length: 50 }, ask);
  await discord.until(() => late.every((one) => one.outcomes().length > 0));
  await expect
    .poll(() => metric('bot_refusals_total{reason="the interaction has expired"}'), { timeout: 20_000 })
    .toBe(50);
  expect(said()).toBe(before);
  expect(look(await ask().response()).text).toContain('42 metres');
});

describe('with the pace that there is by default', () => {
  const pace = () => ({ USER_PACE: '8/20', CHANNEL_PACE: 'off' });

  it('nobody fills the curators’ list with forms', async () => {
    desk = await openDesk({ env: pace });
    const { discord } = desk;
    const member = discord.member('member');
    const miss = await member.say('general', `${discord.botMention} what is the price of cheese`).response();
    const form = member.click(miss, 'Tell the curators');
    await form.modal();
    const sent = Array.from({ length: 40 }, () => member.submitModal(form, { question: 'the price of cheese' }));
    const texts = await Promise.all(sent.map(async (one) => look(await one.response()).text));
    expect(texts.filter((text) => text.includes('Passed on'))).toHaveLength(10);
    expect(texts.filter((text) => text.includes('One moment'))).toHaveLength(30);
    expect(desk.journal.gaps).toHaveLength(10);
  });

  it('one who types like a machine is offered nothing for a while, and others are answered as ever', async () => {
    desk = await openDesk({ env: pace });
    const { discord } = desk;
    const machine = discord.member('visitor');
    const type = (n: number) => machine.autocomplete('general', 'ask', { question: `light${n}` });
    let offered = 0;
    while (offered < 1000 && (await type(offered).response()).length > 0) offered += 1;
    expect(offered).toBeGreaterThanOrEqual(40);
    expect(offered).toBeLessThan(1000);
    const asked = discord.member('member').command('general', 'ask', { question: TALL });
    expect(look(await asked.response()).text).toContain('42 metres');
  });

  it('where very many type at once the last of them are offered something, and an answer goes first', async () => {
    desk = await openDesk({ env: pace });
    const { discord } = desk;
    const members = Array.from({ length: 100 }, (_, n) => ({ name: `typist ${n}` }));
    discord.addGuild({ name: 'school', members, channels: [{ name: 'typing room' }] });
    const offered: number[] = [];
    for (let n = 0; n < 300; n += 1) {
      const typist = discord.member(`typist ${n % 100}`);
      const typed = typist.autocomplete('typing room', 'ask', { question: `lighthouse ${n}` });
      typed.response().then(
        () => offered.push(n),
        () => undefined,
      );
    }
    const asked = discord.member('member').command('general', 'ask', { question: TALL });
    expect(look(await asked.response()).text).toContain('42 metres');
    await discord.until(() => offered.includes(299));
    const shed = await metric('bot_shed_total');
    expect(shed).toBeGreaterThan(100);
    const late = (await metric('bot_refusals_total{reason="the interaction has expired"}')) || 0;
    await discord.until(() => offered.length === 300 - shed - late);
  });
});
