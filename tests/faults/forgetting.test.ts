import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startLoopback } from 'loopback-discord';
import { expect, it } from 'vitest';
import { look } from '../fixtures/look.js';

const SCRIPT = fileURLToPath(new URL('forgetful-bot.ts', import.meta.url));
const REMEMBER_MS = 4000;
/** What nobody but one person says; two words each, since what becomes of single ones is the engine's business. */
const WORDS = ['Quorbathine mord', 'zellumwick jesk', 'Vintrosk pell'];

it('holds no name, id or word of the people who asked, when it has had time to forget', async () => {
  const discord = await startLoopback();
  const person = discord.addPerson({ name: 'wendolina-prax' });
  const [asker, stranger] = ['member', person].map((name) => discord.member(name));
  if (asker === undefined || stranger === undefined) throw new Error('nobody there');
  const dir = await mkdtemp(join(tmpdir(), 'summit-desk-heap-'));
  const bot = spawn(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: {
      PATH: process.env.PATH ?? '',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      REMEMBER_MS: String(REMEMBER_MS),
      USER_PACE: '8/2',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const heap = async (name: string) => {
    bot.stdin.write(`${join(dir, name)}\n`);
    await once(bot.stdout, 'data');
    return readFile(join(dir, name), 'latin1');
  };
  await once(bot.stdout, 'data');

  const said = asker.say('general', `${discord.botMention} how tall is the lighthouse, says ${WORDS[0]}`);
  const reply = await said.response();
  asker.edit(said.message, `${discord.botMention} how tall is the lighthouse, ${WORDS[1]}`);
  await stranger.say('dm', `how tall is the lighthouse ${WORDS[2]}`).response();
  await asker.click(reply, look(reply).buttons.find(({ id }) => /^v\d+:up:/.test(id))?.id ?? '').response();
  const secrets = [asker.id, stranger.id, 'wendolina-prax', ...WORDS.map((word) => word.toLowerCase())];
  const found = (text: string) => {
    const lower = text.toLowerCase();
    return secrets.filter((secret) => lower.includes(secret.toLowerCase()));
  };
  expect(found(await heap('at-once.heapsnapshot'))).toEqual(expect.arrayContaining([asker.id, stranger.id]));
  await sleep(REMEMBER_MS + 2000);
  const later = found(await heap('later.heapsnapshot'));
  bot.stdin.end();
  await once(bot, 'exit');
  await discord.close();
  expect(later).toEqual([]);
  await rm(dir, { recursive: true, force: true });
});
