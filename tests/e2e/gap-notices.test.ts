import type { Loopback } from 'loopback-discord';
import { afterEach, expect, it } from 'vitest';
import { look } from '../fixtures/look.js';
import { type CuratedDesk, openCuratedDesk } from './curators.js';

let desk: CuratedDesk;
afterEach(async () => {
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const channelOf = (discord: Loopback, name: string) =>
  [...discord.world.channels.values()].find((one) => 'name' in one && one.name === name)?.id ?? '';

const open = (every: number, channel = 'questions') =>
  openCuratedDesk({}, (discord) => ({ GAP_CHANNEL_ID: channelOf(discord, channel) }), { gapNotices: every });

async function passOn(...questions: string[]) {
  const member = desk.discord.member('member');
  for (const question of questions) {
    const reply = await member.command('general', 'ask', { question }).response();
    const shown = member.click(reply, 'Tell the curators');
    await shown.modal();
    await member.submitModal(shown, { question }).response();
  }
}

const posts = () =>
  desk.discord
    .member('manager')
    .sees('questions')
    .map((message) => look(message).text);

it('the first question is told at once, and pings nobody', async () => {
  desk = await open(600_000);
  await passOn('what colour is the *lighthouse*');
  await desk.discord.until(() => posts().length === 1);
  expect(posts()[0]).toContain('**A question I could not answer**\n- what colour is the \\*lighthouse\\*');
  expect(posts()[0]).not.toContain(desk.discord.member('member').id);
});

it.each([false, true])(
  'a connection that breaks loses no post and doubles none, whether it had arrived: %s',
  async (processed) => {
    desk = await open(1);
    desk.discord.misbehave.rest({ match: 'POST /channels/', times: 3, fault: { kind: 'reset', processed } });
    await passOn('who painted the town hall');
    await desk.discord.until(() => posts().length > 0);
    await expect.poll(() => desk.discord.requests.filter(({ path }) => path.includes('/messages')).length).toBe(4);
    expect(posts()).toHaveLength(1);
  },
);

it('within ten minutes there is one post', async () => {
  desk = await open(600_000);
  await passOn('what colour is the lighthouse', 'who painted the town hall', 'asdf qwer');
  await desk.discord.until(() => posts().length === 1);
  // Whatever would still be sent has been by then.
  await desk.curation().records.openGaps();
  expect(posts()).toHaveLength(1);
});

it('a channel of another server is told nothing, and the question is kept all the same', async () => {
  let elsewhere = '';
  desk = await openCuratedDesk(
    {},
    (discord) => {
      discord.addGuild({ name: 'another', members: [{ name: 'thief' }], channels: [{ name: 'den' }] });
      elsewhere = channelOf(discord, 'den');
      return { GAP_CHANNEL_ID: elsewhere };
    },
    { gapNotices: 1 },
  );
  expect(elsewhere).not.toBe('');
  await passOn('what colour is the lighthouse', 'who painted the town hall');
  expect(await desk.curation().records.openGaps()).toHaveLength(2);
  expect(desk.discord.world.messages.get(elsewhere)?.size ?? 0).toBe(0);
});
