import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../desk/database.js';
import { StorageError } from '../desk/storage-error.js';
import type { Throttler } from '../discord/crew.js';

/** What Discord lets a bot do, from `GET /gateway/bot`. */
export interface SessionLimits {
  /** Identifies in 24 hours; beyond them Discord takes the token away. */
  readonly total: number;
  /** Buckets that may identify side by side: a shard's is its number modulo this. */
  readonly maxConcurrency: number;
}

/** Discord wants 5 seconds between two identifies of a bucket; the rest is for the way there. */
const GAP_MS = 5250;
/** What is left of the day's identifies for whoever mends things. */
const RESERVE = 0.1;
const RETRY_MS = 1000;
const EXHAUSTED_MS = 60_000;

/**
 * Has the identifies of all processes keep Discord's pace: each one reserves the next free moment of its bucket with one statement, and
 * waits for it. Nothing is held, so that nothing is left behind by a process that dies.
 */
export function createThrottler(db: Database, limits: SessionLimits, warn: (words: string) => void): Throttler {
  const most = Math.floor(limits.total * (1 - RESERVE));
  const reserve = async (shard: number): Promise<number | null> => {
    const [row] = await db.read(
      `WITH day AS (SELECT coalesce(sum(count), 0) AS used FROM identify_hours WHERE hour > now() - interval '24 hours'),
        counted AS (
          INSERT INTO identify_hours SELECT date_trunc('hour', now()), 1 FROM day WHERE used < ?1::bigint
          ON CONFLICT (hour) DO UPDATE SET count = identify_hours.count + 1 RETURNING hour
        )
      INSERT INTO identify_slots AS slot SELECT ?2::bigint, now() + ?3 * interval '1 millisecond' FROM counted
      ON CONFLICT (bucket) DO UPDATE SET free = greatest(slot.free, now()) + ?3 * interval '1 millisecond'
      RETURNING extract(epoch FROM free - now()) * 1000 - ?3 AS wait`,
      [most, shard % limits.maxConcurrency, GAP_MS],
    );
    return row === undefined ? null : Math.max(0, Number(row.wait));
  };
  return {
    async waitForIdentify(shard, signal) {
      for (;;) {
        signal.throwIfAborted();
        try {
          const wait = await reserve(shard);
          if (wait !== null) {
            await sleep(wait, undefined, { signal });
            return;
          }
          warn(
            `${most} sessions were begun in 24 hours. Shard ${shard} waits, since Discord takes the token away beyond ${limits.total}.`,
          );
          await sleep(EXHAUSTED_MS, undefined, { signal });
        } catch (error) {
          if (!(error instanceof StorageError)) throw error;
          await sleep(RETRY_MS, undefined, { signal });
        }
      }
    },
  };
}
