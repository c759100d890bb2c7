import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Loopback, startLoopback } from 'loopback-discord';
import { readLibrary } from '../src/knowledge/read.js';
import { recordEvents, seeded, spoil } from '../tests/faults/recorded.js';
import { environment } from './bot-process.js';
import { startFlags } from './flags.js';

/*
 * The bot as a process of its own on Discord's bad days: questions at an even rate, while connections break, events
 * come twice, late or malformed, and requests fail in every way the loopback knows. Then stops at random moments.
 *
 *   npm run soak [-- --minutes 30 --rate 100 --stops 200 --malformed 0]
 */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    rate: { type: 'string', default: '40' },
    stops: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    malformed: { type: 'string', default: '17' },
  },
});
const MINUTES = Number(values.minutes);
const RATE = Number(values.rate);
const STOPS = Number(values.stops);
/** One in so many is a mention: Discord takes 50 messages a second, and five in five seconds in a channel. */
const MENTION_EVERY = 10;
const FAULT_EVERY_MS = 700;
/** Share of the faults. */
const SESSION_LOST = 0.002;
/** Events a second that nobody can read. */
const MALFORMED_PER_SECOND = Number(values.malformed);
const WARM_UP_MINUTES = Math.min(5, MINUTES / 2);
const GROWTH_MB = 10;
/** Memory is looked at each second; between two rounds of the collector it goes up and down by ten megabytes. */
const SAMPLED = 60;

const root = fileURLToPath(new URL('..', import.meta.url));
const data = process.env.DATA_DIR ?? join(root, 'data');
const random = seeded(Number(values.seed));
process.setMaxListeners(0);
const write = (line: string) => process.stdout.write(`${line}\n`);

