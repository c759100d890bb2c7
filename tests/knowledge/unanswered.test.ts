import { expect, test } from 'vitest';
import { differenceOf } from '../../src/desk/difference.js';
import { read } from './reading.js';

const FACTS = `- id: pier
  statement: The pier is 300 metres long.
  asks: [how long is the pier]
  sources: [gazette]
`;
const GOLDEN = '- question: what is the length of the pier\n  fact: pier\n';
const readWith = (unanswered: string) =>
  read({ 'facts/pier.yaml': FACTS, 'golden.yaml': GOLDEN, 'unanswered.yaml': unanswered });

test('questions without an answer are part of the library, of its version and of what has changed', () => {
  const { library, lines } = readWith('- who built the pier\n- "how long: in feet"\n');
  expect(lines).toEqual([]);
  expect(library?.unanswered).toEqual(['who built the pier', 'how long: in feet']);
  const { library: fewer } = readWith('- who built the pier\n');
  expect(fewer?.version).not.toBe(library?.version);
  if (!fewer || !library) throw new Error('not sound');
  expect(differenceOf(fewer, library).unanswered).toEqual({ added: ['how long: in feet'], removed: [], changed: [] });
});

test.each([
  ['an ask', 'How long is the pier?', 'is an ask of "pier"'],
  ['a golden question', 'what is the length of the pier', 'is a golden question, which would guard nothing then'],
  ['itself', 'who built it\n- Who built it?', 'is already in line 2'],
])('one that is %s is refused', (_, question, reason) => {
  const { library, lines } = readWith(`- what colour is it\n- ${question}\n`);
  expect(library).toBeNull();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(reason);
});

test('one that is no text is refused', () => {
  expect(readWith('- [who, built, it]\n').lines).toHaveLength(1);
});
