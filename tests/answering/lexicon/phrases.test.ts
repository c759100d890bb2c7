import { expect, test } from 'vitest';
import { createPhraseBook, longest } from '../../../src/answering/lexicon/phrases.js';

const book = createPhraseBook<string>();
book.add(['gas'], 'gas');
book.add(['gas', 'pipeline'], 'pipeline');
book.add(['north', 'sea', 'gas', 'pipeline'], 'north');
book.add(['gas'], 'fuel');
book.add([], 'nothing');

test('all phrases are found, also inside of one another, with every meaning', () => {
  expect(book.find(['the', 'gas', 'pipeline'])).toEqual([
    { start: 1, end: 2, values: ['gas', 'fuel'] },
    { start: 1, end: 3, values: ['pipeline'] },
  ]);
  expect(book.find(['north', 'sea'])).toEqual([]);
  expect(book.find([])).toEqual([]);
});

test('the longest at a place hides those inside it, not those beside it', () => {
  const found = book.find(['gas', 'and', 'north', 'sea', 'gas', 'pipeline']);
  expect(longest(found).map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [2, 6],
  ]);
});

test('a phrase that begins but does not end keeps nobody from the next', () => {
  expect(book.find(['north', 'gas', 'pipeline']).map(({ values }) => values[0])).toEqual(['gas', 'pipeline']);
});

test('thousands of phrases are told apart', () => {
  const large = createPhraseBook<string>();
  const phrases = Array.from({ length: 5000 }, (_, at) => [`a${at % 50}`, `b${at % 71}`, `c${at}`]);
  for (const phrase of phrases) large.add(phrase, phrase.join(' '));
  for (const phrase of phrases) expect(large.find(phrase)).toEqual([{ start: 0, end: 3, values: [phrase.join(' ')] }]);
  expect(large.find(['a1', 'b2', 'c0'])).toEqual([]);
});
