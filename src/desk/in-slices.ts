import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../lib/steps.js';

/** Milliseconds of work between two rests: nobody's answer waits longer for it, and a rest costs little beside. */
const SLICE_MS = 5;

/** A slice at a time, with all that waits in this thread in between. Rejects where a step throws. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await setImmediate();
  }
}
