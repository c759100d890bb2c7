import { readFileSync } from 'node:fs';
import { add } from '../../lib/numbers.js';

/** Trees that add up to the logarithm of the odds. */
interface Ensemble {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** A learnt judgement: its features, and trees over them. */
interface Learnt {
  readonly features: readonly string[];
  readonly ensembles: readonly Ensemble[];
}

/** What `npm run train` writes. */
export interface Model {
  /** What it was learnt from: version of the library, and what it came to on questions that it had not seen. */
  readonly learnt: { readonly library: string; readonly figures: string };
  /** Confidence from which a fact answers, and from which it is offered. */
  readonly limits: { readonly answer: number; readonly choices: number };
  readonly ranking: Learnt;
  readonly followUp: Learnt;
}

/** Makes confidences of rows of features: chances from 0 to 1, the mean over the ensembles. */
export function openLearnt({ ensembles }: Learnt): (rows: readonly Float64Array[]) => Float64Array {
  const forests = ensembles.map(({ bias, trees }) => ({ bias, forest: plant(trees) }));
  return (rows) => {
    const mean = new Float64Array(rows.length);
    for (const { bias, forest } of forests) {
      const sums = new Float64Array(rows.length).fill(bias);
      addLeaves(forest, rows, sums);
      sums.forEach((sum, place) => {
        add(mean, place, 1 / (1 + Math.exp(-sum)) / forests.length);
      });
    }
    return mean;
  };
}

/** Reads the learnt model. Throws where it was learnt with other features than `ranking` and `followUp` name. */
export function loadModel(file: URL, ranking: readonly string[], followUp: readonly string[]): Model {
  const model = JSON.parse(readFileSync(file, 'utf8')) as Model;
  for (const [own, expected] of [
    [model.ranking.features, ranking],
    [model.followUp.features, followUp],
  ] as const)
    if (own.join() !== expected.join())
      throw new Error(`${file.pathname} was learnt with other features: run "npm run train"`);
  return model;
}

/** A leaf, or a split: feature, limit, where the feature is at most the limit, where it is above. */
export type Tree = number | readonly [number, number, Tree, Tree];

/** Nodes of all trees one after another: a question walks tens of thousands of branches. */
interface Forest {
  readonly roots: Int32Array;
  /** The feature that a node splits by; -1 for a leaf. */
  readonly feature: Int16Array;
  /** The limit of a split, or the value of a leaf. */
  readonly value: Float64Array;
  /** Where it goes on at or below the limit; above it, `above`. */
  readonly below: Int32Array;
  readonly above: Int32Array;
}

function plant(trees: readonly Tree[]): Forest {
  const nodes: { feature: number; value: number; below: number; above: number }[] = [];
  const add = (branch: Tree): number => {
    const leaf = typeof branch === 'number';
    const node = { feature: leaf ? -1 : branch[0], value: leaf ? branch : branch[1], below: 0, above: 0 };
    const at = nodes.push(node) - 1;
    if (!leaf) {
      node.below = add(branch[2]);
      node.above = add(branch[3]);
    }
    return at;
  };
  const roots = Int32Array.from(trees, add);
  return {
    roots,
    feature: Int16Array.from(nodes, ({ feature }) => feature),
    value: Float64Array.from(nodes, ({ value }) => value),
    below: Int32Array.from(nodes, ({ below }) => below),
    above: Int32Array.from(nodes, ({ above }) => above),
  };
}

/** Adds what each tree says of the rows of features. Tree by tree for all rows, so that a tree is fetched into the processor's cache once a question. */
function addLeaves(
  { roots, feature, value, below, above }: Forest,
  rows: readonly Float64Array[],
  sums: Float64Array,
): void {
  for (const root of roots)
    for (let row = 0; row < rows.length; row++) {
      const features = rows[row] as Float64Array;
      let node = root;
      for (let split = feature[node] as number; split >= 0; split = feature[node] as number)
        node = ((features[split] as number) <= (value[node] as number) ? below[node] : above[node]) as number;
      sums[row] = (sums[row] as number) + (value[node] as number);
    }
}
