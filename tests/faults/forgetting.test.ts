import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { queryObjects } from 'node:v8';
import { Message, REST } from 'discord.js';
import { startLoopback } from 'loopback-discord';
import { expect, it } from 'vitest';
import { startFlags } from '../../bench/flags.js';
import { slashCommands } from '../../src/commands/registry.js';
import { registerCommands } from '../../src/discord/register-commands.js';
import { openDesk, settled } from '../e2e/desk.js';
import { look } from '../fixtures/look.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WRITE_HEAP = new URL('write-heap.mjs', import.meta.url).href;
const MINUTE_MS = 60_000;
/** What nobody but one person says, word by word. */
const WORDS = ['Quorbathine', 'zellumwick', 'Vintrosk', 'trebulfane', 'Wexmorlin', 'ostrengald'];

/** Messages of a channel that the client keeps. */
const KEPT = 10;

it('keeps of a reply what it takes to change it, and not the whole message', async () => {
  const desk = await openDesk();
  const member = desk.discord.member('member');
  const rooms = ['one', 'another', 'a third'].map((name) => member.thread('general', name));
  const before = queryObjects(Message, { format: 'count' });
  const question = `${desk.discord.botMention} how tall is the lighthouse?`;
  // As many as Discord lets a bot answer in a room within a few seconds, and so as many messages again.
  for (const room of rooms) for (let n = 0; n < 8; n += 1) await member.say(room, question).response();
  await settled(desk);
  // Those of the visitor's direct message, too.
  expect(queryObjects(Message, { format: 'count' }) - before).toBeLessThanOrEqual(rooms.length * KEPT + 2);
  await desk.close();
});

it('holds no name, id or word of the people who asked, a minute later', async () => {
  const discord = await startLoopback();
  const rest = new REST({ api: discord.url }).setToken(discord.token);
  const everyone = slashCommands.filter(({ scope }) => scope === 'everyone').map(({ data }) => data);
  await registerCommands(rest, { publicGuild: null, curatorGuilds: [], everyone, curators: [] });
  const person = discord.addPerson({ name: 'wendolina-prax' });
  const [asker, stranger] = ['member', person].map((name) => discord.member(name));
  if (asker === undefined || stranger === undefined) throw new Error('nobody there');
  const dir = await mkdtemp(join(tmpdir(), 'summit-desk-heap-'));
  // The built program, in which names of classes are other ones than in their modules.
  const bot = spawn(process.execPath, [...startFlags(), '--import', WRITE_HEAP, join(ROOT, 'dist/main.js')], {
    cwd: dir,
    env: {
      PATH: process.env.PATH ?? '',
      DATA_DIR: join(ROOT, 'tests/fixtures/data'),
      STATE_DIR: join(dir, 'state'),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      USER_PACE: '8/2',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let told = '';
  bot.stdout.on('data', (chunk) => {
    told += String(chunk);
  });
  const until = async (words: string) => {
    while (!told.includes(words)) {
      if (bot.exitCode !== null) throw new Error(`It ended: ${told}`);
      await sleep(50);
    }
  };
  const heap = async (name: string) => {
    bot.stdin.write(`${join(dir, name)}\n`);
    await until(`wrote ${join(dir, name)}`);
    return readFile(join(dir, name), 'latin1');
  };
  await until('"msg":"ready"');

  const said = asker.say('general', `${discord.botMention} how tall is the lighthouse, says ${WORDS[0]}`);
  const reply = await said.response();
  asker.edit(said.message, `${discord.botMention} how tall is the lighthouse, ${WORDS[1]}`);
  await asker.command('general', 'ask', { question: `how tall is the lighthouse, ${WORDS[3]}` }).response();
  await asker.autocomplete('general', 'ask', { question: `lighthouse ${WORDS[4]}` }).response();
  const miss = await asker.command('general', 'ask', { question: `what is the price of ${WORDS[5]}` }).response();
  await asker.click(miss, 'Tell the curators').modal();
  await stranger.say('dm', `how tall is the lighthouse ${WORDS[2]}`).response();
  await asker.click(reply, look(reply).buttons.find(({ id }) => /^v\d+:up:/.test(id))?.id ?? '').response();
  const secrets = [asker.id, stranger.id, 'wendolina-prax', ...WORDS.map((word) => word.toLowerCase())];
  const found = (text: string) => {
    const lower = text.toLowerCase();
    return secrets.filter((secret) => lower.includes(secret.toLowerCase()));
  };
  expect(found(await heap('at-once.heapsnapshot'))).toEqual(expect.arrayContaining([asker.id, stranger.id]));
  await sleep(MINUTE_MS);
  const later = found(await heap('later.heapsnapshot'));
  bot.kill();
  await once(bot, 'exit');
  await discord.close();
  expect(later).toEqual([]);
  await rm(dir, { recursive: true, force: true });
}, 300_000);