async function startBot(discord: Loopback) {
  const port = await freePort();
  const env = {
    ...environment(discord, data),
    STATE_DIR: mkdtempSync(join(tmpdir(), 'summit-soak-')),
    HEALTH_PORT: String(port),
  };
  const child = spawn(process.execPath, [...startFlags(), join(root, 'dist/main.js')], { env });
  process.once('exit', () => child.kill('SIGKILL'));
  let text = '';
  const levels = new Map<number, number>();
  const said = new Map<string, number>();
  createInterface(child.stdout).on('line', (line) => {
    text = (text + line).slice(-20_000);
    if (!line.startsWith('{')) return;
    const { level, msg, err } = JSON.parse(line);
    levels.set(level, (levels.get(level) ?? 0) + 1);
    const words = err === undefined ? msg : `${msg} (${err.code ?? err.message})`;
    if (level >= 40) said.set(words, (said.get(words) ?? 0) + 1);
  });
  child.stderr.on('data', (chunk) => process.stderr.write(chunk));
  return {
    child,
    ended: once(child, 'exit').then(([code, signal]): number | string => code ?? signal),
    text: () => text,
    lines: (level: number) => levels.get(level) ?? 0,
    /** What it warned of, and how often. */
    warnings: () => [...said].map(([words, times]) => `${times} × ${words}`),
    /** Messages for whose answer there was no room in time. */
    async shed() {
      const text = await fetch(`http://127.0.0.1:${port}/metrics`).then((response) => response.text());
      return Number(/^bot_shed_total (\d+)/m.exec(text)?.[1]);
    },
    megabytes: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    descriptors: () => readdirSync(`/proc/${child.pid}/fd`).length,
    async ready() {
      while (!text.includes('"msg":"ready"')) await sleep(20);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

interface Asked {
  readonly kind: 'message' | 'slash';
  /** Replies so far, as texts. */
  replies(): string[];
  late(): boolean;
}

function createAsker(discord: Loopback, questions: readonly string[]): (n: number) => Asked {
  const member = discord.member('member');
  const rooms = Array.from({ length: 40 }, (_, n) => member.thread('general', `room ${n}`));
  return (n) => {
    const question = questions[n % questions.length] ?? '';
    const room = rooms[Math.floor(n / MENTION_EVERY) % rooms.length] ?? 'general';
    if (n % MENTION_EVERY === 0) {
      const said = member.say(room, `${discord.botMention} ${question}`);
      return { kind: 'message', replies: () => said.responses().map((one) => JSON.stringify(one)), late: () => false };
    }
    const used = member.command(room, 'ask', { question });
    return {
      kind: 'slash',
      replies: () => used.outcomes().flatMap((one) => (one.kind === 'message' ? [JSON.stringify(one.message)] : [])),
      late: () => used.outcomes().some(({ kind }) => kind === 'failed'),
    };
  };
}

/** Discord has forgotten the session: what is said until there is another one never reaches a bot. */
async function forgetSession({ misbehave: bad, until, subscribe }: Loopback): Promise<void> {
  let back = false;
  const stop = subscribe((one) => {
    back ||= one.type === 'gateway' && one.event === 'GUILD_CREATE';
  });
  bad.invalidate(false);
  // It identifies at most so rarely, where it has to do so again and again.
  await until(() => back, 300_000);
  stop();
}

/** A fault at random. */
function misbehave({ misbehave: bad }: Loopback): void {
  const match = random() < 0.5 ? '/callback' : 'POST /channels/';
  const processed = random() < 0.5;
  const faults: (() => void)[] = [
    () => bad.drop(),
    () => bad.reconnect(),
    () => bad.repeat(5),
    () => bad.late(5, 300),
    () => bad.rest({ match, times: 3, fault: { kind: 'status', status: 500, processed } }),
    () => bad.rest({ match, times: 2, fault: { kind: 'status', status: 502, processed } }),
    () => bad.rest({ match, times: 3, fault: { kind: 'reset', processed } }),
    () => bad.rest({ match, fault: { kind: 'silence', processed } }),
    () => bad.rest({ match, fault: { kind: 'delay', ms: 800 } }),
    () => bad.rest({ match, times: 2, fault: { kind: 'rate-limit', retryAfter: 0.3, scope: 'user' } }),
    () => bad.rest({ match: 'POST /channels/', fault: { kind: 'api-error', status: 401, code: 0, message: '401' } }),
  ];
  faults[Math.floor(random() * faults.length)]?.();
}

async function soak(questions: readonly string[]): Promise<string[]> {
  const discord = await startLoopback({ keepRequests: 100 });
  const env = { PATH: process.env.PATH ?? '', DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  await once(spawn(process.execPath, [join(root, 'dist/register.js')], { env, stdio: 'ignore' }), 'exit');
  const bot = await startBot(discord);
  await bot.ready();
  const recorded = await recordEvents(discord, questions[0] ?? '');
  const ask = createAsker(discord, questions);
  const open = new Set<Asked>();
  const sums = { asked: 0, lost: 0, late: 0, double: 0, apologised: 0, malformed: 0 };
  const settle = (asked: Asked) => {
    open.delete(asked);
    const replies = asked.replies();
    if (asked.late()) sums.late += 1;
    else if (replies.length === 0) sums.lost += 1;
    if (replies.length > 1) sums.double += 1;
    if (replies.some((text) => text.includes('Sorry, something went wrong'))) sums.apologised += 1;
  };
  let paused = false;
  let faulting = true;
  const faults = (async () => {
    while (faulting) {
      await sleep(FAULT_EVERY_MS);
      paused = random() < SESSION_LOST;
      if (paused) {
        await sleep(5000);
        await forgetSession(discord);
      } else misbehave(discord);
      paused = false;
    }
  })();
  const begun = performance.now();
  const minutes = () => (performance.now() - begun) / 60_000;
  let [shown, shed] = [0, 0];
  const memory: number[] = [];
  const watching = setInterval(() => memory.push(bot.megabytes()), 1000);
  write('minute    asked  lost  shed  late  double  apologised  malformed  RSS MB  descriptors  warnings  errors');
  const show = async () => {
    shed = await bot.shed().catch(() => shed);
    write(
      [
        minutes().toFixed(1).padStart(6),
        String(sums.asked).padStart(8),
        String(sums.lost).padStart(5),
        String(shed).padStart(5),
        String(sums.late).padStart(5),
        String(sums.double).padStart(7),
        String(sums.apologised).padStart(11),
        String(sums.malformed).padStart(10),
        bot.megabytes().toFixed(0).padStart(7),
        String(bot.descriptors()).padStart(12),
        String(bot.lines(40)).padStart(9),
        String(bot.lines(50)).padStart(7),
      ].join(' '),
    );
  };
  for (let n = 0; minutes() < MINUTES; n += 1) {
    const early = begun + (n * 1000) / RATE - performance.now();
    if (early > 1) await sleep(early);
    if (random() < MALFORMED_PER_SECOND / RATE) {
      const { event, data: spoilt } = spoil(
        recorded[Math.floor(random() * recorded.length)] ?? { event: 'x', data: null },
        random,
      );
      discord.misbehave.event(event, spoilt);
      sums.malformed += 1;
    }
    if (paused) continue;
    const asked = ask(n);
    open.add(asked);
    sums.asked += 1;
    setTimeout(settle, 45_000, asked);
    if (minutes() - shown > Math.max(0.5, MINUTES / 20)) {
      shown = minutes();
      await show();
    }
  }
  faulting = false;
  await faults;
  discord.misbehave.stop();
  while (open.size > 0) await sleep(200);
  await show();
  clearInterval(watching);
  const median = (from: number) => memory.slice(from, from + SAMPLED).sort((a, b) => a - b)[SAMPLED / 2] ?? Number.NaN;
  // While questions came: afterwards there is less to hold.
  const last = Math.floor(MINUTES * 60) - SAMPLED;
  const grown = median(last) - median(Math.min(WARM_UP_MINUTES * 60, last));
  write(`It warned: ${bot.warnings().join(', ') || 'of nothing'}.`);
  write(`Memory grew by ${grown.toFixed(1)} MB after the first ${WARM_UP_MINUTES} minutes.`);
  bot.child.kill('SIGTERM');
  const status = await bot.ended;
  await discord.close();
  const missed = (['late', 'double', 'apologised'] as const).filter((name) => sums[name] > 0) as string[];
  // What is shed was meant not to be answered: Discord takes no more messages in time.
  if (sums.lost > shed) missed.push('lost');
  if (grown > GROWTH_MB) missed.push('memory');
  if (status !== 0) missed.push(`exit ${status}`);
  return missed;
}

/** Starts, and stops at a random moment between the first millisecond and full load. */
async function stops(questions: readonly string[]): Promise<string[]> {
  const discord = await startLoopback({ keepRequests: 100 });
  const member = discord.member('member');
  const rooms = Array.from({ length: 20 }, (_, n) => member.thread('general', `room ${n}`));
  const [took, missed]: [number[], string[]] = [[], []];
  for (let n = 0; n < STOPS; n += 1) {
    const bot = await startBot(discord);
    const loaded = n % 2 === 1;
    if (loaded) await bot.ready();
    const until = performance.now() + random() * 2000;
    const said = [];
    for (let k = 0; performance.now() < until; k += 1) {
      if (loaded) said.push(member.say(rooms[k % rooms.length] ?? '', `${discord.botMention} ${questions[k]}`));
      await sleep(20);
    }
    const begun = performance.now();
    bot.child.kill('SIGTERM');
    const status = await bot.ended;
    took.push(performance.now() - begun);
    if (status !== 0 && status !== 'SIGTERM') missed.push(`stop ${n}: exit ${status}`);
    if (bot.text().includes('before all was answered')) missed.push(`stop ${n}: some were left`);
    if (said.some((one) => one.responses().length > 1)) missed.push(`stop ${n}: answered twice`);
  }
  await discord.close();
  const sorted = took.sort((a, b) => a - b);
  const at = (share: number) => ((sorted[Math.floor(sorted.length * share)] ?? 0) / 1000).toFixed(1);
  write(`${STOPS} stops: half within ${at(0.5)} s, the slowest ${((sorted.at(-1) ?? 0) / 1000).toFixed(1)} s`);
  return missed;
}

const { library } = await readLibrary(data);
if (library === null) throw new Error(`The data in ${data} cannot be used.`);
const questions = library.golden.filter(({ fact }) => fact !== 'none').map(({ question }) => question);
const missed = [...(MINUTES > 0 ? await soak(questions) : []), ...(STOPS > 0 ? await stops(questions) : [])];
write(missed.length === 0 ? 'All goals reached.' : `Missed: ${missed.join('; ')}`);
process.exit(missed.length === 0 ? 0 : 1);
