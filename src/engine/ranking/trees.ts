/** A leaf, or a split: feature, limit, where the feature is at most the limit, where it is above. */
export type Tree = number | readonly [number, number, Tree, Tree];

/** Nodes of all trees one after another: a question walks tens of thousands of branches. */
export interface Forest {
  readonly roots: Int32Array;
  /** The feature that a node splits by; -1 for a leaf. */
  readonly feature: Int16Array;
  /** The limit of a split, or the value of a leaf. */
  readonly value: Float64Array;
  /** Where it goes on at or below the limit; above it, `above`. */
  readonly below: Int32Array;
  readonly above: Int32Array;
}

export function plant(trees: readonly Tree[]): Forest {
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

/**
 * Adds to `sums` what each tree says of the rows of features that are `alive`, in the order of the trees. Tree by tree for all rows, so
 * that a tree is fetched into the processor's cache once a question.
 */
export function addLeaves(
  { roots, feature, value, below, above }: Forest,
  rows: readonly Float64Array[],
  alive: readonly number[],
  sums: Float64Array,
): void {
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] as number;
    for (let one = 0; one < alive.length; one++) {
      const row = alive[one] as number;
      const features = rows[row] as Float64Array;
      let at = root;
      for (let split = feature[at] as number; split >= 0; split = feature[at] as number)
        at = ((features[split] as number) <= (value[at] as number) ? below[at] : above[at]) as number;
      sums[row] = (sums[row] as number) + (value[at] as number);
    }
  }
}
