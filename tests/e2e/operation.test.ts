import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Loopback, startLoopback } from 'loopback-discord';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DATA } from '../fixtures/library.js';
import { look } from '../fixtures/look.js';
import { DISCORD } from '../fixtures/server.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'tests/artefacts/dist');
let discord: Loopback;
let state: string;
const running: Run[] = [];

interface Run {
  readonly child: ChildProcess;
  /** What it wrote so far, to both streams. */
  text(): string;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** A script of the build as a process of its own, without the environment of the tests. */
function run(script: string, env: Record<string, string>, args: string[] = []): Run {
  const child = spawn(process.execPath, [join(DIST, script), ...args], {
    cwd: state,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: DATA, STATE_DIR: join(state, 'state'), ...env },
  });
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    text += String(chunk);
  });
  const ended = new Promise<number | string>((resolve) => {
    // Not 'exit', which may come before the last words.
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const started = { child, text: () => text, ended };
  running.push(started);
  return started;
}

const start = (env: Record<string, string> = {}) =>
  run('main.js', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env });

async function said(process: Run, words: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (!process.text().includes(words)) {
    if (Date.now() > until) throw new Error(`never said "${words}": ${process.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const ask = () => discord.member('member').say('general', `${discord.botMention} How tall is the lighthouse?`);

beforeAll(async () => {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const build = spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', DIST], { cwd: ROOT });
  await once(build, 'exit');
  await copyFile(join(ROOT, 'src/engine/model.json'), join(DIST, 'engine/model.json'));
  state = await mkdtemp(join(tmpdir(), 'summit-desk-'));
  discord = await startLoopback(DISCORD);
});

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  discord.misbehave.stop();
  expect(discord.violations()).toEqual([]);
});

afterAll(async () => {
  await discord.close();
  await rm(state, { recursive: true, force: true });
});

it('starts, answers, and on SIGTERM finishes what is under way before it goes', async () => {
  const bot = start();
  await said(bot, '"msg":"ready"');
  discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'delay', ms: 1500 } });
  const question = ask();
  await new Promise((resolve) => setTimeout(resolve, 500));
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(look(await question.response(10)).text).toContain('42 metres');
  expect(bot.text()).toContain('"msg":"stopped"');
  expect(bot.text()).not.toContain(discord.token);
});

it('SIGINT ends it, too', async () => {
  const bot = start();
  await said(bot, '"msg":"ready"');
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
  await said(first, '"msg":"ready"');
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.text()).toContain('Another instance is running');
  first.child.kill('SIGKILL');
  await first.ended;
  await said(start(), '"msg":"ready"');
});

it('tells health by the state of the shards, and metrics', async () => {
  const port = 20_000 + (process.pid % 20_000);
  const bot = start({ HEALTH_PORT: String(port) });
  await said(bot, '"msg":"ready"');
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
  const first = run('register.js', env);
  expect(await first.ended).toBe(0);
  expect(first.text()).toContain('every server: registered ask, topics');
  const second = run('register.js', env);
  expect(await second.ended).toBe(0);
  expect(second.text()).toContain('every server: 11 commands, nothing to do');
  expect(discord.member('member').commands('general')).toContain('Answer this');
  const wrong = run('register.js', env, ['--gild', '1']);
  expect(await wrong.ended).toBe(2);
  expect(wrong.text()).toContain('Usage:');
  const none = run('register.js', {});
  expect(await none.ended).toBe(2);
  expect(none.text()).toContain('DISCORD_TOKEN');
});
