import { setTimeout as sleep } from 'node:timers/promises';
import { startLoopback } from 'loopback-discord';
import { recordEvents, spoil } from '../../tests/faults/recorded.js';
import { register } from '../bot-process.js';
import { type Asked, createAsker } from './asking.js';
import { startBot } from './bot.js';
import { forgetSession, misbehave } from './faults.js';

const FAULT_EVERY_MS = 700;
/** Share of the faults. */
const SESSION_LOST = 0.002;
const WARM_UP_MINUTES = 5;
const GROWTH_MB = 10;

export interface SoakOptions {
  readonly data: string;
  readonly questions: readonly string[];
  readonly minutes: number;
  /** Questions, and events that nobody can read, a second. */
  readonly rate: number;
  readonly malformed: number;
  random(): number;
  write(line: string): void;
}

/** Questions at an even rate on Discord's bad days; gives what went wrong. */
export async function soak(options: SoakOptions): Promise<string[]> {
  const { data, questions, minutes: all, rate, malformed, random, write } = options;
  const warmUp = Math.min(WARM_UP_MINUTES, all / 2);
  const discord = await startLoopback({ keepRequests: 100 });
  await register(discord);
  const bot = await startBot(discord, data);
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
      } else misbehave(discord, random);
      paused = false;
    }
  })();
  const begun = performance.now();
  const minutes = () => (performance.now() - begun) / 60_000;
  let [shown, shed] = [0, 0];
  const memory: { at: number; megabytes: number }[] = [];
  const watching = setInterval(() => memory.push({ at: minutes(), megabytes: bot.megabytes() }), 1000);
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
  for (let n = 0; minutes() < all; n += 1) {
    const early = begun + (n * 1000) / rate - performance.now();
    if (early > 1) await sleep(early);
    if (random() < malformed / rate) {
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
    if (minutes() - shown > Math.max(0.5, all / 20)) {
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
  // Of a minute's, since between two rounds of the collector it goes up and down by ten megabytes; by the clock, since a busy machine skips some.
  const median = (from: number) => {
    const own = memory.filter(({ at }) => at >= from && at < from + 1).map(({ megabytes }) => megabytes);
    return own.sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? Number.NaN;
  };
  // While questions came: afterwards there is less to hold.
  const grown = median(all - 1) - median(Math.min(warmUp, all - 1));
  write(`It warned: ${bot.warnings().join(', ') || 'of nothing'}.`);
  write(`Memory grew by ${grown.toFixed(1)} MB after the first ${warmUp} minutes.`);
  bot.child.kill('SIGTERM');
  const status = await bot.ended;
  await discord.close();
  const missed = (['late', 'double', 'apologised'] as const).filter((name) => sums[name] > 0) as string[];
  // What is shed was meant not to be answered: Discord takes no more messages in time.
  if (sums.lost > shed) missed.push('lost');
  if (!(grown <= GROWTH_MB)) missed.push('memory');
  if (status !== 0) missed.push(`exit ${status}`);
  return missed;
}
