import { expect, it } from 'vitest';
import { createPlaces } from '../../src/discord/places.js';

it('a channel has nine places for replies and one for the word, which is told once in half a minute', () => {
  const { take, takeForWord } = createPlaces();
  const places = Array.from({ length: 9 }, () => take('a'));
  expect(places).not.toContain(null);
  expect(take('a')).toBeNull();
  const word = takeForWord('a');
  expect(word).not.toBeNull();
  word?.();
  expect(takeForWord('a')).toBeNull();
  expect(take('b')).not.toBeNull();
  places[0]?.();
  expect(take('a')).not.toBeNull();
  expect(take('a')).toBeNull();
});

it('all channels together have a bound, for replies and for words', () => {
  const { take, takeForWord } = createPlaces();
  const channels = Array.from({ length: 300 }, (_, n) => String(n));
  const replies = channels.map(take);
  expect(replies.filter(Boolean)).toHaveLength(250);
  expect(channels.map(takeForWord).filter(Boolean)).toHaveLength(25);
  for (const giveBack of replies.slice(0, 10)) giveBack?.();
  expect(channels.map(take).filter(Boolean)).toHaveLength(10);
});
