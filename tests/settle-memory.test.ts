import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { afterEach, expect, it } from 'vitest';
import { settleMemory } from '../src/settle-memory.js';

// As V8 has it where nobody says anything.
afterEach(() => setFlagsFromString('--heap-growing-percent=0'));

it('what nobody needs any more is gone, without a way to collect left behind', async () => {
  const gone = new WeakRef(Array.from({ length: 1000 }, (_, at) => ({ at })));
  await sleep(1);
  settleMemory();
  expect(gone.deref()).toBeUndefined();
  expect('gc' in globalThis).toBe(false);
});
