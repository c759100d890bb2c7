import { describe, expect, test } from 'vitest';
import { harbour, harbourInRussian, libraryOf, openLibrary, readerOf } from '../harbour.js';

const english = readerOf(openLibrary(harbour()));
const russian = readerOf(openLibrary(harbourInRussian()), 'ru');

describe('two words written as one', () => {
  test.each([
    ['towerferry', 'tower ferry'],
    // Only one of the two is a word of the library, or neither is.
    ['towerzebra', 'towerzebra'],
    ['zebratable', 'zebratable'],
    ['saltbytower', 'saltby tower'],
  ])('%s is "%s"', (typed, plain) => {
    expect(english.read(typed).plain).toBe(plain);
  });
});

test('a word of three letters may be the first or the second of two', () => {
  const reader = readerOf(
    openLibrary(libraryOf({ 'facts/a.yaml': '- {id: a, statement: The lighthouse has a net., sources: [office]}\n' })),
  );
  const read = (text: string) => reader.read(text).plain;
  expect([read('netlighthouse'), read('lighthousenet')]).toEqual(['net lighthouse', 'lighthouse net']);
});

test('where nothing tells a slip from a word, it is one that begins alike and is one letter away', () => {
  const read = (text: string) => russian.read(text).plain;
  expect(read('высата')).toBe('высота');
  expect(read('вясата')).toBe('вясата');
  expect(read('бысота')).toBe('бысота');
});
