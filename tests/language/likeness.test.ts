import { describe, expect, test } from 'vitest';
import { languageData } from '../../src/files/language-data.js';
import { stemEnglish } from '../../src/language/en/index.js';
import { DIMENSIONS, openLikeness, vectorsFile } from '../../src/language/likeness.js';

const english = openLikeness(languageData.vectors());
const alike = (one: string, other: string) =>
  english.nearest(english.rowOf(stemEnglish(one)), [english.rowOf(stemEnglish(other))]);

describe('likeness of words', () => {
  test('is high for words of one meaning, and low for those that have nothing to do with one another', () => {
    expect(alike('promise', 'pledge')).toBeGreaterThan(0.6);
    expect(alike('film', 'movie')).toBeGreaterThan(0.6);
    expect(alike('promise', 'film')).toBeLessThan(0.3);
    expect(alike('film', 'film')).toBeCloseTo(1, 1);
  });

  test('is not known of names, which never stand for one another, nor of what is no word', () => {
    for (const name of ['beijing', 'astana', 'moscow', 'tuesday', 'qwrtz']) expect(english.rowOf(name)).toBe(-1);
  });

  test('is read as it was written', () => {
    const vector = (first: number, second: number) => [first, second, ...Array<number>(DIMENSIONS - 2).fill(0)];
    const { rowOf, nearest } = openLikeness(
      vectorsFile(
        new Map([
          ['one', vector(3, 3)],
          ['other', vector(5, -5)],
          ['same', vector(1, 1)],
        ]),
      ),
    );
    expect(nearest(rowOf('one'), [rowOf('other')])).toBe(0);
    // Numbers of a vector are bytes, so one that has only two is cut short.
    expect(nearest(rowOf('one'), [rowOf('other'), rowOf('same')])).toBeGreaterThan(0.4);
    expect(rowOf('none')).toBe(-1);
  });
});
