import { setTimeout as sleep } from 'node:timers/promises';
import { startLoopback } from 'loopback-discord';
import { startBot } from './bot.js';

export interface StopsOptions {
  readonly data: string;
  readonly questions: readonly string[];
  readonly times: number;
  random(): number;
  write(line: string): void;
}

/** Starts, and stops at a random moment between the first millisecond and full load. */
export async function stops({ data, questions, times, random, write }: StopsOptions): Promise<string[]> {
  const discord = await startLoopback({ keepRequests: 100 });
  const member = discord.member('member');
  const rooms = Array.from({ length: 20 }, (_, n) => member.thread('general', `room ${n}`));
  const [took, missed]: [number[], string[]] = [[], []];
  for (let n = 0; n < times; n += 1) {
    const bot = await startBot(discord, data);
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
  write(`${times} stops: half within ${at(0.5)} s, the slowest ${((sorted.at(-1) ?? 0) / 1000).toFixed(1)} s`);
  return missed;
}
