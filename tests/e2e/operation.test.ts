import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Loopback, startLoopback } from 'loopback-discord';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { freePort } from '../fixtures/free-port.js';
import { DATA } from '../fixtures/library.js';
import { look } from '../fixtures/look.js';
import { killAll, type Run, run } from '../fixtures/program.js';
import { DISCORD } from '../fixtures/server.js';

let discord: Loopback;
let state: string;
const running: Run[] = [];

const start = (env: Record<string, string> = {}): Run =>
  begin('main.js', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env });

function begin(script: string, env: Record<string, string>, args: readonly string[] = []): Run {
  const begun = run(script, state, env, args);
  running.push(begun);
  return begun;
}

const ask = () => discord.member('member').say('general', `${discord.botMention} How tall is the lighthouse?`);

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'summit-desk-'));
  discord = await startLoopback(DISCORD);
});

afterEach(async () => {
  await killAll(running);
  discord.misbehave.stop();
  expect(discord.violations()).toEqual([]);
});

afterAll(async () => {
  await discord.close();
  await rm(state, { recursive: true, force: true });
});

it('starts, answers, and on SIGTERM finishes what is under way before it goes', async () => {
  const bot = start();
  await bot.said('"msg":"ready"');
  const until = () => {
    bot.child.kill('SIGTERM');
    return bot.said('"msg":"stopping"');
  };
  discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'hold', until } });
  const question = ask();
  expect(await bot.ended).toBe(0);
  expect(look(await question.response(10)).text).toContain('42 metres');
  expect(bot.text()).toContain('"msg":"stopped"');
  expect(bot.text()).not.toContain(discord.token);
});

it.skipIf(process.platform === 'win32')(
  'npm start that is killed outright takes the bot along, in good order',
  async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const env = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      DATA_DIR: DATA,
      STATE_DIR: join(state, 'npm'),
    };
    const { PATH = '', HOME = '' } = process.env;
    const npm = spawn('npm', ['start', '--silent'], {
      cwd: root,
      env: { PATH, HOME, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    npm.stdout.on('data', (chunk) => {
      const before = text;
      text += String(chunk);
      if (text.includes('"msg":"ready"') && !before.includes('"msg":"ready"')) npm.kill('SIGKILL');
    });
    // Only when the bot itself has let go of the pipe, too.
    await new Promise((resolve) => npm.on('close', resolve));
    expect(npm.signalCode).toBe('SIGKILL');
    expect(text).toContain('"signal":"npm is gone","msg":"stopping"');
    expect(text).toContain('"msg":"stopped"');
  },
);

it('SIGINT ends it, too', async () => {
  const bot = start();
  await bot.said('"msg":"ready"');
  bot.child.kill('SIGINT');
  expect(await bot.ended).toBe(0);
});

it('a wrong token ends in one clear line and exit 1', async () => {
  const bot = start({ DISCORD_TOKEN: 'not-the-token' });
  expect(await bot.ended).toBe(1);
  expect(bot.text()).toBe(
    'Discord does not accept the token in DISCORD_TOKEN. Copy it again from the Bot page of the Developer Portal.\n',
  );
});

it('an intent that is not granted ends in one clear line and exit 1', async () => {
  const bot = start({ ANSWER_CHANNEL_IDS: discord.channel('general'), LOG_LEVEL: 'silent' });
  expect(await bot.ended).toBe(1);
  expect(bot.text()).toContain('Turn it on in the Developer Portal');
  expect(bot.text().trim().split('\n')).toHaveLength(1);
});

it('a Discord that cannot be reached ends in one clear line and exit 1', async () => {
  const bot = start({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
  expect(await bot.ended).toBe(1);
  expect(bot.text()).toMatch(/^Cannot connect to Discord: .*\n$/);
});

it('all faults of the environment come at once, without their values, exit 2', async () => {
  const bot = start({ HEALTH_PORT: 'eighty', SHARDS: 'many', DISCORD_TOKEN: 'two words', LOG_LEVEL: 'loud' });
  expect(await bot.ended).toBe(2);
  const lines = bot.text().trim().split('\n');
  expect(lines.pop()).toContain('docs/operating.md');
  expect(lines.map((line) => line.split(':')[0])).toEqual(['DISCORD_TOKEN', 'LOG_LEVEL', 'HEALTH_PORT', 'SHARDS']);
  expect(bot.text()).not.toContain('two words');
});

it('data that cannot be used is named, exit 2', async () => {
  const bot = start({ DATA_DIR: join(state, 'nothing') });
  expect(await bot.ended).toBe(2);
  expect(bot.text()).toContain('cannot be used');
});

it('a second instance with the same state folder is refused; after a kill the folder is free', async () => {
  const first = start();
  await first.said('"msg":"ready"');
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.text()).toContain('Another instance is running');
  first.child.kill('SIGKILL');
  await first.ended;
  await start().said('"msg":"ready"');
});

it('tells health by the state of the shards, and metrics', async () => {
  const port = await freePort();
  const bot = start({ HEALTH_PORT: String(port) });
  await bot.said('"msg":"ready"');
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect((await get('/healthz')).status).toBe(200);
  await ask().response();
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toContain('bot_questions_total{surface="mention",status="answered"} 1');
  expect(metrics).toContain('bot_shards_ready 1');
  expect((await get('/secret')).status).toBe(404);
});

it('registers the commands once, and only when they differ', async () => {
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  const first = begin('register.js', env);
  expect(await first.ended).toBe(0);
  expect(first.text()).toContain('every server: registered ask, topics');
  const second = begin('register.js', env);
  expect(await second.ended).toBe(0);
  expect(second.text()).toContain('every server: 11 commands, nothing to do');
  expect(discord.member('member').commands('general')).toContain('Answer this');
  const wrong = begin('register.js', env, ['--gild', '1']);
  expect(await wrong.ended).toBe(2);
  expect(wrong.text()).toContain('Usage:');
  const none = begin('register.js', {});
  expect(await none.ended).toBe(2);
  expect(none.text()).toContain('DISCORD_TOKEN');
});
