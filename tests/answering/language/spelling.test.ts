import { describe, expect, test } from 'vitest';
import { createSpeller, editsBetween } from '../../../src/answering/language/spelling.js';
import { atOnce } from '../../../src/lib/steps.js';

const speller = atOnce(
  createSpeller({
    own: ['lighthouse', 'ferry', 'passengers', 'trade', 'raising'],
    lexicon: ['harbour', 'grade'],
    common: ['house', 'grave', 'raining'],
    zipf: (word) => (word === 'raining' ? 3.5 : 3),
  }),
);

describe('edits between words', () => {
  test.each([
    ['pier', 'pier', 0],
    ['pier', 'peir', 1],
    ['pier', 'piers', 1],
    ['pier', 'per', 1],
    ['pier', 'beer', 2],
    ['pier', 'lighthouse', 3],
    ['abcdef', 'ghijkl', 3],
  ])('%s → %s: %d', (a, b, edits) => {
    expect(editsBetween(a, b, 2)).toBe(edits);
    expect(editsBetween(b, a, 2)).toBe(edits);
  });
});

describe('misspelt words', () => {
  test.each([
    ['lighthosue', 'lighthouse'],
    ['lihgthouse', 'lighthouse'],
    ['ilghthouse', 'lighthouse'],
    ['pasengers', 'passengers'],
    ['traade', 'trade'],
    ['ferri', 'ferry'],
    ['harbor', 'harbour'],
  ])('%s → %s', (typed, meant) => {
    expect(speller.correct(typed)).toBe(meant);
  });

  test('a word of the facts wins over one of the lexicon', () => {
    expect(speller.correct('tgrade')).toBe('trade');
  });

  test.each(['zzzzzz', 'ab', 'x'.repeat(40), 'астана', '12345', ''])('%s has nothing near', (typed) => {
    expect(speller.correct(typed)).toBeNull();
  });

  test('one edit in short words, two in longer ones', () => {
    expect(speller.correct('fary')).toBeNull();
    expect(speller.correct('lithouse')).toBe('lighthouse');
    expect(speller.correct('lihose')).toBeNull();
  });

  test('asked twice, it says the same', () => {
    expect(speller.correct('lighthosue')).toBe(speller.correct('lighthosue'));
  });
});
