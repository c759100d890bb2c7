import { expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answering/answerer.js';
import { loadModel } from '../../../src/answering/judging/model.js';
import { libraryOf } from '../../fixtures/regatta.js';
import { language } from '../engine.js';

const library = libraryOf(
  '- id: pier\n  statement: The old pier is 300 metres long.\n  asks: [lenght of teh old pier, length of the pier]\n  sources: [s]\n',
);
const answerer = createAnswerer(library, language, loadModel());

test('an ask with slips is found by, and not offered', () => {
  expect(answerer.ask('lenght of teh old pier', { today: '2025-06-20' }).why.candidates[0]?.fact).toBe('pier');
  const offered = [...answerer.suggest('len', 5), ...answerer.suggest('old pier', 5)].map(({ question }) => question);
  expect(offered).toContain('Length of the pier');
  expect(offered.filter((question) => /lenght|teh/i.test(question))).toEqual([]);
});
