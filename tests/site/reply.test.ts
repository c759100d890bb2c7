import { expect, test } from 'vitest';
import { loadPreparing } from '../../src/files/prepare.js';
import { answerMessage } from '../../src/rendering/answer-message.js';
import { type Reply, replyOf } from '../../src/site/ask/reply.js';
import { testLibrary } from '../fixtures/library.js';

const library = await testLibrary();
const { ask } = await loadPreparing()(library);
const today = '2026-12-01';

const replyTo = (question: string, history: string[] = []) => {
  const answer = ask(question, { today, history });
  const reply = replyOf(answer, { library, today, address: (fact) => `fact/${fact}/` });
  const message = answerMessage(answer, { library, today, asker: null, remember: null, command: (name) => `/${name}` });
  return { reply, message: JSON.stringify(message) };
};

const textOf = (line: Reply['lines'][number]): string =>
  line.kind === 'computed' ? line.pieces.filter((piece) => typeof piece === 'string').join('') : line.text;
const bare = (text: string) => text.replace(/\\+n|[^\p{L}\p{N}]+/gu, '');

test.each([
  'How tall is the lighthouse?',
  'Who keeps the lighthouse?',
  'How many passengers did the ferries carry?',
  'Which ferry carried more passengers?',
  'tell me all about the lighthouse',
  'what is odd about the boat Storm Petrel',
  'thanks',
  'who won the chess championship in 1972',
])('says what the message in Discord says, in its order: %s', (question) => {
  const { reply, message } = replyTo(question);
  expect(reply.lines.length).toBeGreaterThan(0);
  let at = 0;
  for (const line of reply.lines) {
    const found = bare(message).indexOf(bare(textOf(line)), at);
    expect(found, textOf(line)).toBeGreaterThanOrEqual(at);
    at = found;
  }
  for (const { text } of reply.sources) expect(bare(message)).toContain(bare(text));
  for (const { question: offered } of reply.offers.questions) expect(bare(message)).toContain(bare(offered));
  for (const fact of Object.keys(reply.pages)) expect(reply.pages[fact]).toBe(`fact/${fact}/`);
});
