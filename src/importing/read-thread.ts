import { Worker } from 'node:worker_threads';
import { type Page, SourceError } from './passage.js';
import type { SourceFile } from './read-source.js';

/** What reading one file may take: a file of thousands of entries needs a second and 150 MB. */
const LIMIT = { seconds: 60, megabytes: 768, young: 32 } as const;

/** What the thread sends back. */
export type SentPage =
  | { readonly page: Page }
  | { readonly fault: { readonly code: SourceError['code']; readonly message: string } };

export type ReadSource = (file: SourceFile) => Promise<Page>;

/**
 * Reads a file in a thread of its own, since it was written by anybody: whatever it makes of a parser ends that thread, and neither a question
 * waits for it nor the process. Rejects with SourceError. `entry` is the thread's file, for whoever runs without a build.
 */
export const createThreadedReader =
  (entry = new URL('./read-worker.js', import.meta.url), seconds: number = LIMIT.seconds): ReadSource =>
  (file) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, {
        resourceLimits: { maxOldGenerationSizeMb: LIMIT.megabytes, maxYoungGenerationSizeMb: LIMIT.young },
      });
      worker.postMessage(file);
      const late = setTimeout(() => {
        void worker.terminate();
        reject(new SourceError('late', `reading it took more than ${seconds} seconds and was stopped`));
      }, seconds * 1000);
      worker.once('message', (sent: SentPage) => {
        clearTimeout(late);
        if ('page' in sent) resolve(sent.page);
        else reject(new SourceError(sent.fault.code, sent.fault.message));
        void worker.terminate();
      });
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new SourceError('too-large', `reading it took more than ${LIMIT.megabytes} MB of memory and was stopped`)
            : new SourceError(
                'damaged',
                'it cannot be read: its parts lie too deep inside one another, or it is damaged',
                {
                  cause: error,
                },
              ),
        ),
      );
      worker.once('exit', () => {
        clearTimeout(late);
        reject(new SourceError('damaged', 'reading it ended without a result'));
      });
    });
