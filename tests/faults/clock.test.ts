import { afterEach, expect, it, vi } from 'vitest';
import { type Desk, openDesk } from '../e2e/desk.js';
import { look } from '../fixtures/look.js';

let desk: Desk;
afterEach(async () => {
  vi.useRealTimers();
  await desk.close();
});

const TALL = 'How tall is the lighthouse?';
const HOUR = 3_600_000;

/** The clock on the wall goes back an hour or less, as it does where it was set wrong; nothing else changes. */
function setBack(ms = HOUR): void {
  const now = Date.now;
  vi.useFakeTimers({ toFake: ['Date'], now: now() - ms, shouldAdvanceTime: true });
}

it('a clock that is set back keeps nobody waiting who had asked before', async () => {
  desk = await openDesk({ env: () => ({ USER_PACE: '1/1', CHANNEL_PACE: '1/1' }) });
  const { discord } = desk;
  const member = discord.member('member');
  const ask = () => member.command('general', 'ask', { question: TALL }).response();
  await ask();
  setBack();
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(look(await ask()).text).toContain('42 metres');
});

it.each([HOUR, 12_000])(
  'a clock that is set back %d ms does not hold up the messages that discord.js counts by it',
  async (ms) => {
    desk = await openDesk();
    const { discord } = desk;
    const member = discord.member('member');
    // More than the fifty a second that discord.js counts, and few in each channel.
    const rooms = Array.from({ length: 8 }, (_, n) => member.thread('general', `room ${n}`));
    const askAll = () => rooms.map((room) => member.say(room, `${discord.botMention} ${TALL}`));
    await Promise.all(askAll().map((one) => one.response()));
    setBack(ms);
    for (let n = 0; n < 8; n += 1) {
      const some = askAll();
      for (const one of some) expect(look(await one.response(10_000)).text).toContain('42 metres');
    }
  },
);
