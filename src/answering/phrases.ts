/** A phrase found in a text: `[start, end)` in words. */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/** Most branches are leaves and most others mean nothing by themselves, so neither has a container before it needs one. */
interface Branch<T> {
  next: Map<string, Branch<T>> | null;
  values: T[] | null;
}

/** Finds known phrases in a text by a trie over stems: linear in the text, however many phrases there are. */
export interface PhraseBook<T> {
  add(stems: readonly string[], value: T): void;
  /** All phrases, also inside of one another. */
  find(stems: readonly string[]): Found<T>[];
}

export function createPhraseBook<T>(): PhraseBook<T> {
  const root: Branch<T> = { next: null, values: null };
  return {
    add(stems, value) {
      if (stems.length === 0) return;
      let branch = root;
      for (const stem of stems) {
        branch.next ??= new Map();
        let next = branch.next.get(stem);
        if (!next) {
          next = { next: null, values: null };
          branch.next.set(stem, next);
        }
        branch = next;
      }
      branch.values ??= [];
      if (!branch.values.includes(value)) branch.values.push(value);
    },
    find(stems) {
      const found: Found<T>[] = [];
      for (let start = 0; start < stems.length; start++) {
        let branch: Branch<T> | undefined = root;
        for (let end = start; end < stems.length; end++) {
          branch = branch.next?.get(stems[end] ?? '');
          if (!branch) break;
          if (branch.values) found.push({ start, end: end + 1, values: branch.values });
        }
      }
      return found;
    },
  };
}

/** Drops what lies wholly inside a longer phrase: "gas pipeline" goes where "central asia gas pipeline" stands. */
export function longest<T extends { start: number; end: number }>(found: readonly T[]): T[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) => other.end - other.start > one.end - one.start && other.start <= one.start && other.end >= one.end,
      ),
  );
}
