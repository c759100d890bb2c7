import { Worker } from 'node:worker_threads';
import type { Gate, Verdict } from './gate.js';

/** Far above what a library of 100,000 facts takes; a hostile upload ends here and not the bot. */
const LIMIT = { seconds: 180, megabytes: 1500 } as const;

/**
 * The gate in a thread of its own, since reading a library and asking hundreds of questions takes seconds, and
 * somebody's question must not wait for that. Rejects where the thread fails or takes too long. `entry` is the thread's
 * file, for whoever runs without a build.
 */
export const createThreadedGate =
  (entry = new URL('./gate-worker.js', import.meta.url)): Gate =>
  (request) =>
    new Promise<Verdict>((resolve, reject) => {
      const worker = new Worker(entry, {
        workerData: request,
        resourceLimits: { maxOldGenerationSizeMb: LIMIT.megabytes },
      });
      const late = setTimeout(() => {
        void worker.terminate();
        reject(new Error(`The check took longer than ${LIMIT.seconds} seconds and was given up.`));
      }, LIMIT.seconds * 1000);
      worker.once('message', (verdict: Verdict) => {
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
