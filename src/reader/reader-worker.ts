import { parentPort } from 'node:worker_threads';
import type { Pair } from '../engine/ranking/rerank.js';
import { readManifest } from './files.js';
import { openSession } from './session.js';

/** What goes to the thread, and what comes back; null in place of the odds where the pairs could not be read. */
export type Asked = { readonly id: number; readonly pairs: readonly Pair[] } | { readonly end: true };
export type Said = { readonly ready: true } | { readonly id: number; readonly odds: readonly number[] | null };

const say = (said: Said) => parentPort?.postMessage(said);

// The thread ends with what it throws here; the bot goes on without.
const session = await openSession(await readManifest());
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (asked: Asked) => {
  last = last.then(async () => {
    if ('end' in asked) return parentPort?.close();
    const odds = await session(asked.pairs).catch(() => null);
    say({ id: asked.id, odds });
  });
});
say({ ready: true });
