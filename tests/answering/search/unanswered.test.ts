import { describe, expect, test } from 'vitest';
import { buildEngine, type Engine } from '../../../src/answering/judging/engine.js';
import { FEATURES, type FeatureName } from '../../../src/answering/judging/feature-names.js';
import { testLibrary } from '../../fixtures/library.js';
import { language } from '../engine.js';

const library = await testLibrary();
const without = buildEngine(library, language);
const aware = buildEngine(
  { ...library, unanswered: ['who painted the lighthouse', 'when was the lighthouse painted', 'how heavy is a zebra'] },
  language,
);

const weigh = (engine: Engine, question: string) => {
  const [first] = engine.weigh(engine.read(question));
  if (!first) throw new Error('nothing found');
  return first;
};
const feature = (engine: Engine, question: string, name: FeatureName) =>
  weigh(engine, question).features[FEATURES.indexOf(name)] ?? Number.NaN;

describe('questions that are known to have no answer', () => {
  test('are near to what is like them', () => {
    expect(feature(aware, 'who painted the lighthouse?', 'unansweredAlike')).toBe(1);
    expect(feature(aware, 'How tall is the lighthouse?', 'unansweredAlike')).toBeLessThan(0.8);
    expect(feature(aware, 'who painted the lighthouse?', 'unansweredShare')).toBeGreaterThan(0.5);
  });

  test('say so where they are nearer than any ask', () => {
    expect(weigh(aware, 'who painted the lighthouse?').inVain).toBe(true);
    expect(weigh(aware, 'How tall is the lighthouse?').inVain).toBe(false);
    expect(weigh(without, 'who painted the lighthouse?').inVain).toBe(false);
  });

  test('count by the form of answer that is wanted', () => {
    const alike = (question: string) => feature(aware, question, 'unansweredForm');
    expect(alike('when was the lighthouse painted')).toBe(1);
    expect(alike('how many lighthouses were painted')).toBe(0);
  });

  test('change nothing where there are none', () => {
    for (const name of [
      'unansweredAlike',
      'unansweredGap',
      'unansweredForm',
      'unansweredFormGap',
      'unansweredShare',
    ] as const)
      expect(feature(without, 'who painted the lighthouse?', name)).toBe(0);
  });

  test('teach no words: they are not what the library speaks of', () => {
    expect(aware.isOwn('zebra')).toBe(false);
  });
});
