import type { Pace } from '../config.js';

/** `wait` in whole seconds; `first` says that this is the first refusal since the last turn that was given. */
export type Turn = { readonly ok: true } | { readonly ok: false; readonly wait: number; readonly first: boolean };

/** How often one user and one channel may ask: here for one process; `cluster/paces.ts` shares it with others. */
export interface Cooldowns {
  /** Takes a turn to ask for a user, and for a channel where one is given. */
  take(user: string, channel: string | null): Turn | Promise<Turn>;
  /** Takes a turn to send a form. */
  form(user: string): Turn;
  /** Takes a turn to be offered questions while typing. */
  typing(user: string): Turn;
}

/** Those of one process, which know at once. */
interface LocalCooldowns extends Cooldowns {
  take(user: string, channel: string | null): Turn;
}

/** Nobody fills in a form in less than six seconds, or types faster than twice a second through Discord's own pauses. */
const FORMS: Pace = { count: 10, seconds: 60 };
const TYPING: Pace = { count: 40, seconds: 20 };

/** Without a pace for users there is none for what they send and type, either. `now` must not go back. */
export function createCooldowns(userPace: Pace, channelPace: Pace, now = () => performance.now()): LocalCooldowns {
  const users = createBuckets(userPace, now);
  const channels = createBuckets(channelPace, now);
  const forms = createBuckets(userPace && FORMS, now);
  const typing = createBuckets(userPace && TYPING, now);
  return {
    take(user, channel) {
      const turn = users.take(user);
      if (!turn.ok || channel === null) return turn;
      return channels.take(channel);
    },
    form: forms.take,
    typing: typing.take,
  };
}

interface Bucket {
  /** Turns left, growing back evenly. */
  left: number;
  at: number;
  refused: boolean;
  /** Throws the bucket away when it is full again: it then says no more than none, and it names a person. */
  readonly end: NodeJS.Timeout;
}

/** Turns that grow back evenly, for each key by itself. */
export function createBuckets(pace: Pace, now = () => performance.now()): { take(key: string): Turn } {
  if (pace === null) return { take: () => ({ ok: true }) };
  const { count, seconds } = pace;
  const perMs = count / (seconds * 1000);
  const buckets = new Map<string, Bucket>();
  const open = (key: string): Bucket => {
    const end = setTimeout(() => buckets.delete(key), seconds * 1000).unref();
    const bucket = { left: count, at: now(), refused: false, end };
    buckets.set(key, bucket);
    return bucket;
  };
  return {
    take(key) {
      const bucket = buckets.get(key) ?? open(key);
      bucket.end.refresh();
      bucket.left = Math.min(count, bucket.left + (now() - bucket.at) * perMs);
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
