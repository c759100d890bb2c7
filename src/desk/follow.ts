import type { Answerer } from '../engine/answer.js';
import type { Prepare } from '../files/prepare.js';
import type { Live } from '../knowledge/live.js';
import { DeskError } from './desk-error.js';
import { type Gate, GateError } from './gate.js';
import type { Records } from './records.js';
import type { Shared } from './shared.js';
import { StorageError } from './storage-error.js';
import type { Versions } from './versions.js';

interface FollowParts {
  readonly live: Live<Answerer>;
  readonly prepare: Prepare;
  readonly versions: Pick<Versions, 'read'>;
  readonly records: Pick<Records, 'lastServed'>;
  readonly gate: Gate;
  readonly now: () => Date;
  /** Milliseconds on a clock that nobody sets. */
  readonly uptime?: () => number;
  /** Told what an operator should know. */
  readonly warn: (message: string) => void;
}

/** How long a version that could not be taken is left alone: a check that ran out of memory takes all of it each time. */
const PAUSE_MS = 60_000;

/**
 * Serves what was published last, by whichever process: whole, since it is made ready aside and swapped by one reference. It has passed the
 * gate already. A version that cannot be taken is told of once and tried again later. Rejects with StorageError.
 */
export function createFollow(parts: FollowParts): () => Promise<void> {
  const { live, prepare, versions, records, gate, now, warn, uptime = () => performance.now() } = parts;
  let useless: string | null = null;
  let failed: { readonly version: string; readonly until: number } | null = null;
  const take = async (version: string) => {
    const files = await versions.read(version);
    if (files === null) return;
    const today = now().toISOString().slice(0, 10);
    const verdict = await gate({ served: null, files, problems: [], today, golden: false });
    if (verdict.kind === 'unsound' || verdict.library.version !== version) {
      useless = version;
      warn(`Version ${version}, which another process serves, needs a newer version of the bot: update this one.`);
      return;
    }
    live.swap(await prepare(verdict.library, verdict.compiled ?? undefined));
  };
  return async () => {
    const last = await records.lastServed();
    const version = last?.version ?? null;
    if (version === null || version === live.current().library.version || version === useless) return;
    if (version === failed?.version && uptime() < failed.until) return;
    try {
      await take(version);
    } catch (error) {
      if (!(error instanceof GateError) && !isDamaged(error)) throw error;
      if (version !== failed?.version)
        warn(
          `Version ${version}, which another process serves, could not be taken; it is tried again. ${error.message}`,
        );
      failed = { version, until: uptime() + PAUSE_MS };
    }
  };
}

/** Storage that is away is told of elsewhere, and tried again at once. */
const isDamaged = (error: unknown): error is StorageError => error instanceof StorageError && error.code === 'damaged';

/** How often it is looked for what others have published, beside their word for it; in milliseconds. */
const LOOK_MS = 1000;

interface Following {
  /** As in Shared, and serves what was published last before the work begins. */
  readonly alone: Shared['alone'];
  stop(): void;
}

/** Follows what other processes publish, but not while this one is publishing itself. */
export function keepFollowing(shared: Shared, follow: () => Promise<void>): Following {
  let busy = 0;
  let looking: Promise<void> | null = null;
  const look = (): Promise<void> => {
    looking ??= follow()
      .catch((error: unknown) => {
        if (!(error instanceof DeskError)) throw error;
      })
      .finally(() => {
        looking = null;
      });
    return looking;
  };
  const lookIfFree = () => {
    if (busy === 0) void look();
  };
  shared.onChange(lookIfFree);
  const timer = setInterval(lookIfFree, LOOK_MS);
  timer.unref();
  return {
    alone(who, work, onWait) {
      const inStep = async () => {
        busy += 1;
        try {
          await looking;
          await follow();
          return await work();
        } finally {
          busy -= 1;
        }
      };
      return shared.alone(who, inStep, onWait);
    },
    stop: () => clearInterval(timer),
  };
}
