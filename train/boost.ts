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
  /** For each feature 1 where more of it can only speak for the fact, -1 where only against it, 0 where it may do either. */
  readonly directions: readonly number[];
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
    const grow = (members: readonly number[], depth: number, low: number, high: number): Tree => {
      let [sumG, sumH] = [0, 0];
      for (const at of members) {
        sumG += gradient[at] ?? 0;
        sumH += curvature[at] ?? 0;
      }
      const value = clamp(sumG / (sumH + options.ridge), low, high);
      const leaf = round4(options.rate * value);
      if (depth === 0 || members.length < options.leaf * 2) return leaf;
      const split = bestSplit(members, columns, bins, gradient, curvature, { sumG, sumH, low, high }, options);
      if (!split) return leaf;
      const { column, bin, middle } = split;
      const direction = options.directions[column] ?? 0;
      const under = members.filter((at) => (bins[at]?.[column] ?? 0) <= bin);
      const over = members.filter((at) => (bins[at]?.[column] ?? 0) > bin);
      return [
        column,
        cuts[column]?.[bin] ?? 0,
        grow(under, depth - 1, direction < 0 ? middle : low, direction > 0 ? middle : high),
        grow(over, depth - 1, direction > 0 ? middle : low, direction < 0 ? middle : high),
      ];
    };
    const tree = grow(inside, options.depth, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    trees.push(tree);
    rows.forEach(({ features }, at) => {
      sums[at] = (sums[at] ?? 0) + leafOf(tree, features);
    });
  }
  return { bias: round4(bias), trees };
}

interface Node {
  readonly sumG: number;
  readonly sumH: number;
  /** Bounds of the value that splits above have set, so that a direction holds for the whole tree. */
  readonly low: number;
  readonly high: number;
}

function bestSplit(
  members: readonly number[],
  columns: readonly number[],
  bins: readonly Uint8Array[],
  gradient: Float64Array,
  curvature: Float64Array,
  { sumG, sumH, low, high }: Node,
  { leaf, ridge, directions }: BoostOptions,
): { column: number; bin: number; middle: number } | null {
  const nodeValue = (g: number, h: number) => clamp(g / (h + ridge), low, high);
  /** Twice the fall of the loss when a node of these sums takes this value. */
  const gain = (g: number, h: number, value: number) => 2 * g * value - (h + ridge) * value * value;
  let best: { column: number; bin: number; middle: number } | null = null;
  let most = gain(sumG, sumH, nodeValue(sumG, sumH)) + 1e-3;
  for (const column of columns) {
    const direction = directions[column] ?? 0;
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
      const [under, over] = [nodeValue(lowG, lowH), nodeValue(sumG - lowG, sumH - lowH)];
      if ((over - under) * direction < 0) continue;
      const found = gain(lowG, lowH, under) + gain(sumG - lowG, sumH - lowH, over);
      if (found > most) {
        most = found;
        best = { column, bin, middle: (under + over) / 2 };
      }
    }
  }
  return best;
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

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
