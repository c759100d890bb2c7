import { beforeAll, describe, expect, test } from 'vitest';
import { buildEngine, type Engine } from '../../src/answering/engine.js';
import { createRetriever } from '../../src/answering/retrieve.js';
import { bareLibrary, language, testEngine } from './engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

const found = (from: Engine, text: string, limit = 12) =>
  createRetriever(from.index, language.english)
    .find(from.read(text), limit)
    .map(({ fact, score }) => ({ id: from.index.facts[fact]?.id, score }));

describe('retrieval', () => {
  test.each([
    ['height of the light tower', 'lighthouse-height'],
    ['ticket price at weekends', 'ferry-fare'],
    ['Who is Aida Bekova', 'lighthouse-keeper'],
    ['storm petrel bells', 'odd-boat'],
    ['boat line riders', 'ferry-passengers-office'],
  ])('%s', (text, id) => {
    expect(found(engine, text)[0]?.id).toBe(id);
  });

  test('scores are shares, best first, no more than asked for', () => {
    const all = found(engine, 'how tall is the lighthouse and what is the ferry fare', 3);
    expect(all).toHaveLength(3);
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score).toBeGreaterThan(0);
  });

  test('ties come in the order of the library', () => {
    const twins = buildEngine(bareLibrary({ b: 'The pier is long.', a: 'The pier is long.' }), language);
    expect(found(twins, 'pier').map(({ id }) => id)).toEqual(['b', 'a']);
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
  const { rarity } = createRetriever(engine.index, language.english);
  const [common, rare] = engine.read('lighthouse keeper').tokens;
  if (!common || !rare) throw new Error('two words were asked');
  expect(rarity(rare)).toBeGreaterThan(rarity(common));
});
