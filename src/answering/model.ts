import { readFileSync } from 'node:fs';
import { FEATURES } from './features.js';

/** A leaf, or a split: feature, limit, where the feature is at most the limit, where it is above. */
export type Tree = number | readonly [number, number, Tree, Tree];

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
  let sum = 0;
  for (const { bias, trees } of model.ensembles) {
    let log = bias;
    for (const tree of trees) log += leafOf(tree, features);
    sum += log;
  }
  return 1 / (1 + Math.exp(-sum / model.ensembles.length));
}

function leafOf(tree: Tree, features: Float64Array): number {
  let node = tree;
  while (typeof node !== 'number') node = (features[node[0]] ?? 0) <= node[1] ? node[2] : node[3];
  return node;
}

/** The model that training left beside this file. Throws where it was trained on other features than the engine computes. */
export function loadModel(): Model {
  const model = JSON.parse(readFileSync(new URL('./model.json', import.meta.url), 'utf8')) as Model;
  if (model.features.join() !== FEATURES.join()) {
    throw new Error('src/answering/model.json was trained on other features: run "npm run train"');
  }
  return model;
}
