import { once } from 'node:events';
import { Events } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { saying } from '../fixtures/answers.js';
import { look } from '../fixtures/look.js';
import { type Desk, openDesk, settled } from './desk.js';

let desk: Desk;
afterEach(async () => {
  desk.discord.misbehave.stop();
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const TALL = 'How tall is the lighthouse?';
const ask = () => desk.discord.member('member').say('general', `${desk.discord.botMention} ${TALL}`);
const errors = () => desk.log.filter((line) => line.includes('"level":50'));

/** The one reply that there is, after anything else would have come. */
async function onlyReply(said: ReturnType<typeof ask>): Promise<string> {
  const reply = await said.response();
  await settled(desk);
  expect(said.responses()).toHaveLength(1);
  return look(reply).text;
}

describe('a mention is answered once when Discord', () => {
  it('delivers it twice', async () => {
    desk = await openDesk();
    desk.discord.misbehave.repeat(1);
    expect(await onlyReply(ask())).toContain('42 metres');
  });

  it('delivers it late', async () => {
    desk = await openDesk();
    desk.discord.misbehave.late(1, 400);
    expect(await onlyReply(ask())).toContain('42 metres');
  });

  it('drops the socket, and replays on resume what was answered already', async () => {
    desk = await openDesk();
    const before = ask();
    await before.response();
    desk.discord.misbehave.overlap(5);
    desk.discord.misbehave.drop();
    const during = ask();
    expect(await onlyReply(during)).toContain('42 metres');
    expect(before.responses()).toHaveLength(1);
  });

  it('asks for a new connection', async () => {
    desk = await openDesk();
    desk.discord.misbehave.reconnect();
    expect(await onlyReply(ask())).toContain('42 metres');
  });

  it('has forgotten the session, from the next one on', async () => {
    desk = await openDesk();
    const ready = once(desk.bot.client, Events.ShardReady);
    desk.discord.misbehave.invalidate(false);
    await ready;
    expect(await onlyReply(ask())).toContain('42 metres');
  });

  it.each([500, 502] as const)('answers %i to the first tries', async (status) => {
    desk = await openDesk();
    desk.discord.misbehave.rest({ match: 'POST /channels/', times: 6, fault: { kind: 'status', status } });
    expect(await onlyReply(ask())).toContain('42 metres');
    expect(errors()).toEqual([]);
  });

  it('loses its answer after the reply was made', async () => {
    desk = await openDesk();
    desk.discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'status', status: 502, processed: true } });
    desk.discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'reset', processed: true } });
    expect(await onlyReply(ask())).toContain('42 metres');
    expect(errors()).toEqual([]);
  });

  it('never answers, whether or not the reply was made', async () => {
    desk = await openDesk();
    desk.discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'silence', processed: true } });
    desk.discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'silence' } });
    expect(await onlyReply(ask())).toContain('42 metres');
    expect(errors()).toEqual([]);
  });

  it('answers 429', async () => {
    desk = await openDesk();
    const fault = { kind: 'rate-limit', retryAfter: 0.3, scope: 'user' } as const;
    desk.discord.misbehave.rest({ match: 'POST /channels/', times: 2, fault });
    expect(await onlyReply(ask())).toContain('42 metres');
    expect(errors()).toEqual([]);
  });
});

describe('a slash command', () => {
  const use = () => desk.discord.member('member').command('general', 'ask', { question: TALL });

  it('is answered once when it is delivered twice', async () => {
    desk = await openDesk();
    desk.discord.misbehave.repeat(1);
    const handle = use();
    await handle.response();
    await settled(desk);
    expect(handle.outcomes()).toHaveLength(1);
  });

  it('is answered in time over 500, 502, a broken and a silent connection', async () => {
    desk = await openDesk();
    for (const fault of [
      { kind: 'status', status: 500 },
      { kind: 'status', status: 502, processed: true },
      { kind: 'silence' },
    ] as const) {
      desk.discord.misbehave.rest({ match: '/callback', fault });
      expect(look(await use().response()).text).toContain('42 metres');
      await settled(desk);
    }
    expect(errors()).toEqual([]);
  });

  it('that comes too late is let go, and that is no fault', async () => {
    desk = await openDesk({ discord: { firstResponseMs: 100 } });
    desk.discord.misbehave.late(1, 300);
    await expect(use().response()).rejects.toThrow('did not respond');
    await desk.discord.until(() => desk.log.join('').includes('the interaction has expired'));
    expect(errors()).toEqual([]);
  });
});

describe('permissions', () => {
  it('that are missing are no fault and no reason to write elsewhere', async () => {
    desk = await openDesk();
    desk.discord.permit('general', 'bot', { deny: 1n << 11n });
    const said = ask();
    await settled(desk);
    expect(said.responses()).toEqual([]);
    expect(errors()).toEqual([]);
    const menu = desk.discord.member('member').command('general', 'ask', { question: TALL });
    expect(look(await menu.response()).text).toContain('42 metres');
  });

  it('to read history is what a reply needs, so there is none without', async () => {
    desk = await openDesk();
    desk.discord.permit('general', 'bot', { deny: 1n << 16n });
    const said = ask();
    await settled(desk);
    expect(said.responses()).toEqual([]);
    expect(errors()).toEqual([]);
  });
});

describe('a fault of our own', () => {
  const broken = () => {
    const real = desk.answerer.current();
    const fail = (): never => {
      throw new Error(`secret ${desk.discord.token}`);
    };
    desk.answerer.swap({ ...saying(real, fail), suggest: fail });
  };

  it('becomes a short apology with an id that the log has, and nothing else', async () => {
    desk = await openDesk();
    broken();
    const spoken = look(await ask().response()).text;
    const slash = desk.discord.member('member').command('general', 'ask', { question: TALL });
    const written = look(await slash.response()).text;
    for (const text of [spoken, written]) {
      const id = /`([0-9a-f]{8})`/.exec(text)?.[1] ?? '';
      expect(errors().filter((line) => line.includes(`"fault":"${id}"`))).toHaveLength(1);
      expect(text).not.toContain('secret');
    }
    expect(await desk.discord.member('member').autocomplete('general', 'ask', { question: 'x' }).response()).toEqual(
      [],
    );
    expect(desk.log.join('')).not.toContain(desk.discord.token);
    expect(desk.log.join('')).not.toContain(TALL);
    desk.answerer.swap({ ...desk.answerer.current() });
    expect(desk.bot.client.isReady()).toBe(true);
  });
});

describe('over shards and servers', () => {
  it('answers everywhere', async () => {
    desk = await openDesk({ discord: { shards: 3, extraGuilds: 20 } });
    expect(desk.bot.client.ws.shards.size).toBe(3);
    expect(await onlyReply(ask())).toContain('42 metres');
    expect(look(await desk.discord.member('member').say('dm', TALL).response()).text).toContain('42 metres');
  });
});
