import { parentPort } from 'node:worker_threads';
import type { Pair } from '../engine/ranking/rerank.js';
import { readManifest } from './files.js';
import { openSession } from './session.js';

/** What goes to the thread, and what comes back; `failed` in place of the odds where the pairs could not be read. */
export type Asked = { readonly id: number; readonly pairs: readonly Pair[] };
export type Said = { readonly ready: true } | { readonly id: number; readonly odds: readonly number[] | null };

const say = (said: Said) => parentPort?.postMessage(said);

// The thread ends with what it throws here; the bot goes on without.
const session = await openSession(await readManifest());
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ id, pairs }: Asked) => {
  last = last.then(async () => {
    const odds = await session(pairs).catch(() => null);
    say({ id, odds });
  });
});
say({ ready: true });
