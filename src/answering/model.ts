import { readFileSync } from 'node:fs';
import { FEATURES } from './feature-names.js';
import { addLeaves, type Forest, plant, type Tree } from './trees.js';

export type { Tree };

/** What training leaves: trees over the features, averaged over several seeds, and the limits of the decision. */
export interface Model {
  /** Names of the features in their order: a model of other features is refused. */
  readonly features: readonly string[];
  readonly ensembles: readonly { readonly bias: number; readonly trees: readonly Tree[] }[];
  /** Confidence from which it answers, and from which it offers a choice. */
  readonly limits: { readonly answer: number; readonly choices: number };
}

/** Chance (0 to 1) that the fact with these features answers. */
export function confidence(model: Model, features: Float64Array): number {
  return confidences(model, [features])[0] ?? 0;
}

/** So far below the likeliest row by the first ensemble, the others change nothing that is told. */
const HOPELESS = 5;
/** Log-odds below which a row is hopeless beside a likelier one: a chance of 2 %. */
const UNLIKELY = -4;

/** The same for several facts at once, which takes less time. */
export function confidences(model: Model, rows: readonly Float64Array[]): Float64Array {
  const [first, ...others] = plantedOf(model);
  const sums = new Float64Array(rows.length);
  if (!first) return sums;
  sums.fill(first.bias);
  addLeaves(first.forest, rows, sums);
  const best = sums.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY);
  const places = [...rows.keys()].filter((row) => (sums[row] ?? 0) > Math.min(UNLIKELY, best - HOPELESS));
  const kept = places.map((row) => rows[row] as Float64Array);
  const totals = Float64Array.from(places, (row) => sums[row] ?? 0);
  for (const { bias, forest } of others) {
    const more = new Float64Array(kept.length).fill(bias);
    addLeaves(forest, kept, more);
    more.forEach((sum, at) => {
      totals[at] = (totals[at] ?? 0) + sum;
    });
  }
  places.forEach((row, at) => {
    sums[row] = (totals[at] ?? 0) / model.ensembles.length;
  });
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}

type Planted = readonly { readonly bias: number; readonly forest: Forest }[];

/** What was made of a model, kept as long as the model itself. */
const planted = new WeakMap<Model, Planted>();

function plantedOf(model: Model): Planted {
  const known = planted.get(model);
  if (known) return known;
  const made = model.ensembles.map(({ bias, trees }) => ({ bias, forest: plant(trees) }));
  planted.set(model, made);
  return made;
}

/** The model that training left beside this file. Throws where it was trained on other features than the engine computes. */
export function loadModel(): Model {
  const model = JSON.parse(readFileSync(new URL('./model.json', import.meta.url), 'utf8')) as Model;
  if (model.features.join() !== FEATURES.join()) {
    throw new Error('src/answering/model.json was trained on other features: run "npm run train"');
  }
  return model;
}
