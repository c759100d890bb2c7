import { expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answering/answerer.js';
import { loadModel } from '../../../src/answering/judging/model.js';
import { inYears } from '../../../src/answering/language/years.js';
import { bareLibrary, language } from '../engine.js';

test.each([
  ["what was last year's catch", 'what was 2024 catch'],
  ['and this year?', 'and 2025?'],
  ['the fair of next year', 'the fair of 2026'],
  ['Two years ago or the year before last', '2023 or 2023'],
  ['in the last years', 'in the last years'],
  ['for the next years of work', 'for the next years of work'],
  ['what was last years catch', 'what was 2024 catch'],
  ['a year ago', '2024'],
  ['half a year ago', 'half a year ago'],
  ['in these last years', 'in these last years'],
  ['the year before last in tonnes', '2023 in tonnes'],
  ['the year before last fair', 'the year before last fair'],
  ['the last yearly report', 'the last yearly report'],
])('%s', (text, said) => {
  expect(inYears(text, '2025-06-20')).toBe(said);
});

test('another day, another year', () => {
  const library = bareLibrary({
    old: 'The boats caught 40 tonnes of herring in 2023.',
    new: 'The boats caught 55 tonnes of herring in 2024.',
  });
  const answerer = createAnswerer(library, language, loadModel());
  const told = (today: string, question: string, ...history: string[]) => {
    const { parts, why } = answerer.ask(question, { today, history });
    return parts[0]?.fact.id ?? why.candidates[0]?.fact;
  };
  expect(told('2024-06-20', 'how many tonnes of herring did the boats catch last year?')).toBe('old');
  expect(told('2025-06-20', 'how many tonnes of herring did the boats catch last year?')).toBe('new');
  expect(told('2025-06-20', 'and the year before last?', 'how many tonnes of herring were caught in 2024?')).toBe(
    'old',
  );
});
