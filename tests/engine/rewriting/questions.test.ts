import { expect, test } from 'vitest';
import { questionsIn } from '../../../src/engine/rewriting/questions.js';
import { english, harbour, openLibrary, readerOf } from '../harbour.js';

const tools = { language: english, reader: readerOf(openLibrary(harbour())) };
const questions = (text: string) => questionsIn(tools.reader.read(text), tools, 40).map(({ plain }) => plain);

test('a message is divided where a joining word is followed by one of asking', () => {
  expect(questions('how tall is the lighthouse and who keeps it')).toHaveLength(2);
  expect(questions('how tall is the lighthouse, the old one')).toHaveLength(1);
});

test('things that are listed stay together', () => {
  const [first, ...others] = questions('what did the lighthouse, Tern tower and Saltby cost? was it paid in 2024?');
  expect(first).toContain('tern tower');
  expect(others).toHaveLength(1);
});
