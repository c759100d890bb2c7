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

/** The same for several facts at once, which takes less time. */
export function confidences(model: Model, rows: readonly Float64Array[]): Float64Array {
  const totals = new Float64Array(rows.length);
  for (const { bias, forest } of plantedOf(model)) {
    const sums = new Float64Array(rows.length).fill(bias);
    addLeaves(forest, rows, sums);
    sums.forEach((sum, row) => {
      totals[row] = (totals[row] ?? 0) + sum;
    });
  }
  return totals.map((total) => 1 / (1 + Math.exp(-total / model.ensembles.length)));
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
