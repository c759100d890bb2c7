/** A phrase found in a text: `[start, end)` in words. */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  readonly values: T[];
}

/** Finds known phrases in a text by a trie over stems: linear in the text, however many phrases there are. */
export interface PhraseBook<T> {
  add(stems: readonly string[], value: T): void;
  /** All phrases, also inside of one another. */
  find(stems: readonly string[]): Found<T>[];
}

export function createPhraseBook<T>(): PhraseBook<T> {
  const root: Branch<T> = { next: new Map(), values: [] };
  return {
    add(stems, value) {
      if (stems.length === 0) return;
      let branch = root;
      for (const stem of stems) {
        let next = branch.next.get(stem);
        if (!next) {
          next = { next: new Map(), values: [] };
          branch.next.set(stem, next);
        }
        branch = next;
      }
      if (!branch.values.includes(value)) branch.values.push(value);
    },
    find(stems) {
      const found: Found<T>[] = [];
      for (let start = 0; start < stems.length; start++) {
        let branch: Branch<T> | undefined = root;
        for (let end = start; end < stems.length; end++) {
          branch = branch.next.get(stems[end] ?? '');
          if (!branch) break;
          if (branch.values.length > 0) found.push({ start, end: end + 1, values: branch.values });
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
