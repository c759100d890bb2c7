import { createBranches } from '../language/branches.js';

/** A phrase found in a text: `[start, end)` in words. */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/** Finds known phrases in a text by a trie over stems: linear in the text, however many phrases there are. */
export interface PhraseBook<T> {
  add(stems: readonly string[], value: T): void;
  /** Gives a phrase another meaning, made of what it means so far. */
  change(stems: readonly string[], change: (values: readonly T[]) => readonly T[]): void;
  /** All phrases, also inside of one another. */
  find(stems: readonly string[]): Found<T>[];
}

/* Plain loops over arrays of one kind: a library's texts are read before the optimising compiler has come to much else. */
export function createPhraseBook<T>(): PhraseBook<T> {
  const branches = createBranches();
  /** From 1, since 0 stands for a stem of no phrase. */
  const numbers = new Map<string, number>();
  /** By branch; the root, where every phrase begins, is the first and has none. */
  const values: (readonly T[] | null)[] = [null];
  const read: number[] = [];
  const change: PhraseBook<T>['change'] = (stems, changed) => {
    let branch = 0;
    for (const stem of stems) {
      let number = numbers.get(stem);
      if (number === undefined) {
        number = numbers.size + 1;
        numbers.set(stem, number);
      }
      const next = branches.next(branch, number);
      if (next === 0) branches.add(branch, number, values.length);
      branch = next || values.push(null) - 1;
    }
    if (branch > 0) values[branch] = changed(values[branch] ?? []);
  };
  return {
    change,
    add: (stems, value) => change(stems, (own) => (own.includes(value) ? own : [...own, value])),
    find(stems) {
      const found: Found<T>[] = [];
      for (let at = 0; at < stems.length; at++) read[at] = numbers.get(stems[at] ?? '') ?? 0;
      for (let start = 0; start < stems.length; start++) {
        let branch = 0;
        for (let end = start; end < stems.length; end++) {
          const number = read[end] ?? 0;
          if (number === 0) break;
          branch = branches.next(branch, number);
          if (branch === 0) break;
          const own = values[branch];
          if (own) found.push({ start, end: end + 1, values: own });
        }
      }
      return found;
    },
  };
}

/** Drops what lies wholly inside a longer phrase: "gas pipeline" goes where "central asia gas pipeline" stands. */
export function longest<T extends { readonly start: number; readonly end: number }>(found: readonly T[]): readonly T[] {
  return found.length < 2 ? found : found.filter((one) => !isInside(one, found));
}

function isInside(one: { readonly start: number; readonly end: number }, others: readonly (typeof one)[]): boolean {
  for (let at = 0; at < others.length; at++) {
    const other = others[at] as typeof one;
    if (other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start) return true;
  }
  return false;
}
