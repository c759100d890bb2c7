import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPlaces } from '../../src/discord/places.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const places = (perSecond = 50) => createPlaces(() => perSecond);

it('a channel has nine places for replies and one for the word, which is told once in half a minute', () => {
  const { take, takeForWord } = places();
  const taken = Array.from({ length: 9 }, () => take('a'));
  expect(taken).not.toContain(null);
  expect(take('a')).toBeNull();
  const word = takeForWord('a');
  expect(word).not.toBeNull();
  word?.(false);
  expect(takeForWord('a')).toBeNull();
  expect(take('b')).not.toBeNull();
  taken[0]?.(false);
  expect(take('a')).not.toBeNull();
  expect(take('a')).toBeNull();
});

it('a place from which something was sent is free again when Discord does not count it any more', () => {
  const { take } = places();
  const taken = Array.from({ length: 9 }, () => take('a'));
  for (const giveBack of taken.slice(0, 5)) giveBack?.(true);
  vi.advanceTimersByTime(4999);
  expect(take('a')).toBeNull();
  vi.advanceTimersByTime(1);
  expect(Array.from({ length: 6 }, () => take('a')).filter(Boolean)).toHaveLength(5);
});

it('all channels together have a bound, for replies and for words, that what is sent does not count towards', () => {
  const { take, takeForWord } = places();
  const channels = Array.from({ length: 300 }, (_, n) => String(n));
  const replies = channels.map(take);
  expect(replies.filter(Boolean)).toHaveLength(250);
  expect(channels.map(takeForWord).filter(Boolean)).toHaveLength(25);
  for (const giveBack of replies.slice(0, 10)) giveBack?.(true);
  expect(channels.map(take).filter(Boolean)).toHaveLength(10);
});

it('a process that may send less, as one of several, has less room', () => {
  const { take, takeForWord } = places(10);
  const channels = Array.from({ length: 300 }, (_, n) => String(n));
  expect(channels.map(take).filter(Boolean)).toHaveLength(50);
  expect(channels.map(takeForWord).filter(Boolean)).toHaveLength(5);
});
