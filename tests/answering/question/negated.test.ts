import { expect, test } from 'vitest';
import { asksForOthers } from '../../../src/answering/question/negated.js';

const PRESENT = 'The crews of Norland and Sudland took part.';

test.each(['Which crews did not take part?', "who didn't take part", 'which of them has no harbour'])(
  '%s asks for what the statement leaves out',
  (text) => {
    expect(asksForOthers(text, PRESENT)).toBe(true);
    expect(asksForOthers(text, 'The crew of Westland did not take part.')).toBe(false);
  },
);

test.each([
  'Which crews took part?',
  "didn't the crew of Norland take part",
  'why did they not come',
  'which crew said at the last meeting of the harbour council that it does not pay',
])('%s does not', (text) => {
  expect(asksForOthers(text, PRESENT)).toBe(false);
});
