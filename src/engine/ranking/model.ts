import { add } from '../../lib/numbers.js';

/** Trees that add up to the logarithm of the odds. */
interface Ensemble {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** A learnt judgement: its features, and trees over them. */
export interface Learnt {
  readonly features: readonly string[];
  readonly ensembles: readonly Ensemble[];
}

/** What `npm run train` writes, and `npm run train -- --follow-ups`. */
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
  const forests = plant(ensembles);
  return (rows) => {
    const mean = new Float64Array(rows.length);
    for (const sums of forests(rows))
      sums.forEach((sum, place) => {
        add(mean, place, 1 / (1 + Math.exp(-sum)) / ensembles.length);
      });
    return mean;
  };
}

/** The learnt model, as it came. Throws where it was learnt with other features than `ranking` and `followUp` name. */
export function checkModel(model: Model, ranking: readonly string[], followUp: readonly string[]): Model {
  for (const [own, expected, command] of [
    [model.ranking.features, ranking, 'npm run train'],
    [model.followUp.features, followUp, 'npm run train -- --follow-ups'],
  ] as const)
    if (own.join() !== expected.join()) throw new Error(`The model was learnt with other features: run "${command}"`);
  return model;
}

/** A leaf, or a split: feature, limit, where the feature is at most the limit, where it is above. */
export type Tree = number | readonly [number, number, Tree, Tree];

/** The limits that trees split by, each once: those of feature f are `[first[f], first[f + 1])` of `limit`. A learnt judgement has a few hundred. */
interface Cuts {
  readonly first: Int32Array;
  readonly limit: Float64Array;
}

/**
 * Trees that add up. Each is made whole, to the depth of the deepest: from node n it goes on to 2n or 2n + 1, so that a walk needs no branch of the
 * processor, which would guess every second one wrongly.
 */
interface Forest {
  readonly trees: number;
  readonly depth: number;
  /** By tree and node, from 1 on, the cut that it splits by. */
  readonly cut: Uint16Array;
  readonly leaf: Float64Array;
}

/** What each ensemble of trees over the same features comes to, for rows of these: its bias, and a leaf of each tree. */
function plant(
  ensembles: readonly { readonly bias: number; readonly trees: readonly Tree[] }[],
): (rows: readonly Float64Array[]) => Float64Array[] {
  const { cuts, placeOf } = cutsOf(ensembles.flatMap(({ trees }) => trees));
  const forests = ensembles.map(({ bias, trees }) => ({ bias, ...wholeTrees(trees, placeOf) }));
  const width = cuts.limit.length;
  let above = new Uint8Array(0);
  return (rows) => {
    if (above.length < rows.length * width) above = new Uint8Array(rows.length * width);
    rows.forEach((row, one) => {
      compare(row, cuts, above, one * width);
    });
    return forests.map((forest) => {
      const sums = new Float64Array(rows.length).fill(forest.bias);
      addLeaves(forest, above, width, sums);
      return sums;
    });
  };
}

/** For each cut 1 where the feature is above it, 0 where it is not: what all trees ask is worked out once. */
function compare(row: Float64Array, { first, limit }: Cuts, above: Uint8Array, from: number) {
  for (let feature = 0; feature + 1 < first.length; feature++) {
    const value = row[feature] as number;
    const end = first[feature + 1] as number;
    for (let cut = first[feature] as number; cut < end; cut++)
      above[from + cut] = value <= (limit[cut] as number) ? 0 : 1;
  }
}

/** Tree by tree for all rows, so that a tree is fetched into the processor's cache once a question. */
function addLeaves({ trees, depth, cut, leaf }: Forest, above: Uint8Array, width: number, sums: Float64Array) {
  const nodes = 1 << depth;
  for (let tree = 0; tree < trees; tree++) {
    const root = tree * nodes;
    for (let row = 0; row < sums.length; row++) {
      const from = row * width;
      let node = 1;
      for (let level = 0; level < depth; level++)
        node = 2 * node + (above[from + (cut[root + node] as number)] as number);
      sums[row] = (sums[row] as number) + (leaf[root + node - nodes] as number);
    }
  }
}

const depthOf = (tree: Tree): number =>
  typeof tree === 'number' ? 0 : 1 + Math.max(depthOf(tree[2]), depthOf(tree[3]));

function wholeTrees(trees: readonly Tree[], placeOf: (feature: number, limit: number) => number): Forest {
  const depth = trees.reduce<number>((most, tree) => Math.max(most, depthOf(tree)), 0);
  const nodes = 1 << depth;
  const forest = {
    trees: trees.length,
    depth,
    cut: new Uint16Array(trees.length * nodes),
    leaf: new Float64Array(trees.length * nodes),
  };
  const put = (branch: Tree, root: number, node: number) => {
    if (node >= nodes) {
      forest.leaf[root + node - nodes] = branch as number;
      return;
    }
    const isLeaf = typeof branch === 'number';
    // A leaf above the ground stands on both sides of any cut.
    if (!isLeaf) forest.cut[root + node] = placeOf(branch[0], branch[1]);
    put(isLeaf ? branch : branch[2], root, 2 * node);
    put(isLeaf ? branch : branch[3], root, 2 * node + 1);
  };
  trees.forEach((tree, at) => {
    put(tree, at * nodes, 1);
  });
  return forest;
}

function cutsOf(trees: readonly Tree[]) {
  const limits: Set<number>[] = [];
  const collect = (branch: Tree) => {
    if (typeof branch === 'number') return;
    const [feature, limit, below, beyond] = branch;
    while (limits.length <= feature) limits.push(new Set());
    limits[feature]?.add(limit);
    collect(below);
    collect(beyond);
  };
  trees.forEach(collect);
  const first = Int32Array.from([0, ...limits.map(({ size }) => size)]);
  for (let feature = 1; feature < first.length; feature++)
    first[feature] = (first[feature] as number) + (first[feature - 1] as number);
  const places = limits.map(
    (own, feature) => new Map([...own].map((limit, at) => [limit, (first[feature] ?? 0) + at])),
  );
  const cuts: Cuts = { first, limit: Float64Array.from(limits.flatMap((own) => [...own])) };
  return { cuts, placeOf: (feature: number, limit: number) => places[feature]?.get(limit) ?? 0 };
}
