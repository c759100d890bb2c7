import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answering/answerer.js';
import { buildLibrary } from '../../../src/knowledge/read.js';
import { ask, idsOf, model } from '../bay.js';
import { language } from '../engine.js';

describe('a question that names two values of a kind', () => {
  test('is answered by a fact for each, in the order of the question, each with its citation', () => {
    const answer = ask('herring caught in 2023 and in 2020');
    expect(answer.parts.map(({ fact, cites }) => [fact.id, cites])).toEqual([
      ['catch-2023', [1]],
      ['catch-2020', [1]],
    ]);
    expect(answer).toMatchObject({ status: 'answered', short: '2023: 55 tonnes · 2020: 40 tonnes', note: null });
  });

  test('says which of them nothing answers, and by its own name', () => {
    const answer = ask('herring caught in 2020 and in 1999');
    expect(answer.parts.map(({ fact }) => fact.id)).toEqual(['catch-2020']);
    expect(answer.note).toBe('I have nothing on 1999.');
    expect(answer.text).toMatch(/\[1\] I have nothing on 1999\.$/);
    expect(ask('herring caught in JANUARY 1999 vs 2020').note).toBe('I have nothing on January 1999.');
  });

  test('is a miss where nothing is known of either', () => {
    expect(ask('herring caught in 1998 and in 1999').status).not.toBe('answered');
  });

  test('has room for both before what others say of the first', () => {
    const long = (text: string) =>
      `${text} ${'That is what the office of the harbour master wrote. '.repeat(4)}`.trim();
    const facts = [
      ['day', 'The boats caught 40 tonnes of herring in 2020.', 'night'],
      ['night', 'The crews landed 44 tonnes of herring in 2020.', 'day'],
      ['later', 'The boats caught 55 tonnes of herring in 2023.', ''],
    ].map(
      ([id, text = '', other]) => `- {id: ${id}, statement: "${long(text)}", sources: [s], disagreesWith: [${other}]}`,
    );
    const made = buildLibrary([
      { path: 'sources.yaml', text: '- {id: s, title: Guide, publisher: Harbour Office}\n' },
      { path: 'facts/bay.yaml', text: facts.join('\n') },
    ]);
    if (!made.library) throw new Error(JSON.stringify(made.problems));
    const told = createAnswerer(made.library, language, model).ask('herring caught by boats in 2020 and in 2023', {
      today: '2025-06-20',
    });
    expect(told.parts.map(({ fact }) => fact.id)).toEqual(['day', 'later']);
  });

  test('is answered by one fact that has both', () => {
    expect(idsOf('does Norland and Sudland run the Salt and Herring company')).toEqual(['two-members']);
  });
});

test('half of a comparison is no answer', () => {
  expect(idsOf('did the boats catch more in 2020 or in 2023')).toEqual(['catch-2020', 'catch-2023']);
  expect(ask('does Norland run more of the Salt and Herring company than Sudland').status).not.toBe('answered');
});
