import type { Pace } from '../config.js';

/** `wait` in whole seconds; `first` says that this is the first refusal since the last question that went through. */
export type Turn = { readonly ok: true } | { readonly ok: false; readonly wait: number; readonly first: boolean };

/** How often one user and one channel may ask: here for one process; `cluster/paces.ts` shares it with others. */
export interface Cooldowns {
  /** Takes a turn for a user, and for a channel where one is given. */
  take(user: string, channel: string | null): Turn | Promise<Turn>;
}

/** Those of one process, which know at once. */
export interface LocalCooldowns extends Cooldowns {
  take(user: string, channel: string | null): Turn;
}

interface Bucket {
  /** Questions left, growing back evenly. */
  left: number;
  at: number;
  refused: boolean;
}

/** Buckets kept before those that are full again are thrown out. */
const KEPT = 10_000;

export function createCooldowns(userPace: Pace, channelPace: Pace, now: () => number): LocalCooldowns {
  const users = createBuckets(userPace, now);
  const channels = createBuckets(channelPace, now);
  return {
    take(user, channel) {
      const turn = users.take(user);
      if (!turn.ok || channel === null) return turn;
      return channels.take(channel);
    },
  };
}

function createBuckets(pace: Pace, now: () => number): { take(key: string): Turn } {
  if (pace === null) return { take: () => ({ ok: true }) };
  const { count, seconds } = pace;
  const perMs = count / (seconds * 1000);
  const buckets = new Map<string, Bucket>();
  const filled = (bucket: Bucket) => Math.min(count, bucket.left + (now() - bucket.at) * perMs);
  return {
    take(key) {
      if (buckets.size > KEPT) {
        for (const [other, bucket] of buckets) if (filled(bucket) >= count) buckets.delete(other);
      }
      const bucket = buckets.get(key) ?? { left: count, at: now(), refused: false };
      buckets.set(key, bucket);
      bucket.left = filled(bucket);
      bucket.at = now();
      if (bucket.left >= 1) {
        bucket.left -= 1;
        bucket.refused = false;
        return { ok: true };
      }
      const first = !bucket.refused;
      bucket.refused = true;
      return { ok: false, wait: Math.max(1, Math.ceil((1 - bucket.left) / perMs / 1000)), first };
    },
  };
}
