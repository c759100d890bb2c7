import { readFolder } from '../files/folder.js';
import type { Outcome } from './outcome.js';
import type { Publisher } from './publisher.js';
import type { Records } from './records.js';
import { orElse } from './storage-error.js';
import { watchFolder } from './watch.js';

const DAY_MS = 86_400_000;

interface WatchParts {
  readonly dataDir: string;
  readonly warn: (message: string) => void;
  readonly onFound?: (outcome: Outcome) => void;
}

/** Takes over changes of the data folder by themselves, through the gate. Gives the way to stop. */
export function keepWatch(parts: WatchParts, publisher: Publisher): () => void {
  let lengths = new Map<string, number>();
  const measure = async () => {
    const { files } = await readFolder(parts.dataDir);
    lengths = new Map(files.map(({ path, text }) => [path, text.length]));
  };
  void measure();
  return watchFolder({
    dir: parts.dataDir,
    served: () => lengths,
    async onChange() {
      const outcome = await publisher.reload({ who: 'watch', reason: 'The files have changed.', action: 'watch' });
      await measure();
      parts.onFound?.(outcome);
    },
    onError: (error) =>
      parts.warn(`The changed data folder could not be checked: ${error instanceof Error ? error.message : error}`),
  });
}

/** With a day to spare: what is kept of a server is gone 30 days after the bot has left it. */
const SERVER_DAYS = 29;

/** Deletes what is past its time, once a day. Gives the way to stop. */
export function retireDaily(records: Records, days: number | null, now: () => Date): () => void {
  const before = (ago: number) => new Date(now().getTime() - ago * DAY_MS).toISOString();
  const once = () => {
    void orElse(records.retireServers(before(SERVER_DAYS)), 0);
    if (days !== null) void orElse(records.retire(before(days)), 0);
  };
  once();
  const timer = setInterval(once, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
