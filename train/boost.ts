import type { Tree } from '../src/answering/model.js';
import { createRandom } from './random.js';

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

const BINS = 32;

/** Gradient-boosted trees on the logistic loss, with histograms; deterministic for a seed. */
export function boost(rows: readonly Row[], options: BoostOptions): { bias: number; trees: Tree[] } {
  const random = createRandom(options.seed);
  const width = rows[0]?.features.length ?? 0;
  const cuts = Array.from({ length: width }, (_, column) =>
    quantiles(rows.map(({ features }) => features[column] ?? 0)),
  );
  const bins = rows.map(({ features }) =>
    Uint8Array.from(features, (value, column) => binOf(value, cuts[column] ?? [])),
  );
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const right = rows.reduce((sum, { weight, label }) => sum + weight * label, 0);
  const bias = Math.log(right / (total - right));
  const sums = new Float64Array(rows.length).fill(bias);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const gradient = new Float64Array(rows.length);
    const curvature = new Float64Array(rows.length);
    const inside: number[] = [];
    rows.forEach(({ label, weight }, at) => {
      const chance = 1 / (1 + Math.exp(-(sums[at] ?? 0)));
      gradient[at] = weight * (label - chance);
      curvature[at] = weight * chance * (1 - chance);
      if (random() < options.sample) inside.push(at);
    });
    const columns = Array.from({ length: width }, (_, column) => column).filter(() => random() < options.columns);
    const grow = (members: readonly number[], depth: number): Tree => {
      let [sumG, sumH] = [0, 0];
      for (const at of members) {
        sumG += gradient[at] ?? 0;
        sumH += curvature[at] ?? 0;
      }
      const leaf = round4((options.rate * sumG) / (sumH + options.ridge));
      if (depth === 0 || members.length < options.leaf * 2) return leaf;
      const split = bestSplit(members, columns, bins, gradient, curvature, sumG, sumH, options);
      if (!split) return leaf;
      const low = members.filter((at) => (bins[at]?.[split.column] ?? 0) <= split.bin);
      const high = members.filter((at) => (bins[at]?.[split.column] ?? 0) > split.bin);
      return [split.column, cuts[split.column]?.[split.bin] ?? 0, grow(low, depth - 1), grow(high, depth - 1)];
    };
    const tree = grow(inside, options.depth);
    trees.push(tree);
    rows.forEach(({ features }, at) => {
      sums[at] = (sums[at] ?? 0) + leafOf(tree, features);
    });
  }
  return { bias: round4(bias), trees };
}

function bestSplit(
  members: readonly number[],
  columns: readonly number[],
  bins: readonly Uint8Array[],
  gradient: Float64Array,
  curvature: Float64Array,
  sumG: number,
  sumH: number,
  { leaf, ridge }: BoostOptions,
): { column: number; bin: number } | null {
  const gain = (g: number, h: number) => (g * g) / (h + ridge);
  let best: { column: number; bin: number } | null = null;
  let most = gain(sumG, sumH) + 1e-3;
  for (const column of columns) {
    const [g, h, n] = [new Float64Array(BINS), new Float64Array(BINS), new Int32Array(BINS)];
    for (const at of members) {
      const bin = bins[at]?.[column] ?? 0;
      g[bin] = (g[bin] ?? 0) + (gradient[at] ?? 0);
      h[bin] = (h[bin] ?? 0) + (curvature[at] ?? 0);
      n[bin] = (n[bin] ?? 0) + 1;
    }
    let [lowG, lowH, lowN] = [0, 0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      lowG += g[bin] ?? 0;
      lowH += h[bin] ?? 0;
      lowN += n[bin] ?? 0;
      if (lowN < leaf || members.length - lowN < leaf) continue;
      const found = gain(lowG, lowH) + gain(sumG - lowG, sumH - lowH);
      if (found > most) {
        most = found;
        best = { column, bin };
      }
    }
  }
  return best;
}

function quantiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) cuts.add(round4(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0));
  return [...cuts].sort((a, b) => a - b);
}

function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value > (cuts[bin] ?? 0)) bin++;
  return bin;
}

function leafOf(tree: Tree, features: Float64Array): number {
  let node = tree;
  while (typeof node !== 'number') node = (features[node[0]] ?? 0) <= node[1] ? node[2] : node[3];
  return node;
}

/** Four digits are enough, and keep the numbers in the repository short. */
const round4 = (value: number) => Math.round(value * 1e4) / 1e4;
