import { expect, it } from 'vitest';
import { openDesk } from './desk.js';

const QUESTIONS = 1500;
const DROP_EVERY = 250;
const AT_A_TIME = 50;

it(`loses and doubles no reply over ${QUESTIONS} questions with a disconnect every ${DROP_EVERY}`, async () => {
  const desk = await openDesk({ discord: { keepRequests: 100 }, env: () => ({ LOG_LEVEL: 'warn' }) });
  const { discord } = desk;
  const member = discord.member('member');
  const channels = Array.from({ length: 10 }, (_, n) => member.thread('general', `room ${n}`));
  discord.misbehave.overlap(20);
  const all: ReturnType<typeof member.say>[] = [];
  while (all.length < QUESTIONS) {
    const batch = Array.from({ length: AT_A_TIME }, (_, n) => {
      if ((all.length + n) % DROP_EVERY === DROP_EVERY - 1) discord.misbehave.drop();
      return member.say(
        channels[n % channels.length] ?? 'general',
        `${discord.botMention} How tall is the lighthouse?`,
      );
    });
    all.push(...batch);
    await Promise.all(batch.map((said) => said.response(15_000)));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(all.filter((said) => said.responses().length !== 1)).toEqual([]);
  expect(discord.violations()).toEqual([]);
  await desk.close();
}, 60_000);
