import { expect, test } from 'vitest';
import { contextAfter } from '../../src/engine/conversation.js';
import { decidedBy } from './decided.js';

const before = { question: 'how tall is the lighthouse', told: ['lighthouse-height'] };

/** What the question is that a conversation has come to after another one to which nothing was told. */
const stands = (text: string): string | undefined => {
  const resolved = decidedBy({}, { followUp: () => 0 }).resolve(text, before);
  return contextAfter(resolved, [], resolved.before).query.plain;
};

test('what leans on a conversation and is not answered leaves it where it was', () => {
  expect(stands('how much does it weigh')).toBe('how tall is the lighthouse');
});

test('what asks of something else is what it has come to, answered or not', () => {
  expect(stands('where is the old brass rope of the harbour master')).toBe(
    'where is the old brass rope of the harbour master',
  );
  expect(stands('my old brass rope broke Tern tower yesterday')).toBe('my old brass rope broke tern tower yesterday');
});
