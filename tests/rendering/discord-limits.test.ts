import { expect, it } from 'vitest';
import { questionText } from '../../src/commands/question-text.js';
import { answerMessage } from '../../src/rendering/answer-message.js';
import { LIMITS } from '../../src/rendering/limits.js';
import { clip, escapeTo, link } from '../../src/rendering/markdown.js';
import { buttonRows, compose } from '../../src/rendering/message.js';
import { answerOf } from '../fixtures/answers.js';
import { testLibrary } from '../fixtures/library.js';
import { lookInto } from '../fixtures/message-text.js';

/** In figures, so that changing a constant does not change what is checked against it. */
it('the constants are what Discord documents', () => {
  expect(LIMITS).toEqual({
    content: 2000,
    textTotal: 4000,
    components: 40,
    buttonsInRow: 5,
    buttonLabel: 80,
    customId: 100,
    selectOptions: 25,
    optionText: 100,
    modalTitle: 45,
    choices: 25,
    choiceText: 100,
    altText: 1024,
    url: 512,
  });
});

it('text beyond 4,000 characters is cut between lines, over all blocks', () => {
  const block = `${'x'.repeat(99)}\n`.repeat(30);
  const { text } = lookInto(compose([block, block]).components);
  expect(text.length).toBeGreaterThan(3800);
  expect(text.length).toBeLessThanOrEqual(4001);
  expect(text.endsWith('\n…')).toBe(true);
});

it('a sixth button begins another row, and no id stands twice', () => {
  const buttons = Array.from({ length: 7 }, (_, n) => ({ id: `b${n % 6}`, label: 'x'.repeat(200) }));
  const rows = buttonRows(buttons);
  expect(rows.map((row) => row.components.length)).toEqual([5, 1]);
  const [first] = rows[0]?.components ?? [];
  expect(first && 'label' in first ? first.label?.length : 0).toBeLessThanOrEqual(80);
});

it('cutting keeps words and characters whole', () => {
  expect(clip('one two three', 9)).toBe('one two…');
  expect(clip('🙂🙂🙂', 4)).toBe('🙂…');
  expect(escapeTo('****', 6)).toBe('\\*\\*…');
  expect(escapeTo('1. May', 20)).toBe('1\\. May');
  expect(link('Title', `https://a.b/${'x'.repeat(520)}`, 900)).toBe('Title');
});

it.each([
  ['see HTTPS://example.org/a_b', 'see HTTPS\\://example.org/a\\_b'],
  ['https://a.b http://c.d', 'https\\://a.b http\\://c.d'],
  ['join Discord.gg/abc or discordapp.com/invite/abc', 'join Discord\\.gg/abc or discordapp\\.com/invite/abc'],
  ['a ratio of 3:1, and/or //', 'a ratio of 3:1, and/or //'],
])('an address in a text is no link and fetches no preview: %s', (text, shown) => {
  expect(escapeTo(text, 200)).toBe(shown);
});

it('what turns the direction of text, or cannot be seen, is left out', () => {
  expect(escapeTo('a\u200eb\u200fc\u061cd\u202ee\u2066f', 50)).toBe('a b c d e f');
  expect(questionText('why HTTPS://example.org/x and Http://y.z ok')).toBe('why and ok');
});

it('a full answer stays below 40 components', async () => {
  const library = await testLibrary();
  const related = [1, 2, 3, 4].map((n) => ({ question: `Question ${n}`, fact: `fact-${n}` }));
  const answer = answerOf(library, ['ferry-passengers-office', 'ferry-passengers-blog', 'ferry-fare'], { related });
  const { count, buttons } = lookInto(
    answerMessage(answer, { library, today: '2026-01-01', asker: '1', remember: null, command: (name) => name })
      .components,
  );
  expect(count).toBeLessThanOrEqual(20);
  expect(buttons).toHaveLength(4);
});
