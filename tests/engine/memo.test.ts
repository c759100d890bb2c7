import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { memo } from '../../src/lib/memo.js';

it('makes what it makes of a text once, until it forgets', () => {
  vi.useFakeTimers();
  const made: string[] = [];
  const upper = memo(2, (text) => made.push(text) && text.toUpperCase());
  expect([upper('a'), upper('a'), upper('b'), upper('c'), upper('a')]).toEqual(['A', 'A', 'B', 'C', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
  vi.advanceTimersByTime(30_001);
  upper('a');
  expect(made).toHaveLength(5);
  vi.useRealTimers();
});

it('holds nothing once nobody uses it, though its time is not over: a compilation leaves hundreds of megabytes to it', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const seen = (() => {
    const large = { text: 'x' };
    memo(10, (text) => [large, text])('a');
    return new WeakRef(large);
  })();
  // A reference that was just made counts until the work at hand is over.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(seen.deref()).toBeUndefined();
});
