import { readFileSync } from 'node:fs';
import { FEATURES } from './feature-names.js';
import { addLeaves, type Forest, plant, type Tree } from './trees.js';

/** Trees of several seeds, which are averaged. */
export type Ensembles = readonly { readonly bias: number; readonly trees: readonly Tree[] }[];

/** What training leaves: trees over the features, averaged over several seeds, and the limits of the decision. */
export interface Model {
  /** Names of the features in their order: a model of other features is refused. */
  readonly features: readonly string[];
  readonly ensembles: Ensembles;
  /** The same for questions that lean on earlier ones, so that one limit holds for both. */
  readonly leaning: { readonly features: readonly string[]; readonly ensembles: Ensembles };
  /** Confidence from which it answers, and from which it offers a choice. */
  readonly limits: { readonly answer: number; readonly choices: number };
}

/** Trees after which a hopeless row is given up. */
const FIRST = 60;
/** Log-odds below which a row is hopeless, and how far behind the likeliest: what the other trees say of it changes nothing that is told. */
const UNLIKELY = -4;
const BEHIND = 5;

type Forested = Pick<Model, 'ensembles'>;

/** Chances (0 to 1) that facts with these features answer; of hopeless ones beside others no more than that they are. */
export function confidences(model: Forested, rows: readonly Float64Array[]): Float64Array {
  const { bias, start, rest, others } = plantedOf(model);
  const sums = new Float64Array(rows.length).fill(bias);
  let alive = rows.map((_, row) => row);
  for (const forest of [start, rest]) {
    addLeaves(forest, rows, alive, sums);
    let best = Number.NEGATIVE_INFINITY;
    for (const row of alive) best = Math.max(best, sums[row] as number);
    alive = alive.filter((row) => (sums[row] as number) > Math.min(UNLIKELY, best - BEHIND));
  }
  for (const { bias, forest } of others) {
    for (const row of alive) sums[row] = (sums[row] as number) + bias;
    addLeaves(forest, rows, alive, sums);
  }
  for (const row of alive) sums[row] = (sums[row] as number) / model.ensembles.length;
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}

/** The first ensemble in two parts, so that the hopeless are given up early, and the others. */
interface Planted {
  readonly bias: number;
  readonly start: Forest;
  readonly rest: Forest;
  readonly others: readonly { readonly bias: number; readonly forest: Forest }[];
}

/** What was made of a model, kept as long as the model itself. */
const planted = new WeakMap<Forested, Planted>();

function plantedOf(model: Forested): Planted {
  const known = planted.get(model);
  if (known) return known;
  const [first, ...others] = model.ensembles;
  const made = {
    bias: first?.bias ?? 0,
    start: plant(first?.trees.slice(0, FIRST) ?? []),
    rest: plant(first?.trees.slice(FIRST) ?? []),
    others: others.map(({ bias, trees }) => ({ bias, forest: plant(trees) })),
  };
  planted.set(model, made);
  return made;
}

/** The model that training left beside this file. Throws where it was trained on other features than the engine computes. */
export function loadModel(): Model {
  const model = JSON.parse(readFileSync(new URL('../model.json', import.meta.url), 'utf8')) as Model;
  if (model.features.join() !== FEATURES.join()) {
    throw new Error('src/answering/model.json was trained on other features: run "npm run train"');
  }
  return model;
}
