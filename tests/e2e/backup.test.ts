import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Loopback, startLoopback } from 'loopback-discord';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { look } from '../fixtures/look.js';
import { killAll, type Run, run } from '../fixtures/program.js';
import { DISCORD } from '../fixtures/server.js';

const PACES = { USER_PACE: 'off', CHANNEL_PACE: 'off' };

let discord: Loopback;
let dir: string;
const running: Run[] = [];
const begin = (script: string, args: readonly string[] = [], env: Record<string, string> = {}) => {
  const begun = run(
    script,
    dir,
    { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...PACES, ...env },
    args,
  );
  running.push(begun);
  return begun;
};
const ask = async () =>
  look(await discord.member('member').say('general', `${discord.botMention} How tall is the lighthouse?`).response())
    .text;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summit-desk-'));
  discord = await startLoopback(DISCORD);
});
afterEach(() => killAll(running));
afterAll(async () => {
  await discord.close();
  await rm(dir, { recursive: true, force: true });
});

it('a backup is made while the bot answers, and is restored where none runs', async () => {
  const bot = begin('main.js');
  await bot.said('"msg":"ready"');
  const backup = begin('cli.js', ['backup', '--out', 'one.zip']);
  // No more than a channel takes in five seconds.
  for (let asked = 0; asked < 5; asked += 1) expect(await ask()).toContain('42 metres');
  expect(await backup.ended).toBe(0);
  expect(backup.text()).toMatch(/^\d+ files, .* written to one\.zip\n$/);
  // Over a bot that runs it is not restored, with force no more than without.
  const over = begin('cli.js', ['restore', 'one.zip', '--force']);
  expect(await over.ended).toBe(2);
  expect(over.text()).toContain('Another instance is running');
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);

  const restore = begin('cli.js', ['restore', 'one.zip', '--state', 'again']);
  expect(await restore.ended).toBe(0);
  const again = begin('main.js', [], { STATE_DIR: join(dir, 'again') });
  await again.said('"msg":"ready"');
  expect(await ask()).toContain('42 metres');
  expect(again.text()).not.toContain('"level":40');
  expect(discord.violations()).toEqual([]);
});

it('with PostgreSQL it says which tools to take', async () => {
  const backup = begin('cli.js', ['backup', '--out', 'two.zip'], {
    DATABASE_URL: 'postgres://bot:secret@127.0.0.1:9/x',
  });
  expect(await backup.ended).toBe(2);
  expect(backup.text()).toContain('docs/operating.md');
  expect(backup.text()).not.toContain('secret');
});
