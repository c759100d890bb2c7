import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addLeaves, plant, type Tree } from '../../../src/answering/judging/trees.js';

/** The definition: below or at the limit to the left, above it to the right. */
function walk(tree: Tree, features: Float64Array): number {
  if (typeof tree === 'number') return tree;
  const [feature, limit, below, above] = tree;
  return walk((features[feature] ?? 0) <= limit ? below : above, features);
}

const value = fc.double({ min: -2, max: 2, noNaN: true });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    value,
    fc.tuple(fc.integer({ min: 0, max: 3 }), value, tie('tree'), tie('tree')),
  ) as fc.Arbitrary<Tree>,
}));

test('flat trees say what the trees say, for every row that is alive', () => {
  const rows = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), rows, fc.nat(), (trees, lists, dead) => {
      const features = lists.map((list) => Float64Array.from(list));
      const sums = new Float64Array(features.length).fill(0.5);
      const alive = features.map((_, row) => row).filter((row) => row !== dead);
      addLeaves(plant(trees), features, alive, sums);
      const said = (row: Float64Array) => trees.reduce<number>((sum, one) => sum + walk(one, row), 0.5);
      expect([...sums]).toEqual(features.map((row, at) => (at === dead ? 0.5 : said(row))));
    }),
  );
});
