import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startLoopback } from 'loopback-discord';
import { readLibrary } from '../src/files/read-library.js';
import { startFlags } from './flags.js';

/*
 * `/facts reload` of the real library while 200 questions a second come in. The bot is a process of its own; a time is
 * from the event going out to the reply coming in. Needs a build: npm run build && npx tsx bench/reload.ts
 */

const RATE = 200;
const RELOADS = 2;
/** Seconds before each reload, and after the last. */
const QUIET = 5;
/** What the curator has to wait for a reload at most, in seconds. */
const PATIENCE = 180;
/** Milliseconds before a swap in which the new library is made askable, and after it. */
const AROUND = [3000, 1000] as const;
const GOAL_P99 = 50;

const root = fileURLToPath(new URL('..', import.meta.url));
const dir = await mkdtemp(join(tmpdir(), 'summit-bench-'));
const data = join(dir, 'data');
await cp(process.env.DATA_DIR ?? join(root, 'data'), data, { recursive: true });
const { library } = await readLibrary(data);
if (library === null) throw new Error('The data cannot be used.');
const questions = library.golden.filter(({ fact }) => fact !== 'none').map(({ question }) => question);
const source = [...library.sources.keys()][0] ?? '';

const discord = await startLoopback({ keepRequests: 50 });
const env = {
  PATH: process.env.PATH ?? '',
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.url,
  DATA_DIR: data,
  STATE_DIR: join(dir, 'state'),
  CURATOR_GUILD_IDS: discord.guild.id,
  USER_PACE: 'off',
  CHANNEL_PACE: 'off',
};
await once(spawn(process.execPath, [join(root, 'dist/register.js')], { env, stdio: 'ignore' }), 'exit');
const bot = spawn(process.execPath, [...startFlags(), join(root, 'dist/main.js')], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => bot.kill('SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
for (let text = ''; !text.includes('"msg":"ready"'); ) text += String((await once(bot.stdout, 'data'))[0]);
bot.stdout.resume();

const member = discord.member('member');
const versions = new Map<string, number>();
/** When each was asked and how long its answer took. */
const times: { readonly at: number; readonly took: number }[] = [];
const swaps: number[] = [];
let lost = 0;

const ask = async (n: number) => {
  const from = performance.now();
  const call = member.command('general', 'ask', { question: questions[n % questions.length] ?? '' });
  try {
    const text = JSON.stringify((await call.response(20_000)).components);
    times.push({ at: from, took: performance.now() - from });
    const version = /Library ([0-9a-f]{12})/.exec(text)?.[1] ?? 'none';
    versions.set(version, (versions.get(version) ?? 0) + 1);
  } catch {
    lost++;
  }
};

/** Asks at an even rate, whether or not the answers keep up, until `over`. */
const run = async (over: () => boolean) => {
  const begun = performance.now();
  const asked: Promise<void>[] = [];
  for (let n = 0; !over(); n++) {
    const early = begun + (n * 1000) / RATE - performance.now();
    if (early > 1) await sleep(early);
    asked.push(ask(n));
  }
  await Promise.all(asked);
};

const reload = async (n: number) => {
  await writeFile(join(data, 'facts/bench.yaml'), `- id: bench\n  statement: Reload ${n}.\n  sources: [${source}]\n`);
  const from = performance.now();
  const call = discord.member('manager').command('general', 'facts reload');
  const done = () => JSON.stringify(call.outcomes()).match(/Published: version|Refused: [^"]*|Not done/)?.[0];
  await discord.until(() => done() !== undefined, PATIENCE * 1000).catch(() => undefined);
  swaps.push(performance.now());
  process.stdout.write(`reload ${n}: ${done()} after ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
};

const warm = performance.now() + 3000;
await run(() => performance.now() > warm);
times.length = 0;
versions.clear();
let over = false;
const asking = run(() => over);
for (let n = 1; n <= RELOADS; n++) {
  await sleep(QUIET * 1000);
  await reload(n);
}
await sleep(QUIET * 1000);
over = true;
await asking;
const p99 = summary('all', times);
for (const [n, swap] of swaps.entries()) {
  const near = times.filter(({ at }) => at > swap - AROUND[0] && at < swap + AROUND[1]);
  summary(`around swap ${n + 1}`, near);
}
process.stdout.write(`${lost} lost; by version ${JSON.stringify(Object.fromEntries(versions))}\n`);
bot.kill('SIGTERM');
await once(bot, 'exit');
await discord.close();
await rm(dir, { recursive: true });
process.exit(lost === 0 && p99 <= GOAL_P99 ? 0 : 1);

function summary(name: string, some: typeof times): number {
  const sorted = some.map(({ took }) => took).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  process.stdout.write(
    `${name}: ${sorted.length} answers at ${RATE}/s, p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, ` +
      `max ${sorted.at(-1)?.toFixed(0)} ms\n`,
  );
  return at(0.99);
}
