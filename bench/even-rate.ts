import { setTimeout as sleep } from 'node:timers/promises';
import type { Loopback } from 'loopback-discord';

export interface Asked {
  response(timeoutMs?: number): Promise<unknown>;
  count(): number;
}

/** Asks the n-th question: a slash command, or now and then a mention. */
export function createAsker(
  discord: Loopback,
  questions: readonly string[],
  mentionEvery: number,
): (n: number) => Asked {
  const member = discord.member('member');
  // Enough that none has more mentions than Discord takes there.
  const channels = Array.from({ length: 100 }, (_, n) => member.thread('general', `room ${n}`));
  return (n) => {
    const question = questions[n % questions.length] ?? '';
    const channel = channels[Math.floor(n / mentionEvery) % channels.length] ?? 'general';
    if (n % mentionEvery === 0) {
      const said = member.say(channel, `${discord.botMention} ${question}`);
      return { response: said.response, count: () => said.responses().length };
    }
    const used = member.command(channel, 'ask', { question });
    return { response: used.response, count: () => used.outcomes().length };
  };
}

/** Asks at an even rate, whether or not the replies keep up, and gives the times in the order of the questions. */
export async function measure(ask: (n: number) => Asked, rate: number, seconds: number): Promise<number[]> {
  const times: Promise<number>[] = [];
  const begun = performance.now();
  for (let n = 0; n < rate * seconds; n += 1) {
    const due = begun + (n * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const at = performance.now();
    const took = () => performance.now() - at;
    times.push(
      ask(n)
        .response(20_000)
        .then(took, () => Number.POSITIVE_INFINITY),
    );
  }
  return Promise.all(times);
}

/** The time below which so large a share of them lies. */
export function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
