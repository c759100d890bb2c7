import { Worker } from 'node:worker_threads';
import type { Gate, Verdict } from './gate.js';

/** Far above what a library of 100,000 facts takes; a hostile upload ends here and not the bot. */
const LIMIT = { seconds: 180, megabytes: 1500 } as const;

/**
 * The gate in a thread of its own, since reading a library and asking hundreds of questions takes seconds, and
 * somebody's question must not wait for that. Rejects where the thread fails or takes too long.
 */
export const threadedGate: Gate = (request) =>
  new Promise<Verdict>((resolve, reject) => {
    // Run from source (tests, tsx) there is no .js beside this file.
    const source = import.meta.url.endsWith('.ts');
    const worker = new Worker(new URL(source ? './gate-worker.ts' : './gate-worker.js', import.meta.url), {
      workerData: request,
      execArgv: source ? ['--import', 'tsx'] : [],
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
