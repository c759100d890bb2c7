import { expect, test } from 'vitest';
import { logistic, type Sample } from '../../train/logistic.js';

const sample = (place: number, kind: number, weight = 1): Sample => ({
  places: Int32Array.of(place),
  values: Float64Array.of(1),
  kind,
  weight,
});
const OPTIONS = { features: 2, kinds: 2, ridge: 0.1, rounds: 100 };
const SAMPLES = [sample(0, 0), sample(0, 0), sample(0, 1), sample(1, 1), sample(1, 1)];

/** Odds of the first class against the second, where a feature is. */
const oddsOf = (weights: Float64Array, feature: number) =>
  (weights[2 * feature] ?? 0) + (weights[4] ?? 0) - (weights[2 * feature + 1] ?? 0) - (weights[5] ?? 0);

test('what is learnt is how often each class comes with a feature, held back by the ridge', () => {
  const loose = logistic(SAMPLES, { ...OPTIONS, ridge: 1e-4 });
  expect(oddsOf(loose, 0)).toBeCloseTo(Math.log(2), 2);
  expect(oddsOf(loose, 1)).toBeLessThan(-5);
  expect(oddsOf(logistic(SAMPLES, OPTIONS), 1)).toBeGreaterThan(oddsOf(loose, 1));
});

test('in whatever order the samples come, and by what they count', () => {
  const turned = logistic(SAMPLES.toReversed(), OPTIONS);
  logistic(SAMPLES, OPTIONS).forEach((weight, at) => {
    expect(weight).toBeCloseTo(turned[at] ?? Number.NaN, 3);
  });
  const counted = logistic([sample(0, 0, 2), sample(0, 1), sample(1, 1, 2)], OPTIONS);
  expect(oddsOf(counted, 0)).toBeCloseTo(oddsOf(turned, 0), 3);
});

test('a weight that is held stays 0', () => {
  const held = logistic(SAMPLES, { ...OPTIONS, isFree: (feature) => feature === 0 });
  expect([held[2], held[3]]).toEqual([0, 0]);
  expect(held[0]).not.toBe(0);
});
