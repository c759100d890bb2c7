/** Numbers for terms (stems, groups, entities, attributes), so that an index holds integers. Grows only while a library is read. */
export interface Vocabulary {
  intern(term: string): number;
  /** -1 for a term that the library does not have. */
  find(term: string): number;
  readonly size: number;
  /** In the order of their numbers. */
  terms(): string[];
}

export function createVocabulary(known: readonly string[] = []): Vocabulary {
  const ids = new Map(known.map((term, id) => [term, id]));
  return {
    intern(term) {
      const id = ids.get(term);
      if (id !== undefined) return id;
      ids.set(term, ids.size);
      return ids.size - 1;
    },
    find: (term) => ids.get(term) ?? -1,
    get size() {
      return ids.size;
    },
    terms: () => [...ids.keys()],
  };
}
