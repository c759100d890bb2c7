import { Worker } from 'node:worker_threads';
import { type Gate, GateError, type GateRequest, type Verdict } from './gate.js';
import { inSlices } from './in-slices.js';
import { type Parcel, pack, unpack } from './parcel.js';

/**
 * What a check may take: so many seconds, and memory by the size of the files that are checked or of the library that is served, whichever is
 * more. Both may have to be compiled, one after the other. The shipped library, 6.8 MB of files, needs 175 to 215 of the 266 MB that it
 * gets. Of a hostile upload no more counts than `atLeast` megabytes, or half as much again as is served: it ends here and not the bot.
 */
const LIMIT = { seconds: 180, megabytes: 80, each: 22, atLeast: 8, growth: 1.5, young: 8 } as const;

/** A request and a verdict as they go from thread to thread. */
export interface SentRequest extends Omit<GateRequest, 'served'> {
  readonly served: Parcel | null;
}
type Sound = Extract<Verdict, { kind: 'sound' }>;
export type SentVerdict = Exclude<Verdict, Sound> | (Omit<Sound, 'library'> & { readonly library: Parcel });

/**
 * The gate in a thread of its own, since reading a library and asking hundreds of questions takes seconds, and
 * somebody's question must not wait for that. Rejects with GateError where the thread dies or takes too long. `entry` is the thread's
 * file, for whoever runs without a build.
 */
export const createThreadedGate =
  (entry = new URL('./gate-worker.js', import.meta.url)): Gate =>
  async ({ served, ...request }) => {
    const sent = { ...request, served: served === null ? null : await inSlices(pack(served)) };
    const verdict = await askThread(entry, sent);
    if (verdict.kind === 'unsound') return verdict;
    return { ...verdict, library: await inSlices(unpack(verdict.library)) };
  };

const askThread = (entry: URL, request: SentRequest) =>
  new Promise<SentVerdict>((resolve, reject) => {
    const megabytes = allowance(sizesOf(request));
    const worker = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: LIMIT.young },
    });
    worker.postMessage(request);
    const late = setTimeout(() => {
      void worker.terminate();
      reject(new GateError('late', `The check took more than ${LIMIT.seconds} seconds and was stopped.`));
    }, LIMIT.seconds * 1000);
    worker.once('message', (verdict: SentVerdict) => {
      clearTimeout(late);
      resolve(verdict);
      void worker.terminate();
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new GateError(
              'memory',
              `The check ran out of memory: it may take ${megabytes} MB. If the files are sound, bring them in smaller steps.`,
            )
          : new GateError('died', `The check failed: ${error.message}.`, { cause: error }),
      ),
    );
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new GateError('died', 'The check ended without a result.'));
    });
  });

interface Sizes {
  /** Megabytes of the files that are checked. */
  readonly checked: number;
  /** Megabytes of the library that is served. */
  readonly served: number;
}

function sizesOf({ served, files }: SentRequest): Sizes {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  const bytes = (served ?? []).reduce((sum, part) => sum + part.byteLength, 0);
  return { checked: characters / 1e6, served: bytes / 1e6 };
}

/** Megabytes of heap that a check may take. */
export function allowance({ checked, served }: Sizes): number {
  const upload = Math.min(checked, Math.max(LIMIT.atLeast, LIMIT.growth * served));
  return Math.round(LIMIT.megabytes + LIMIT.each * Math.max(upload, served));
}
