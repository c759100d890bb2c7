import { describe, expect, test } from 'vitest';
import { policyOf } from '../../src/engine/policy.js';
import { createEvaluate } from '../../src/engine/ranking/evaluate.js';
import { FEATURES } from '../../src/engine/ranking/features.js';
import { FOLLOW_UP_FEATURES, followUpFeatures } from '../../src/engine/ranking/follow-up-features.js';
import { harbour, openLibrary, readerOf } from './harbour.js';

const opened = openLibrary(harbour());
const reader = readerOf(opened);
const [cover, missed] = ['nearCover', 'thingsMissed'].map((one) => FEATURES.findIndex(({ name }) => name === one));
/** As sure of a fact about the same thing as it accounts for the question. */
const evaluate = createEvaluate({
  ...opened,
  policy: policyOf({ answer: 0.4, choices: 0.1 }),
  judge: (rows) => Float64Array.from(rows, (row) => (row[missed ?? -1] === 0 ? (row[cover ?? -1] ?? 0) : 0)),
});

/** Features of a question that is read with another thing, after one that was answered by a fact. */
function featuresOf(text: string, thing: string, before: string, told: string): Readonly<Record<string, number>> {
  const own = reader.read(text);
  const reading = evaluate(reader.of([...own.tokens, reader.thing(thing)]));
  const fact = opened.library.factById.get(told);
  const values = followUpFeatures({
    reading,
    others: [evaluate(own), evaluate(reader.of([...own.tokens, reader.thing('harbour-hall')]))],
    alone: evaluate(own),
    own,
    before: {
      query: reader.read(before),
      told: fact ? [fact] : [],
      toldBefore: [],
      shown: [],
      confidence: 0.7,
      earlier: null,
    },
    about: opened.about,
    tells: opened.tells,
    forms: opened.forms,
  });
  return Object.fromEntries(FOLLOW_UP_FEATURES.map((name, at) => [name, values[at] ?? Number.NaN]));
}

describe('features of a follow-up', () => {
  const before = ['how tall is the lighthouse', 'lighthouse-height'] as const;

  test('say that new words are accounted for, and what stays of the earlier question', () => {
    expect(featuresOf('who keeps it', 'lighthouse', ...before)).toMatchObject({
      sure: 1,
      before: 0.7,
      repeats: 0,
      ownWords: 1,
      ownCovered: 1,
      ownOpen: 0,
      ownForm: 1,
      ownUntold: 0,
      beforeMet: 1,
      beforeMissed: 0,
    });
  });

  test('say what is left open, each word by its weight', () => {
    const [purple] = reader.read('purple').tokens;
    const open = featuresOf('purple keeper', 'lighthouse', ...before);
    expect(open).toMatchObject({ ownWords: 2, ownOpen: purple?.weight });
    expect(open.ownCovered).toBeGreaterThan(0.1);
    expect(open.ownCovered).toBeLessThan(0.9);
    expect(open.ownWeight).toBeGreaterThan(purple?.weight ?? 9);
  });

  test('say that nothing accounts for the new words where no fact has anything of the question', () => {
    const [word] = reader.read('purple').tokens;
    expect(featuresOf('purple', 'no-such-thing', ...before)).toMatchObject({
      sure: 0,
      ownCovered: 0,
      ownStated: 0,
      ownOpen: word?.weight,
      ownForm: 0,
      ownUntold: 0,
      beforeMet: 0,
      beforeMissed: 0,
    });
  });

  test('say that another thing is told of, and that the same is told again', () => {
    expect(featuresOf('how tall is it', 'tern-tower', ...before)).toMatchObject({
      beforeMet: 0,
      beforeMissed: 1,
    });
    expect(featuresOf('how tall is it', 'lighthouse', ...before)).toMatchObject({ repeats: 1, ownForm: 1 });
    expect(featuresOf('when', 'lighthouse', 'the lighthouse', 'lighthouse-keeper').ownForm).not.toBe(0);
    expect(featuresOf('cost of it', 'lighthouse', ...before).ownUntold).toBe(1);
    expect(featuresOf('cost of it', 'lighthouse', ...before).ownTold).toBe(0);
    expect(featuresOf('who keeps it', 'lighthouse', ...before).ownTold).toBe(1);
  });

  test('say how sure other readings are that come to the same fact, and those that come to another', () => {
    const { agreeing, differing, margin } = featuresOf('who keeps the lighthouse', 'lighthouse', ...before);
    expect(agreeing).toBe(1);
    expect(differing).toBeLessThan(1);
    expect(margin).toBeGreaterThan(0);
    expect(featuresOf('who keeps it', 'tern-tower', ...before)).toMatchObject({ agreeing: 0 });
  });
});
