import { createBranches } from '../../lib/branches.js';
import { at } from '../../lib/numbers.js';

/** A phrase found in a text: `[start, end)` in words, and the number of what it stands for. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A phrase book in flat arrays, so that one thread can hand it to another: a trie over numbers of words. */
interface FlatPhraseBook {
  readonly table: Int32Array;
  /** By branch: `[first[b], first[b + 1])` of `values`. */
  readonly first: Int32Array;
  readonly values: Int32Array;
}

/** Collects phrases of numbered words (from 0), each with what it stands for. */
export function collectPhrases() {
  const branches = createBranches();
  /** By branch; the root has none. */
  const values: number[][] = [[]];
  return {
    add(words: readonly number[], value: number) {
      let branch = 0;
      for (const word of words) {
        let next = branches.next(branch, word + 1);
        if (next === 0) {
          next = values.push([]) - 1;
          branches.add(branch, word + 1, next);
        }
        branch = next;
      }
      const own = values[branch];
      if (own && !own.includes(value)) own.push(value);
    },
    done(): FlatPhraseBook {
      const first = new Int32Array(values.length + 1);
      for (const [branch, own] of values.entries()) first[branch + 1] = at(first, branch) + own.length;
      return { table: branches.table(), first, values: Int32Array.from(values.flat()) };
    },
  };
}

/** Finds all phrases in a text of numbered words, also inside of one another; -1 stands for a word of no phrase. */
export function openPhraseBook({
  table,
  first,
  values,
}: FlatPhraseBook): (words: readonly number[]) => readonly Found[] {
  const branches = createBranches(table);
  return (words) => {
    const found: Found[] = [];
    for (let start = 0; start < words.length; start++) {
      let branch = 0;
      for (let end = start; end < words.length; end++) {
        const word = words[end] as number;
        branch = word < 0 ? 0 : branches.next(branch, word + 1);
        if (branch === 0) break;
        const last = first[branch + 1] as number;
        for (let place = first[branch] as number; place < last; place++)
          found.push({ start, end: end + 1, value: values[place] as number });
      }
    }
    return found;
  };
}

/** Drops what lies wholly inside a longer phrase: "gas pipeline" goes where "central asia gas pipeline" stands. */
export function longest<T extends { readonly start: number; readonly end: number }>(found: readonly T[]): T[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) => other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );
}
