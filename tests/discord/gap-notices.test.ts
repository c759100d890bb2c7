import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createGapNotices } from '../../src/discord/gap-notices.js';
import { createLog } from '../../src/log.js';
import type { Message } from '../../src/rendering/message.js';
import { look } from '../fixtures/look.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function noticing() {
  const posts: string[] = [];
  const send = async (message: Message) => void posts.push(look(message).text);
  const log = createLog('silent', '', { write: () => undefined });
  return { ...createGapNotices({ send, every: 600_000, log, now: Date.now }), posts };
}

it('the first question is told at once, those after it together, what means the same as one', () => {
  const { told, posts } = noticing();
  told('what colour is the lighthouse');
  for (const question of ['who painted the town hall', 'the town hall, who painted it?', 'asdf qwer']) told(question);
  vi.advanceTimersByTime(599_999);
  expect(posts).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(posts).toHaveLength(2);
  expect(posts[1]).toContain('**2 questions I could not answer**\n- who painted the town hall (2 times)\n- asdf qwer');
});

it('no more than five stand in one post, and what waits is dropped at a stop', () => {
  const { told, posts, stop } = noticing();
  for (const letter of 'abcdefg') told(`who painted the ${letter.repeat(6)}`);
  vi.advanceTimersByTime(600_000);
  expect(posts[1]).toContain('**6 questions I could not answer**');
  expect(posts[1]).toContain('and 1 more');
  told('who painted the town hall');
  stop();
  vi.advanceTimersByTime(600_000);
  expect(posts).toHaveLength(2);
});
