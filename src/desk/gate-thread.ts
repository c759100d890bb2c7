import { Worker } from 'node:worker_threads';
import { inSlices } from '../answering/language/steps.js';
import type { Gate, GateRequest, Verdict } from './gate.js';
import { type Parcel, pack, unpack } from './parcel.js';

/** Far above what a library of 100,000 facts takes; a hostile upload ends here and not the bot. */
const LIMIT = { seconds: 180, megabytes: 1500 } as const;

/** A request and a verdict as they go from thread to thread. */
export interface SentRequest extends Omit<GateRequest, 'served'> {
  readonly served: Parcel | null;
}
type Sound = Extract<Verdict, { kind: 'sound' }>;
export type SentVerdict = Exclude<Verdict, Sound> | (Omit<Sound, 'library'> & { readonly library: Parcel });

/**
 * The gate in a thread of its own, since reading a library and asking hundreds of questions takes seconds, and
 * somebody's question must not wait for that. Rejects where the thread fails or takes too long. `entry` is the thread's
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
    const worker = new Worker(entry, {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: LIMIT.megabytes },
    });
    const late = setTimeout(() => {
      void worker.terminate();
      reject(new Error(`The check took longer than ${LIMIT.seconds} seconds and was given up.`));
    }, LIMIT.seconds * 1000);
    worker.once('message', (verdict: SentVerdict) => {
      clearTimeout(late);
      resolve(verdict);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('The check ended without a verdict.'));
    });
  });
