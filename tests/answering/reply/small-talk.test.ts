import { expect, test } from 'vitest';
import { smallTalk } from '../../../src/answering/reply/small-talk.js';

test.each([
  ['thanks bot!', 'You’re welcome.'],
  ['lol ok', 'You’re welcome.'],
  ['ok nice', 'You’re welcome.'],
  ['Good night everyone', 'See you.'],
])('%s', (text, reply) => {
  expect(smallTalk(text, 7)).toBe(reply);
});

test.each(['hi', 'hey there', 'help', 'what can you do?', 'who are you', 'how do you work'])(
  '%s gets told what to ask',
  (text) => {
    expect(smallTalk(text, 7)).toContain('I answer from 7 facts');
  },
);

test.each([
  '',
  'ok 2023?',
  'ok so who keeps it',
  'thanks, and the height?',
  'hi who keeps the lighthouse',
  '🙂',
  'help 2024',
])('"%s" is a question, or nothing', (text) => {
  expect(smallTalk(text, 7)).toBeNull();
});

test('is short', () => {
  expect(smallTalk(`thanks ${'bot '.repeat(2000)}`, 7)).toBeNull();
});
