import { createBranches } from '../language/branches.js';

/** Numbers for pairs of neighbouring words, from 0. */
export interface Pairs {
  /** -1 for a pair that no text has. */
  find(one: number, other: number): number;
  intern(one: number, other: number): number;
  readonly size: number;
  /** What they are kept in, as `createPairs` takes it. */
  table(): Int32Array;
}

/** `table` and `count` are those of pairs that were collected before. */
export function createPairs(table?: Int32Array, count = 0): Pairs {
  const branches = createBranches(table);
  let size = count;
  // In the table both numbers are above 0, and 0 stands for what is not there.
  const find = (one: number, other: number) => branches.next(one + 1, other + 1) - 1;
  return {
    find,
    table: branches.table,
    intern(one, other) {
      const known = find(one, other);
      if (known >= 0) return known;
      branches.add(one + 1, other + 1, ++size);
      return size - 1;
    },
    get size() {
      return size;
    },
  };
}
