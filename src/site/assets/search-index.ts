import type MiniSearch from 'minisearch';

/** A fact as the file of the search has it. */
export interface SearchText {
  readonly id: string;
  readonly s: string;
  readonly q: string;
  readonly t: string;
  readonly c: readonly string[];
  readonly y: string;
  readonly k: readonly string[];
  readonly d: string;
}

export interface Query {
  readonly words: string;
  readonly t: string;
  readonly c: string;
  readonly y: string;
  readonly k: string;
}

/** Words; where a script has no blanks between them, its letters in pairs. */
const WORD = /\p{sc=Han}+|[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

function wordsOf(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(WORD)].flatMap(([word]) => {
    if (!/^\p{sc=Han}/u.test(word) || word.length < 3) return [word];
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  });
}

/** An index over the facts: words in any order, beginnings of words, small slips; then the filters. */
export function createIndex(texts: readonly SearchText[], Search: typeof MiniSearch) {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const index = new Search<SearchText>({
    fields: ['s', 'q'],
    tokenize: wordsOf,
    searchOptions: {
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (word.length > 4 && !/\d/.test(word) ? 0.2 : false),
      combineWith: 'AND',
      boost: { q: 1.5 },
    },
  });
  index.addAll(texts);
  const fits = ({ t, c, y, k }: SearchText, query: Query) =>
    (query.t === '' || t === query.t) &&
    (query.c === '' || c.includes(query.c)) &&
    (query.y === '' || y === query.y) &&
    (query.k === '' || k.includes(query.k));
  return {
    /** The best first; without words all that the filters leave. */
    find(query: Query): SearchText[] {
      const hits = query.words === '' ? texts : index.search(query.words).flatMap(({ id }) => byId.get(id) ?? []);
      return hits.filter((text) => fits(text, query));
    },
  };
}
