import { afterEach, expect, it } from 'vitest';
import { type Desk, openDesk, settled } from '../e2e/desk.js';
import { saying } from '../fixtures/answers.js';
import { look } from '../fixtures/look.js';

let desk: Desk;
afterEach(async () => {
  desk.discord.misbehave.stop();
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const TALL = 'How tall is the lighthouse?';
const ask = () => desk.discord.member('member').say('general', `${desk.discord.botMention} ${TALL}`);
const command = () => desk.discord.member('member').command('general', 'ask', { question: TALL });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const errors = () => desk.log.filter((line) => line.includes('"level":50'));

it('an answer that arrived and was called a failure for long stays the only message', async () => {
  desk = await openDesk();
  const fault = { kind: 'status', status: 500, processed: true } as const;
  desk.discord.misbehave.rest({ match: 'POST /channels/', times: 8, fault });
  const said = ask();
  expect(look(await said.response()).text).toContain('42 metres');
  await desk.discord.until(() => desk.log.some((line) => line.includes('"msg":"handled"')));
  expect(said.responses()).toHaveLength(1);
  expect(errors()).toEqual([]);
});

it('an apology whose own answer is lost is the only message, too', async () => {
  desk = await openDesk();
  const real = desk.answerer.current();
  desk.answerer.swap(
    saying(real, () => {
      throw new Error('broken');
    }),
  );
  desk.discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'reset', processed: true } });
  desk.discord.misbehave.rest({
    match: 'POST /channels/',
    times: 3,
    fault: { kind: 'status', status: 502, processed: true },
  });
  const said = ask();
  expect(look(await said.response()).text).toContain('Sorry');
  desk.answerer.swap(real);
  await settled(desk);
  expect(said.responses()).toHaveLength(1);
});

it('an apology after an answer that arrived is that answer', async () => {
  desk = await openDesk();
  const refused = { kind: 'api-error', status: 400, code: 50_035, message: 'Invalid Form Body' } as const;
  desk.discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'reset', processed: true } });
  desk.discord.misbehave.rest({ match: 'POST /channels/', fault: refused });
  const said = ask();
  expect(look(await said.response()).text).toContain('42 metres');
  await desk.discord.until(() => errors().length > 0);
  await settled(desk);
  expect(said.responses()).toHaveLength(1);
});

it('a slash command is answered over each fault of a callback, whether or not it had arrived', async () => {
  desk = await openDesk();
  for (const fault of [
    { kind: 'reset' },
    { kind: 'reset', processed: true },
    { kind: 'silence' },
    { kind: 'silence', processed: true },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503, processed: true },
  ] as const) {
    for (let times = 1; times <= (fault.kind === 'silence' ? 1 : 2); times += 1) {
      desk.discord.misbehave.rest({ match: '/callback', times, fault });
      const asked = command();
      expect(look(await asked.response()).text, JSON.stringify(fault)).toContain('42 metres');
      await settled(desk);
      expect(asked.outcomes()).toHaveLength(1);
      desk.discord.misbehave.stop();
    }
  }
  expect(errors()).toEqual([]);
  expect(desk.log.join('')).not.toContain('could not');
});

it('a follow-up is answered although the message before it cannot be had at first', async () => {
  desk = await openDesk({ timing: { remember: 100 } });
  const first = await ask().response();
  await pause(400);
  desk.discord.misbehave.rest({ match: 'GET /channels/', times: 3, fault: { kind: 'reset' } });
  const said = desk.discord.member('member').say('general', 'and who keeps it?', { replyTo: first });
  expect(look(await said.response()).text).toContain('Aida Bekova');
});
