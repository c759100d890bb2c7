import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it, vi } from 'vitest';
import { memo } from '../../src/lib/memo.js';

afterEach(() => {
  vi.useRealTimers();
});

it('makes a text once, until there are too many or half a minute has passed', () => {
  vi.useFakeTimers();
  const made: string[] = [];
  const make = memo(2, (text) => {
    made.push(text);
    return text.toUpperCase();
  });
  expect(['a', 'a', 'b', 'a', 'c', 'a'].map(make)).toEqual(['A', 'A', 'B', 'A', 'C', 'A']);
  expect(made.splice(0)).toEqual(['a', 'b', 'c', 'a']);
  vi.advanceTimersByTime(29_999);
  make('a');
  expect(made).toEqual([]);
  vi.advanceTimersByTime(1);
  make('a');
  expect(made).toEqual(['a']);
});

/** A memo of whose maker there is nothing else left. */
function abandoned(): WeakRef<object> {
  const seen = { much: 'x' };
  const make = memo(10, (text) => text.length + seen.much.length);
  make('a');
  return new WeakRef(seen);
}

it('keeps nothing alive but its words until then', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const seen = abandoned();
  await setImmediate();
  collect();
  expect(seen.deref()).toBeUndefined();
});
