import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/knowledge/library.js';
import { answerMessage } from '../../src/rendering/answer-message.js';
import { plainAnswer } from '../../src/rendering/plain-answer.js';
import { answerOf, missOf } from '../fixtures/answers.js';
import { testLibrary } from '../fixtures/library.js';
import { lookInto } from '../fixtures/message-text.js';

const VIEW = { today: '2026-01-01', asker: '123456789012345678', remember: null };
let library: Library;

beforeAll(async () => {
  library = await testLibrary();
});

describe('an answer', () => {
  it('shows the short answer in bold, the sentence with its numbers, the sources with masked links, the version', () => {
    const answer = answerOf(library, ['lighthouse-opening'], { short: '1 March 2024' });
    const { text } = lookInto(answerMessage(answer, VIEW).components);
    expect(text).toContain(
      '**1 March 2024**\nThe lighthouse on Gull Point was lit for the first time on 1 March 2024. \\[1\\]\\[2\\]',
    );
    expect(text).toContain('-# as of 2 March 2024');
    expect(text).toContain(
      '-# 1\\. Harbour Gazette, 2 March 2024: [Lighthouse lit after two years of work](<https://example.org/gazette/lighthouse>)',
    );
    expect(text).toContain('-# 2\\. Coast Office, January 2025: Yearly report of the Coast Office');
    expect(text).toContain(`Library ${library.version}`);
  });

  it('ends what it says with its note, escaped', () => {
    const note = 'The newest I have on this is of *January* 2025.';
    const answer = answerOf(library, ['lighthouse-height'], { note });
    const { text } = lookInto(answerMessage(answer, VIEW).components);
    expect(text).toContain('\\[1\\]\nThe newest I have on this is of \\*January\\* 2025.\n');
    expect(plainAnswer(answer).split('\n')[1]).toBe(note);
  });

  it('warns where a curator should have looked again', () => {
    const { text } = lookInto(answerMessage(answerOf(library, ['lighthouse-keeper']), VIEW).components);
    expect(text).toContain('as of January 2025, due for review');
  });

  it('shows both sides where sources disagree, each with its source and date', () => {
    const answer = answerOf(library, ['ferry-passengers-office', 'ferry-passengers-blog'], { short: '1.2 million' });
    const { text } = lookInto(answerMessage(answer, VIEW).components);
    expect(text).toMatch(
      /1\.2 million passengers in 2024\. \\\[1\\\]\n-# Coast Office, January 2025; as of January 2025/,
    );
    expect(text).toMatch(
      /Sources disagree.*\n.*900,000 passengers.*\\\[2\\\]\n-# Ferry Blog, 20 November 2024; as of 20/,
    );
    expect(text).toContain('(a weak source)');
  });

  it('escapes markdown and mentions in data, and keeps a link with brackets in one piece', () => {
    const { text } = lookInto(answerMessage(answerOf(library, ['odd-boat']), VIEW).components);
    expect(text).toContain('\\*Storm\\_Petrel\\*');
    expect(text).not.toMatch(/@everyone|@here|<@[!&]?\d/);
    expect(text).toContain('(<https://example.org/ferries_%282024%29?a=1&b=%3C2%3E>)');
    expect(text).toContain('[Ferries: \\[what\\] they \\*really\\* carry]');
  });

  it('offers related questions, Why this?, thumbs and Dismiss; no Dismiss where only its reader sees it', () => {
    const related = [{ question: 'How tall is the lighthouse?', fact: 'lighthouse-height' }];
    const answer = answerOf(library, ['lighthouse-opening'], { related });
    const labels = (view: typeof VIEW | { today: string; asker: null; remember: null }) =>
      lookInto(answerMessage(answer, view).components).buttons.map(({ label }) => label);
    expect(labels(VIEW)).toEqual(['How tall is the lighthouse?', 'Why this?', '👍', '👎', 'Dismiss']);
    expect(labels({ ...VIEW, asker: null })).toEqual(['How tall is the lighthouse?', 'Why this?', '👍', '👎']);
  });

  it('names the member it is pointed at', () => {
    const message = answerMessage(answerOf(library, ['ferry-fare']), { ...VIEW, member: '323456789012345678' });
    expect(lookInto(message.components).text).toMatch(/^-# For <@323456789012345678>\n/);
  });
});

describe('a miss', () => {
  const choices = [
    { question: 'How tall is the lighthouse?', fact: 'lighthouse-height' },
    { question: 'Ferry fare', fact: 'ferry-fare' },
  ];

  it('says so, offers the closest questions and the curators', () => {
    const { text, buttons } = lookInto(answerMessage(missOf(library, 'unknown', choices), VIEW).components);
    expect(text).toContain('I do not know that.');
    expect(text).toContain('Closest questions');
    expect(buttons.map(({ label }) => label)).toEqual([
      'How tall is the lighthouse?',
      'Ferry fare',
      'Tell the curators',
      'Dismiss',
    ]);
    expect(buttons[0]?.id).toBe(`v1:tell:${library.version}:lighthouse-height`);
  });

  it('has no button for the curators where nothing was asked', () => {
    const miss = missOf(library, 'unknown', []);
    const { buttons } = lookInto(answerMessage({ ...miss, why: { ...miss.why, matched: [] } }, VIEW).components);
    expect(buttons.map(({ label }) => label)).toEqual(['Dismiss']);
  });

  it('asks back where it is unsure, and carries the question where nothing else would hold it', () => {
    const message = answerMessage(missOf(library, 'choices', choices), { ...VIEW, remember: 'how long is it' });
    const { text, buttons } = lookInto(message.components);
    expect(text).toContain('Did you mean');
    expect(buttons[0]?.id).toBe(`v1:pick:${library.version}:lighthouse-height`);
    expect(buttons[2]?.id).toBe(`v1:gap:${library.version}:lighthouse-height:how long is it`);
  });
});

describe('plain text', () => {
  it('has the short answer, the sentences, both sides and the sources', () => {
    const answer = answerOf(library, ['ferry-passengers-office', 'ferry-passengers-blog'], { short: '1.2 million' });
    expect(plainAnswer(answer).split('\n')).toEqual([
      '1.2 million',
      'The ferries carried 1.2 million passengers in 2024. [1] (as of January 2025)',
      'Sources disagree: The ferries carried 900,000 passengers in 2024, by a count at the piers. [2] (as of 20 November 2024)',
      '',
      '[1] Coast Office, January 2025: Yearly report of the Coast Office',
      '[2] Ferry Blog, 20 November 2024: Ferries: [what] they *really* carry https://example.org/ferries_(2024)?a=1&b=<2>',
      '',
      `Library ${library.version}`,
    ]);
  });

  it('lists the closest questions of a miss', () => {
    const answer = missOf(library, 'unknown', [{ question: 'Ferry fare', fact: 'ferry-fare' }]);
    expect(plainAnswer(answer)).toBe(`I do not know that.\n- Ferry fare\n\nLibrary ${library.version}`);
  });
});
