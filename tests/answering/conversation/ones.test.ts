import { expect, test } from 'vitest';
import { withNoun } from '../../../src/answering/conversation/ones.js';
import { engine } from '../bay.js';

test.each([
  ['the old one, how tall is it', 'how tall is Gull tower', ['the old tower, how tall is it']],
  ['and the blue ones', 'how many boats caught herring in 2020', ['and the blue boats']],
  ['the old one', 'which boats lie at Tern bridge', ['the old bridge', 'the old boats']],
])('"%s" after "%s"', (text, earlier, expected) => {
  expect(withNoun(text, engine.read(earlier))).toEqual(expected);
});

test.each(['which one', 'the first one', 'no one', 'one of them', 'the next ones', 'someone old'])(
  '"%s" says nothing of which',
  (text) => {
    expect(withNoun(text, engine.read('how tall is Gull tower'))).toEqual([]);
  },
);
