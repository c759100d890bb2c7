import { describe, expect, test } from 'vitest';
import { decidedBy, fact, opened } from '../decided.js';
import { harbour, LEXICON, openLibrary } from '../harbour.js';

describe('the likelihood of a fact', () => {
  const sure = (question: string) => {
    const [first] = decidedBy({ 'north-2024': 1 }).evaluate(question).ranked;
    return first?.confidence;
  };

  test('is less where another year is asked for, or a name that nobody knows', () => {
    expect(sure('passengers of the North ferry in 2024')).toBe(1);
    expect(sure('passengers of the North ferry in 2022')).toBe(0.4);
    expect(sure('passengers of the North ferry to Qwxzv')).toBe(0.5);
  });

  test('is less of what is about another thing of the kind that is named', () => {
    expect(sure('passengers of the South ferry')).toBe(0.4);
    expect(sure('passengers of the North ferry and the South ferry')).toBe(1);
    // Of a kind that it is not about; and of a name that its words have.
    expect(sure('passengers in the Harbour Regatta')).toBe(1);
    const south = opened(fact('south', 'The North ferry goes on from the South ferry.', 'about: [north-ferry]'));
    const evaluated = decidedBy({ south: 1 }, { opened: south }).evaluate('where does the South ferry end');
    expect(evaluated.ranked[0]?.confidence).toBe(1);
  });

  test('is as it is in each year in which what is told took place, though the sentence names none', () => {
    const flood = opened(fact('flood', 'The quays were under water.', 'about: [saltby], date: 2023-05-01/2024-02-03'));
    const sureIn = (year: number) =>
      decidedBy({ flood: 1 }, { opened: flood }).evaluate(`quays under water in ${year}`).ranked[0]?.confidence;
    expect([2022, 2023, 2024, 2025].map(sureIn)).toEqual([0.4, 1, 1, 0.4]);
  });

  test('is shared by two about one thing', () => {
    const told = (first: number, second: number, isAfter = false) =>
      decidedBy({ 'lighthouse-keeper': first, 'lighthouse-height': second }).evaluate('the lighthouse', isAfter).told
        .length;
    expect([told(0.4, 0.3), told(0.39, 0.3)]).toEqual([2, 1]);
    expect([told(0.3, 0.2, true), told(0.29, 0.2, true)]).toEqual([2, 1]);
    expect([told(0.3, 0.12, true), told(0.3, 0.11, true)]).toEqual([2, 1]);
    expect([told(0.5, 0.15), told(0.5, 0.14)]).toEqual([2, 1]);
    expect([told(0.79, 0.3), told(0.8, 0.3)]).toEqual([2, 1]);
  });

  test('is not shared by those about what more than a fifth of a library is about, or four facts of a small one', () => {
    const told = (wide: number, all: number) => {
      const piers = Array.from({ length: all }, (_, at) =>
        fact(`pier-${at}`, `Pier ${at} is old.`, `about: [${at < wide ? 'saltby' : 'north-ferry'}]`),
      );
      const library = openLibrary(
        harbour({
          'facts/harbour.yaml': piers.join(''),
          'lexicon.yaml': LEXICON.replace(/, overview: \[[^\]]*\]/, ''),
        }),
      );
      return decidedBy({ 'pier-0': 0.5, 'pier-1': 0.4 }, { opened: library }).evaluate('pier 0 and 1').told.length;
    };
    expect([told(10, 50), told(11, 50)]).toEqual([2, 1]);
    expect([told(4, 10), told(5, 10)]).toEqual([2, 1]);
  });
});
