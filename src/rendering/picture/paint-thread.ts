import { Worker } from 'node:worker_threads';
import type { Painter } from './pictures.js';

/** A picture takes a twentieth of a second; one that takes this long never comes. */
const PATIENCE_MS = 10_000;

/**
 * Paints in a thread that ends with its picture, so that nobody's answer waits and what the library took is given back
 * (in the main thread it kept 4 MB a picture until garbage was collected, which an idle bot does not do). Rejects where
 * the thread fails or takes too long. `entry` is the thread's file, for whoever runs without a build.
 */
export const createThreadedPainter =
  (entry = new URL('./paint-worker.js', import.meta.url)): Painter =>
  (svg) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: svg });
      const late = setTimeout(() => {
        void worker.terminate();
        reject(new Error('The picture took too long.'));
      }, PATIENCE_MS);
      worker.once('message', (png: Uint8Array) => resolve(png));
      worker.once('error', reject);
      worker.once('exit', () => {
        clearTimeout(late);
        reject(new Error('The painting ended without a picture.'));
      });
    });
