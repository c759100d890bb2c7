import type { BotStatus } from '../commands/command.js';

/** Counts questions by what became of them, for `/facts status`; forgotten when the process ends. */
export function createTally() {
  const begun = performance.now();
  const counts = { answered: 0, choices: 0, missed: 0, chosen: 0 };
  return {
    count(surface: string, status: string): void {
      if (status === 'answered') counts.answered++;
      else if (status === 'choices') counts.choices++;
      else counts.missed++;
      if (surface === 'choice') counts.chosen++;
    },
    sums: (): Omit<BotStatus, 'shards'> => ({ ...counts, uptimeSeconds: (performance.now() - begun) / 1000 }),
  };
}
