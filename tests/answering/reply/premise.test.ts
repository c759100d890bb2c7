import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answering/answerer.js';
import { ask, library, model } from '../bay.js';
import { language } from '../engine.js';

describe('a false premise', () => {
  test.each([
    ['is the harbour fair held in Lunaville?', 'fair-place'],
    ['the harbour fair is held in Paris, right?', 'fair-place'],
    ['was Gull tower opened in 2019?', 'tower-opening'],
    ['is Tern bridge 75 metres tall?', 'bridge-height'],
  ])('%s gets the fact that settles it', (text, id) => {
    const answer = ask(text);
    expect(answer.parts.map(({ fact }) => fact.id)).toEqual([id]);
    expect(answer.text).not.toMatch(/\b(?:yes|no)\b/i);
  });

  test.each([
    ['what a person does, he may do elsewhere', 'does Bo Berg paint boats in Lunaville?'],
    ['a list may leave out what was asked', 'does the harbour fair sell lamps from Japan?'],
    ['the fact is from before and does not look ahead', 'was Gull tower opened in 2031?'],
    ['something else is asked', 'was the harbour fair cancelled in Lunaville?'],
    ['it compares', 'is Gull tower taller in Paris than 42 metres'],
    ['no value is wrong', 'is the harbour fair painted?'],
    ['it does not ask whether', 'who sings in Lunaville at the harbour fair'],
  ])('not where %s', (_, text) => {
    expect(ask(text).status).not.toBe('answered');
  });
});

test('a premise is not put right where the very question is known to have no answer', () => {
  const question = 'is Tern bridge 75 metres tall?';
  expect(ask(question).status).toBe('answered');
  const aware = createAnswerer({ ...library, unanswered: [question] }, language, model);
  expect(aware.ask(question, { today: '2025-06-20' }).status).not.toBe('answered');
});
