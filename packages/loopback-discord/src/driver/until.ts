import type { Journal } from '../journal.js';
import { LoopbackError } from '../loopback-error.js';

const POLL_MS = 10;

/** Resolves once `condition` holds, looking after each event and every few milliseconds; rejects after the time. */
export function until(journal: Journal, condition: () => boolean, timeoutMs = 30_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!condition()) return;
      end();
      resolve();
    };
    const stop = journal.subscribe(look);
    const poll = setInterval(look, POLL_MS);
    const timer = setTimeout(() => {
      end();
      reject(new LoopbackError(`waited ${timeoutMs} ms in vain for ${condition}`));
    }, timeoutMs);
    const end = () => {
      stop();
      clearInterval(poll);
      clearTimeout(timer);
    };
    look();
  });
}
