import { expect, it } from 'vitest';
import { type Desk, openDesk, settled } from './desk.js';

/** discord.js sends 50 messages a second, Discord's limit for a bot; replies to interactions do not count. */
const MENTIONS = 400;
const QUESTIONS = 2000;
const DROP_EVERY = 250;
const AT_A_TIME = 25;
const TALL = 'How tall is the lighthouse?';

interface Asked {
  response(timeoutMs?: number): Promise<unknown>;
  /** Replies so far. */
  count(): number;
}

function askBy(desk: Desk, channels: readonly string[], n: number): Asked {
  const member = desk.discord.member('member');
  const channel = channels[n % channels.length] ?? 'general';
  if (n % (QUESTIONS / MENTIONS) === 0) {
    const said = member.say(channel, `${desk.discord.botMention} ${TALL}`);
    return { response: said.response, count: () => said.responses().length };
  }
  const used = member.command(channel, 'ask', { question: TALL });
  return { response: used.response, count: () => used.outcomes().length };
}

it(`loses and doubles no reply over ${QUESTIONS} questions with a disconnect every ${DROP_EVERY}`, async () => {
  const desk = await openDesk({ discord: { keepRequests: 100 }, env: () => ({ LOG_LEVEL: 'warn' }) });
  const { discord } = desk;
  // As many as it takes to have no more mentions in one than Discord takes.
  const channels = Array.from({ length: MENTIONS }, (_, n) => discord.member('member').thread('general', `room ${n}`));
  discord.misbehave.overlap(20);
  const all: Asked[] = [];
  while (all.length < QUESTIONS) {
    const batch = Array.from({ length: AT_A_TIME }, (_, n) => {
      if ((all.length + n) % DROP_EVERY === DROP_EVERY - 1) discord.misbehave.drop();
      return askBy(desk, channels, all.length + n);
    });
    all.push(...batch);
    await Promise.all(batch.map((asked) => asked.response()));
  }
  await settled(desk);
  expect(all.filter((asked) => asked.count() !== 1)).toEqual([]);
  expect(discord.violations()).toEqual([]);
  await desk.close();
});
