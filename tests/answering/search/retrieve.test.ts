import { beforeAll, describe, expect, test } from 'vitest';
import { buildEngine, type Engine } from '../../../src/answering/judging/engine.js';
import { numberTokens } from '../../../src/answering/question/numbered.js';
import { layOut } from '../../../src/answering/search/compare.js';
import { createRarities } from '../../../src/answering/search/rarity.js';
import { createRetrieve } from '../../../src/answering/search/retrieve.js';
import { bareLibrary, language, testEngine } from '../engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

const laidOut = ({ index, read }: Engine, text: string) => {
  const { tokens } = read(text);
  const numbered = numberTokens(tokens, index.vocabulary);
  return layOut(tokens, numbered, createRarities(index)(tokens, numbered));
};
const found = (from: Engine, text: string, limit = 12) =>
  createRetrieve(from.index)(laidOut(from, text), limit).map((fact) => from.index.facts[fact]?.id);

describe('retrieval', () => {
  test.each([
    ['height of the light tower', 'lighthouse-height'],
    ['ticket price at weekends', 'ferry-fare'],
    ['Who is Aida Bekova', 'lighthouse-keeper'],
    ['storm petrel bells', 'odd-boat'],
    ['boat line riders', 'ferry-passengers-office'],
  ])('%s', (text, id) => {
    expect(found(engine, text)[0]).toBe(id);
  });

  test('no more than asked for', () => {
    expect(found(engine, 'how tall is the lighthouse and what is the ferry fare', 3)).toHaveLength(3);
  });

  test('ties come in the order of the library', () => {
    const twins = buildEngine(bareLibrary({ b: 'The pier is long.', a: 'The pier is long.' }), language);
    expect(found(twins, 'pier')).toEqual(['b', 'a']);
  });

  test('what no fact has finds nothing', () => {
    expect(found(engine, 'pizza in rome')).toEqual([]);
    expect(found(engine, '')).toEqual([]);
    expect(found(engine, 'the of and')).toEqual([]);
  });

  test('one question leaves no trace in the next', () => {
    const before = found(engine, 'ferry fare');
    found(engine, 'how tall is the lighthouse keeper');
    expect(found(engine, 'ferry fare')).toEqual(before);
  });

  test('an empty library finds nothing', () => {
    expect(found(buildEngine(bareLibrary({}), language), 'pier')).toEqual([]);
  });
});

test('a rare word tells facts apart more than a common one', () => {
  const [common, rare] = laidOut(engine, 'lighthouse keeper').rarities;
  expect(rare).toBeGreaterThan(common ?? Infinity);
});
