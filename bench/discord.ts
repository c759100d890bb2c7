import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Loopback, startLoopback } from 'loopback-discord';
import { readLibrary } from '../src/files/read-library.js';
import { type BotProcess, environment, register, startBotProcess } from './bot-process.js';
import { type Asked, at, createAsker, measure } from './even-rate.js';
import { inOneLanguage } from './one-language.js';

/*
 * The bot as a process of its own, through the stock client, against the loopback Discord in this one. A time is from
 * the event going out to the reply coming in, both taken here, so it holds the loopback's share as well. Beside it a bot
 * of discord.js that answers everything with one word.
 *
 *   npm run bench:discord [-- --quick]
 *   npm run bench:discord -- --one-language --servers 100 --rate 100 --minutes 10
 */

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'one-language': { type: 'boolean', default: false },
    servers: { type: 'string' },
    rate: { type: 'string', default: '200' },
    /** Of the table; with `--minutes` there is none. */
    seconds: { type: 'string' },
    /** Memory over so many minutes, instead of the table. */
    minutes: { type: 'string' },
  },
});
const SERVERS = (values.servers ?? (values.quick ? '1,100' : '1,100,1000,2500')).split(',').map(Number);
const RATE = Number(values.rate);
const SECONDS = Number(values.seconds ?? (values.quick ? 3 : 10));
/** One question in five is a mention: discord.js sends 50 messages a second, Discord's limit; interactions are free. */
const MENTION_EVERY = 5;
const RELIABLE = values.quick ? 2000 : 10_000;
const DROP_EVERY = 500;
const GOAL = { p99: 25, p99Many: 60, processor: 1, rss: 150, growth: 5 } as const;

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.env.DATA_DIR ?? join(root, 'data');
const data = values['one-language'] ? await inOneLanguage(given, join(root, 'dist')) : given;

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
  await sleep(1000);
  const counts = all.map((one) => one.count());
  return { lost: counts.filter((n) => n === 0).length, double: counts.filter((n) => n > 1).length };
}

async function open(servers: number, script: string): Promise<{ discord: Loopback; bot: BotProcess }> {
  const discord = await startLoopback({ extraGuilds: servers - 1, keepRequests: 50, pings: 'reported' });
  await register(discord);
  return { discord, bot: await startBotProcess(script, environment(discord, data)) };
}

const OURS = 'dist/main.js';
const STOCK = 'bench/stock-client.mjs';
const write = (line: string) => process.stdout.write(`${line}\n`);
const row = (cells: readonly (string | number)[]) => write(cells.map((cell) => String(cell).padStart(10)).join(' '));

/** One row for each number of servers. */
async function table(questions: readonly string[]): Promise<void> {
  write(`${RATE} questions/s for ${SECONDS} s, one in ${MENTION_EVERY} a mention; p99 of the first second apart`);
  row(['servers', 'ready s', 'ready CPU', 'first p99', 'p50 ms', 'p99 ms', 'max ms', 'CPU ms', 'RSS MB', 'peak MB']);
  const one = async (servers: number, script: string) => {
    const { discord, bot } = await open(servers, script);
    const times = await measure(createAsker(discord, questions, MENTION_EVERY), RATE, SECONDS + 1);
    const [first, rest] = [at(times.slice(0, RATE), 0.99), times.slice(RATE)];
    const processor = ((bot.processor() - bot.ready.processor) * 1000) / times.length;
    const { now, peak } = bot.memory();
    row([
      script === STOCK ? `${servers} stock` : servers,
      (bot.ready.clock / 1000).toFixed(1),
      bot.ready.processor.toFixed(2),
      first.toFixed(0),
      at(rest, 0.5).toFixed(1),
      at(rest, 0.99).toFixed(1),
      at(rest, 1).toFixed(0),
      processor.toFixed(1),
      now.toFixed(0),
      peak.toFixed(0),
    ]);
    return { discord, bot, now, p99: Math.max(first, at(rest, 0.99)) };
  };
  for (const servers of SERVERS) {
    const stock = await one(servers, STOCK);
    await stock.bot.stop();
    await stock.discord.close();
    const { discord, bot, now, p99 } = await one(servers, OURS);
    const goal = servers > 100 ? GOAL.p99Many : GOAL.p99;
    if (!(p99 <= goal)) missed.push(`p99 with ${servers} servers`);
    if (servers <= 100 && bot.ready.processor > GOAL.processor) missed.push(`start to ready with ${servers} servers`);
    if (servers === 100 && now > GOAL.rss) missed.push('memory with 100 servers');
    if (servers === 100) {
      const { lost, double } = await reliability(discord, createAsker(discord, questions, 10));
      write(`${RELIABLE} questions, a disconnect every ${DROP_EVERY}: ${lost} lost, ${double} double`);
      if (lost + double > 0) missed.push('exactly one reply');
    }
    if (discord.violations().length > 0) missed.push(`${discord.violations().length} violations`);
    await bot.stop();
    await discord.close();
  }
}

/** Memory minute by minute. */
async function steady(questions: readonly string[], minutes: number): Promise<void> {
  const [servers = 100] = SERVERS;
  const { discord, bot } = await open(servers, OURS);
  write(`${servers} servers, ${RATE} questions/s, ready after ${bot.ready.processor.toFixed(2)} s of the processor`);
  row(['minute', 'asked', 'lost', 'p50 ms', 'p99 ms', 'RSS MB', 'peak MB', 'CPU ms']);
  const ask = createAsker(discord, questions, MENTION_EVERY);
  const memory: number[] = [];
  let asked = 0;
  for (let minute = 1; minute <= minutes; minute += 1) {
    const before = bot.processor();
    const from = asked;
    const times = await measure((n) => ask(from + n), RATE, 60);
    asked += times.length;
    const { now, peak } = bot.memory();
    memory.push(now);
    const lost = times.filter((time) => time === Number.POSITIVE_INFINITY).length;
    const processor = ((bot.processor() - before) * 1000) / times.length;
    const tail = [now.toFixed(0), peak.toFixed(0), processor.toFixed(2)];
    row([minute, asked, lost, at(times, 0.5).toFixed(1), at(times, 0.99).toFixed(1), ...tail]);
    if (lost > 0) missed.push(`${lost} lost in minute ${minute}`);
  }
  // Memory goes up and down with each collection: the middle of each half says whether it grows.
  const half = Math.floor(memory.length / 2);
  const grown = at(memory.slice(half), 0.5) - at(memory.slice(Math.floor(half / 2), half), 0.5);
  write(`The second half is ${grown.toFixed(1)} MB above the quarter before it.`);
  if (grown > GOAL.growth) missed.push('memory grows');
  if ((memory.at(-1) ?? 0) > GOAL.rss) missed.push(`memory with ${servers} servers`);
  await bot.stop();
  await discord.close();
}

const missed: string[] = [];
const { library } = await readLibrary(data);
if (library === null) throw new Error(`The data in ${data} cannot be used.`);
const questions = library.golden.filter(({ fact }) => fact !== 'none').map(({ question }) => question);
write(`${library.facts.length} facts in ${library.about.languages.join(', ')}`);
if (values.minutes === undefined) await table(questions);
else await steady(questions, Number(values.minutes));
write(missed.length === 0 ? 'All goals reached.' : `Missed: ${missed.join('; ')}`);
process.exit(missed.length === 0 ? 0 : 1);
