import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../src/knowledge/read.js';
import { startLoopback } from '../src/playground/loopback/start.js';

/*
 * `/facts reload` of the real library while 200 questions a second come in. The bot is a process of its own; a time is
 * from the event going out to the reply coming in. Needs a build: npm run build && npx tsx bench/reload.ts
 */

const RATE = 200;
const SECONDS = 20;
const RELOADS_AT = [5, 12];
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
const bot = spawn(process.execPath, [join(root, 'dist/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
process.once('exit', () => bot.kill());
for (let text = ''; !text.includes('"msg":"ready"'); ) text += String((await once(bot.stdout, 'data'))[0]);
bot.stdout.resume();

const member = discord.member('member');
const versions = new Map<string, number>();
const times: number[] = [];
let lost = 0;

const ask = async (n: number) => {
  const from = performance.now();
  const call = member.command('general', 'ask', { question: questions[n % questions.length] ?? '' });
  try {
    const text = JSON.stringify((await call.response(20_000)).components);
    times.push(performance.now() - from);
    const version = /Library ([0-9a-f]{12})/.exec(text)?.[1] ?? 'none';
    versions.set(version, (versions.get(version) ?? 0) + 1);
  } catch {
    lost++;
  }
};

const run = async (seconds: number) => {
  const begun = performance.now();
  const asked: Promise<void>[] = [];
  for (let n = 0; n < RATE * seconds; n++) {
    const early = begun + (n * 1000) / RATE - performance.now();
    if (early > 1) await sleep(early);
    asked.push(ask(n));
  }
  await Promise.all(asked);
};

const reload = async (n: number) => {
  await sleep((RELOADS_AT[n] ?? 0) * 1000);
  await writeFile(join(data, 'facts/bench.yaml'), `- id: bench\n  statement: Reload ${n}.\n  sources: [${source}]\n`);
  const from = performance.now();
  const call = discord.member('manager').command('general', 'facts reload');
  const done = () => JSON.stringify(call.outcomes()).match(/Published: version|Refused: [^"]*|Not done/)?.[0];
  await discord.until(() => done() !== undefined, 60_000).catch(() => undefined);
  process.stdout.write(`reload ${n + 1}: ${done()} after ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
};

await run(3);
times.length = 0;
versions.clear();
await Promise.all([run(SECONDS), ...RELOADS_AT.map((_, n) => reload(n))]);
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
process.stdout.write(
  `${times.length} answers at ${RATE}/s: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${times.at(-1)?.toFixed(0)} ms; ` +
    `${lost} lost; by version ${JSON.stringify(Object.fromEntries(versions))}\n`,
);
bot.kill('SIGTERM');
await once(bot, 'exit');
await discord.close();
await rm(dir, { recursive: true });
process.exit(lost === 0 && Number(at(0.99)) <= GOAL_P99 ? 0 : 1);
