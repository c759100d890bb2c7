/** Numbers for terms (stems, groups, entities, attributes), so that an index holds integers. Grows only while a library is read. */
export interface Vocabulary {
  intern(term: string): number;
  /** -1 for a term that the library does not have. */
  find(term: string): number;
  readonly size: number;
}

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  return {
    intern(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      ids.set(term, ids.size);
      return ids.size - 1;
    },
    find: (term) => ids.get(term) ?? -1,
    get size() {
      return ids.size;
    },
  };
}
