import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Loopback, startLoopback } from 'loopback-discord';
import { readLibrary } from '../src/knowledge/read.js';
import { startFlags } from './flags.js';

/*
 * The bot as a process of its own, through the stock client, against the loopback Discord in this one. A time is from
 * the event going out to the reply coming in, both taken here, so it holds the loopback's share as well.
 *
 *   npm run bench:discord [-- --quick]
 */

const QUICK = process.argv.includes('--quick');
const SERVERS = QUICK ? [1, 100] : [1, 100, 1000, 2500];
const RATE = 200;
const SECONDS = QUICK ? 3 : 10;
/** One question in five is a mention: discord.js sends 50 messages a second, Discord's limit; interactions are free. */
const MENTION_EVERY = 5;
const RELIABLE = QUICK ? 2000 : 10_000;
const DROP_EVERY = 500;
const GOAL = { p99: 25, ready: 1500, rss: 150 } as const;

const root = fileURLToPath(new URL('..', import.meta.url));
const data = process.env.DATA_DIR ?? join(root, 'data');

interface BotProcess {
  /** Milliseconds from start to ready. */
  readonly ready: number;
  /** Resident memory in MB, now and at its highest. */
  memory(): { now: number; peak: number };
  stop(): Promise<void>;
}

async function startBotProcess(discord: Loopback): Promise<BotProcess> {
  const begun = performance.now();
  const env = {
    PATH: process.env.PATH ?? '',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    DATA_DIR: data,
    STATE_DIR: mkdtempSync(join(tmpdir(), 'summit-bench-')),
    USER_PACE: 'off',
    CHANNEL_PACE: 'off',
  };
  const child = spawn(process.execPath, [...startFlags(), join(root, 'dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (let text = ''; !text.includes('"msg":"ready"'); ) {
    const [chunk] = await once(child.stdout, 'data');
    text += String(chunk);
  }
  const ready = performance.now() - begun;
  // A bench that breaks off leaves no bot behind.
  process.once('exit', () => child.kill());
  child.stdout.resume();
  return {
    ready,
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
      return { now: read('VmRSS'), peak: read('VmHWM') };
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

interface Asked {
  response(timeoutMs?: number): Promise<unknown>;
  count(): number;
}

/** Asks the n-th question: a slash command, or now and then a mention. */
function createAsker(discord: Loopback, questions: readonly string[], mentionEvery: number): (n: number) => Asked {
  const member = discord.member('member');
  const channels = Array.from({ length: 20 }, (_, n) => member.thread('general', `room ${n}`));
  return (n) => {
    const question = questions[n % questions.length] ?? '';
    const channel = channels[n % channels.length] ?? 'general';
    if (n % mentionEvery === 0) {
      const said = member.say(channel, `${discord.botMention} ${question}`);
      return { response: said.response, count: () => said.responses().length };
    }
    const used = member.command(channel, 'ask', { question });
    return { response: used.response, count: () => used.outcomes().length };
  };
}

/** Asks at an even rate, whether or not the replies keep up, and gives the times in order. */
async function measure(ask: (n: number) => Asked, rate: number, seconds: number): Promise<number[]> {
  const times: Promise<number>[] = [];
  const begun = performance.now();
  for (let n = 0; n < rate * seconds; n += 1) {
    const due = begun + (n * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    const at = performance.now();
    const took = () => performance.now() - at;
    times.push(
      ask(n)
        .response(20_000)
        .then(took, () => Number.POSITIVE_INFINITY),
    );
  }
  return (await Promise.all(times)).sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

/** Questions with a disconnect every 500: how many got none, and how many more than one reply. */
async function reliability(discord: Loopback, ask: (n: number) => Asked): Promise<{ lost: number; double: number }> {
  const all: Asked[] = [];
  discord.misbehave.overlap(20);
  while (all.length < RELIABLE) {
    const batch = Array.from({ length: 100 }, (_, n) => {
      if ((all.length + n) % DROP_EVERY === DROP_EVERY - 1) discord.misbehave.drop();
      return ask(all.length + n);
    });
    all.push(...batch);
    await Promise.all(batch.map((one) => one.response(20_000).catch(() => null)));
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const counts = all.map((one) => one.count());
  return { lost: counts.filter((n) => n === 0).length, double: counts.filter((n) => n > 1).length };
}

async function register(discord: Loopback): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  await once(spawn(process.execPath, [join(root, 'dist/register.js')], { env, stdio: 'ignore' }), 'exit');
}

const { library } = await readLibrary(data);
if (library === null) throw new Error(`The data in ${data} cannot be used.`);
const questions = library.golden.filter(({ fact }) => fact !== 'none').map(({ question }) => question);
const missed: string[] = [];
process.stdout.write(
  `${library.facts.length} facts, ${RATE} questions/s for ${SECONDS} s, one in ${MENTION_EVERY} a mention\n`,
);
process.stdout.write('servers  ready ms  p50 ms  p99 ms  max ms  RSS MB  peak MB  violations\n');
for (const servers of SERVERS) {
  const discord = await startLoopback({ extraGuilds: servers - 1, keepRequests: 50, pings: 'reported' });
  await register(discord);
  const bot = await startBotProcess(discord);
  const ask = createAsker(discord, questions, MENTION_EVERY);
  await measure(ask, RATE, 1);
  const times = await measure(ask, RATE, SECONDS);
  const { now, peak } = bot.memory();
  const row = [
    servers,
    bot.ready,
    at(times, 0.5),
    at(times, 0.99),
    times.at(-1) ?? 0,
    now,
    peak,
    discord.violations().length,
  ];
  const widths = [7, 9, 7, 7, 7, 7, 8, 11];
  process.stdout.write(
    `${row.map((value, n) => value.toFixed(n === 2 || n === 3 ? 1 : 0).padStart(widths[n] ?? 8)).join(' ')}\n`,
  );
  if (at(times, 0.99) > GOAL.p99) missed.push(`p99 with ${servers} servers`);
  if (servers <= 100 && bot.ready > GOAL.ready) missed.push(`start to ready with ${servers} servers`);
  if (servers === 100 && now > GOAL.rss) missed.push('memory with 100 servers');
  if (servers === 100) {
    const { lost, double } = await reliability(discord, createAsker(discord, questions, 10));
    process.stdout.write(`${RELIABLE} questions, a disconnect every ${DROP_EVERY}: ${lost} lost, ${double} double\n`);
    if (lost + double > 0) missed.push('exactly one reply');
  }
  await bot.stop();
  await discord.close();
}
process.stdout.write(missed.length === 0 ? 'All goals reached.\n' : `Missed: ${missed.join('; ')}\n`);
process.exit(missed.length === 0 ? 0 : 1);
