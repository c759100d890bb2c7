/** Numbers for terms, from 0, so that an index holds integers. Grows only while a library is compiled. */
export interface Vocabulary {
  intern(term: string): number;
  /** -1 for a term that the library does not have. */
  find(term: string): number;
  term(number: number): string;
  readonly size: number;
  /** In the order of their numbers. */
  terms(): readonly string[];
}

export function createVocabulary(known: readonly string[] = []): Vocabulary {
  const terms = [...known];
  const numbers = new Map(terms.map((term, number) => [term, number]));
  return {
    intern(term) {
      const number = numbers.get(term);
      if (number !== undefined) return number;
      numbers.set(term, terms.length);
      return terms.push(term) - 1;
    },
    find: (term) => numbers.get(term) ?? -1,
    term: (number) => terms[number] ?? '',
    get size() {
      return terms.length;
    },
    terms: () => terms,
  };
}
