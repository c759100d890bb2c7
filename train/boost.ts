import type { Tree } from '../src/engine/ranking/model.js';
import { createRandom } from './random.js';
import { BINS, bestSplit } from './split.js';

/** A row to learn from: features, whether the fact answers, and how much the row counts. */
export interface Row {
  readonly features: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface BoostOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly leaf: number;
  readonly ridge: number;
  readonly sample: number;
  readonly columns: number;
  readonly seed: number;
}

/** A branch while it grows: it goes by bins, which stand closer together in memory than the features themselves. */
type Branch = number | { readonly column: number; readonly bin: number; readonly under: Branch; readonly over: Branch };

/** Gradient-boosted trees on the logistic loss, with histograms; deterministic for a seed. */
export function boost(rows: readonly Row[], options: BoostOptions): { bias: number; trees: Tree[] } {
  const random = createRandom(options.seed);
  const width = rows[0]?.features.length ?? 0;
  const cuts = Array.from({ length: width }, (_, column) =>
    quantiles(Float64Array.from(rows, ({ features }) => features[column] ?? 0)),
  );
  const bins = cuts.map((own, column) => Uint8Array.from(rows, ({ features }) => binOf(features[column] ?? 0, own)));
  const labels = Uint8Array.from(rows, ({ label }) => label);
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const right = weights.reduce((sum, weight, at) => sum + weight * (labels[at] ?? 0), 0);
  const bias = Math.log(right / (total - right));
  const sums = new Float64Array(rows.length).fill(bias);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const grow = (members: Int32Array, columns: readonly number[], depth: number): Branch => {
    let [sumG, sumH] = [0, 0];
    for (let one = 0; one < members.length; one++) {
      sumG += gradient[members[one] ?? 0] ?? 0;
      sumH += curvature[members[one] ?? 0] ?? 0;
    }
    const leaf = round4(options.rate * (sumG / (sumH + options.ridge)));
    if (depth === 0 || members.length < options.leaf * 2) return leaf;
    const split = bestSplit(members, columns, bins, gradient, curvature, { sumG, sumH }, options);
    if (!split) return leaf;
    const { column, bin } = split;
    const own = bins[column] as Uint8Array;
    const under = members.filter((at) => (own[at] ?? 0) <= bin);
    const over = members.filter((at) => (own[at] ?? 0) > bin);
    return {
      column,
      bin,
      under: grow(under, columns, depth - 1),
      over: grow(over, columns, depth - 1),
    };
  };
  const leafOf = (branch: Branch, at: number): number => {
    let node = branch;
    while (typeof node !== 'number') node = (bins[node.column]?.[at] ?? 0) <= node.bin ? node.under : node.over;
    return node;
  };
  const treeOf = (branch: Branch): Tree =>
    typeof branch === 'number'
      ? branch
      : [branch.column, cuts[branch.column]?.[branch.bin] ?? 0, treeOf(branch.under), treeOf(branch.over)];
  const trees: Tree[] = [];
  const drawn = new Int32Array(rows.length);
  for (let round = 0; round < options.rounds; round++) {
    let size = 0;
    for (let at = 0; at < rows.length; at++) {
      const chance = 1 / (1 + Math.exp(-(sums[at] ?? 0)));
      gradient[at] = (weights[at] ?? 0) * ((labels[at] ?? 0) - chance);
      curvature[at] = (weights[at] ?? 0) * chance * (1 - chance);
      if (random() < options.sample) drawn[size++] = at;
    }
    const columns = Array.from({ length: width }, (_, column) => column).filter(() => random() < options.columns);
    const branch = grow(drawn.slice(0, size), columns, options.depth);
    trees.push(treeOf(branch));
    for (let at = 0; at < rows.length; at++) sums[at] = (sums[at] ?? 0) + leafOf(branch, at);
  }
  return { bias: round4(bias), trees };
}

function quantiles(values: Float64Array): number[] {
  const sorted = values.sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) cuts.add(round4(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0));
  return [...cuts].sort((a, b) => a - b);
}

function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value > (cuts[bin] ?? 0)) bin++;
  return bin;
}

/** Four digits are enough, and keep the numbers in the repository short. */
const round4 = (value: number) => Math.round(value * 1e4) / 1e4;
