import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CrossEncoder, Pair } from '../engine/ranking/rerank.js';
import { keyOf as textOf } from '../engine/ranking/rerank.js';
import { type Manifest, ReaderError, readManifest } from './files.js';
import type { Asked, Said } from './reader-worker.js';

/** Messages that wait for the thread, how long one waits before it is answered without, and pairs whose odds are kept. */
const LIMITS = { waiting: 32, patienceMs: 1500, kept: 4000 } as const;
/** A thread that has died is started again after so long, at most so often. */
const AGAIN = { afterMs: 5000, times: 5 } as const;

/** A pair under a name that tells nobody what was asked, since it is kept for long. */
const keyOf = (pair: Pair) => createHash('sha256').update(textOf(pair)).digest('base64');

export interface Reader extends CrossEncoder {
  /** Resolves when the model is loaded, or can never be. */
  readonly settled: Promise<void>;
  /** What became of messages so far: read, or answered without since the reader was not there yet, too busy, or had failed. */
  readonly counts: { read: number; kept: number; without: number };
  /** Ends the thread once it is loaded and has read what it was handed. To be awaited before the process exits. */
  close(): Promise<void>;
}

interface ReaderParts {
  /** Says once why there is no reader, or that its thread has died. */
  warn(message: string): void;
  /** The thread's file, for whoever runs without a build. */
  readonly entry?: URL;
}

/**
 * The reader in a thread of its own, so that the gateway never waits. It answers from what it has read before, and gives up where too many wait or it
 * takes too long. Resolves at once, before the model is loaded; null where there is none, after a warning.
 */
export async function startReader({
  warn,
  entry = new URL('./reader-worker.js', import.meta.url),
}: ReaderParts): Promise<Reader | null> {
  let manifest: Manifest;
  try {
    manifest = await readManifest();
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    warn(`${error.message}: questions are answered without the reader.`);
    return null;
  }
  const counts = { read: 0, kept: 0, without: 0 };
  const kept = new Map<string, number>();
  const waiting = new Map<number, (odds: readonly number[] | null) => void>();
  let [next, died, isReady, isClosed] = [0, 0, false, false];
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  let worker: Worker;
  let again: NodeJS.Timeout | undefined;
  const start = () => {
    worker = new Worker(entry);
    worker.on('message', (said: Said) => {
      if ('ready' in said) {
        isReady = true;
        settle();
        // A program that has nothing else to do ends, but not before the model is loaded: somebody waits for that.
        worker.unref();
        return;
      }
      waiting.get(said.id)?.(said.odds);
    });
    worker.on('error', (error) => {
      warn(`The reader's thread has ended (${error.message}): questions are answered without it.`);
    });
    worker.on('exit', () => {
      const wasReady = isReady;
      isReady = false;
      for (const give of [...waiting.values()]) give(null);
      settle();
      // What could not be loaded cannot be loaded again.
      if (isClosed || !wasReady || ++died > AGAIN.times) return;
      again = setTimeout(start, AGAIN.afterMs);
      again.unref();
    });
  };
  start();

  const readAnew = (pairs: readonly Pair[]) =>
    new Promise<readonly number[] | null>((resolve) => {
      const id = next++;
      const give = (odds: readonly number[] | null) => {
        clearTimeout(late);
        waiting.delete(id);
        resolve(odds);
      };
      const late = setTimeout(() => give(null), LIMITS.patienceMs);
      waiting.set(id, give);
      worker.postMessage({ id, pairs } satisfies Asked);
    });

  return {
    languages: new Set(manifest.languages),
    joined: manifest.joined,
    settled,
    counts,
    async read(pairs) {
      const keys = pairs.map(keyOf);
      const unknown = pairs.flatMap((pair, place) => {
        const key = keys[place] ?? '';
        return kept.has(key) ? [] : [{ key, pair }];
      });
      if (unknown.length > 0) {
        const odds =
          !isReady || waiting.size >= LIMITS.waiting ? null : await readAnew(unknown.map(({ pair }) => pair));
        if (odds === null) {
          counts.without++;
          return null;
        }
        counts.read++;
        for (const [place, { key }] of unknown.entries()) kept.set(key, odds[place] ?? 0);
      } else counts.kept++;
      const all = keys.map((key) => kept.get(key) ?? 0);
      // The oldest go first.
      for (const key of kept.keys()) {
        if (kept.size <= LIMITS.kept) break;
        kept.delete(key);
      }
      return all;
    },
    async close() {
      isClosed = true;
      clearTimeout(again);
      // A thread that is ended from outside while the runtime is at work takes the whole process along.
      await settled;
      const gone = once(worker, 'exit');
      if (worker.threadId < 0) return;
      worker.ref();
      worker.postMessage({ end: true } satisfies Asked);
      await gone;
    },
  };
}
