import { describe, expect, test } from 'vitest';
import { selectOverview } from '../../../src/engine/selection/overview.js';
import { selectSingle } from '../../../src/engine/selection/single.js';
import { decidedBy, fact, opened } from '../decided.js';

const LONG = 'Saltby is a town of stone on the coast, begun in 2001 and blessed by the bishop of Wick.';
const beside = (statement: string) =>
  opened(
    fact('town', LONG, 'about: [saltby], kind: definition') +
      fact('second', statement, 'about: [saltby], kind: definition'),
  );

describe('what says again what was told', () => {
  const told = (statement: string) =>
    decidedBy({ town: 0.5, second: 0.45 }, { opened: beside(statement) }).told(selectSingle, 'bishop of Saltby');

  test('is not told beside an answer: nearly all its words are there', () => {
    expect(told('The bishop of Wick blessed Saltby.')).toEqual(['town']);
    expect(told('The bishop of Wick blessed Saltby with holy water.')).toEqual(['town', 'second:also']);
  });

  test('is told by the further one where that has more of it than would be left out beside it', () => {
    const leading = (statement: string) =>
      decidedBy({ town: 0.45, second: 0.5 }, { opened: beside(statement) }).told(selectSingle, 'bishop of Saltby');
    expect(leading('The bishop of Wick blessed Saltby.')).toEqual(['town']);
    expect(leading('The bishop blessed Wick kindly.')).toEqual(['second', 'town:also']);
    expect(told('The bishop blessed Wick kindly.')).toEqual(['town']);
  });

  test('has no number of its own', () => {
    expect(told('The town of Saltby on the coast was begun in 2001.')).toEqual(['town']);
    expect(told('The town of Saltby on the coast was begun in 2002.')).toEqual(['town', 'second:also']);
  });

  test('is left out of an overview', () => {
    const overview = (statement: string) =>
      decidedBy({ town: 0.9, second: 0.1 }, { opened: beside(statement) }).told(selectOverview, 'tell me about Saltby');
    expect(overview('The bishop of Wick blessed Saltby.')).toEqual(['town']);
    expect(overview('The people of Saltby sing.')).toEqual(['town', 'second:also']);
  });
});
