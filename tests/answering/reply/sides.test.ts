import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/answering/question/kinds.js';
import { askedFor, withOtherSides } from '../../../src/answering/reply/sides.js';
import { factIn, testLibrary } from '../../fixtures/library.js';
import { libraryOf } from '../../fixtures/regatta.js';
import { testEngine } from '../engine.js';
import { factAbout } from '../model.js';

const engine = await testEngine();
const library = await testLibrary();
const factOf = factIn(library);

describe('sides', () => {
  const sides = (...ids: string[]) =>
    withOtherSides(ids.map(factOf), library).map(({ fact, role }) => `${role} ${fact.id}`);

  test('the better supported stands first, whichever was found', () => {
    const both = ['answer ferry-passengers-office', 'disagrees ferry-passengers-blog'];
    expect(sides('ferry-passengers-office')).toEqual(both);
    expect(sides('ferry-passengers-blog')).toEqual(both);
  });

  test('what only disagrees with a side is none: it may say the same as the first', () => {
    const facts = [
      '- { id: a, statement: Ten., sources: [s], disagreesWith: [b] }',
      '- { id: b, statement: Twelve., sources: [s], disagreesWith: [a, c] }',
      '- { id: c, statement: Nine., sources: [s], disagreesWith: [b] }',
    ];
    const small = libraryOf(`${facts.join('\n')}\n`);
    const [a] = small.facts;
    const told = withOtherSides(a ? [a] : [], small, () => 0.5).map(({ fact }) => fact.id);
    expect(told.sort()).toEqual(['a', 'b']);
  });

  test('who disagrees about a date is no side where it is asked who it was, and one where it is asked when', () => {
    const sources = ['coast-office'];
    const a = factAbout('a', [], {
      sources,
      disagreesWith: ['b'],
      tells: new Map([
        ['keeper', 'Bo'],
        ['opening', '3 May 1901'],
      ]),
    });
    const b = factAbout('b', [], { sources, disagreesWith: ['a'], tells: new Map([['opening', '4 May 1901']]) });
    const both = new Map([a, b].map((one) => [one.id, one]));
    const told = (kind: Kind) =>
      withOtherSides([a], { ...library, factById: both }, () => 0, undefined, { kind, attributes: [] })
        .map(({ fact }) => fact.id)
        .sort();
    expect(told('who')).toEqual(['a']);
    expect(told('number')).toEqual(['a']);
    expect(told('when')).toEqual(['a', 'b']);
    expect(told('what')).toEqual(['a', 'b']);
  });

  test('all sides are told to who asks which of them holds', () => {
    const asked = (text: string) => askedFor(text, engine.read(text)).kind;
    expect(asked('who lit the lighthouse')).toBe('who');
    expect(asked('was it 3 or 4 metres, who is right')).toBe('what');
    expect(asked('one says 70 boats, who else')).toBe('what');
    expect(asked('who lit it in 1901')).toBe('who');
  });

  test('further facts come after them', () => {
    expect(sides('ferry-passengers-blog', 'ferry-fare')).toEqual([
      'answer ferry-passengers-office',
      'disagrees ferry-passengers-blog',
      'also ferry-fare',
    ]);
    expect(sides()).toEqual([]);
  });
});
