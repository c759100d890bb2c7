import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how many percent of what is in use memory may grow before V8 looks for what nobody needs any more. */
const GROWTH = 30;

/**
 * From now on memory counts for more than time: a start goes nearly without collections, which take a tenth of it, and what only the start needed is
 * given back at once. V8 reads both flags whenever it needs them.
 */
export function settleMemory(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  collect();
}
