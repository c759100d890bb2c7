import { parentPort } from 'node:worker_threads';
import { SourceError } from './passage.js';
import { readSource, type SourceFile } from './read-source.js';
import type { SentPage } from './read-thread.js';

const send = (sent: SentPage) => parentPort?.postMessage(sent);

/** Reads one file in a thread of its own: it comes, and its page goes back. */
parentPort?.once('message', (file: SourceFile) => {
  void readSource(file).then(
    (page) => send({ page }),
    (error: unknown) => {
      // Anything else ends the thread, which is told as it should be.
      if (!(error instanceof SourceError)) throw error;
      send({ fault: { code: error.code, message: error.message } });
    },
  );
});
