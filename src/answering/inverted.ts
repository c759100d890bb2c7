import type { Fact } from '../knowledge/library.js';
import type { Analysis, Token } from './analysis.js';
import { type English, FUNCTION_WORDS } from './english.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * The inverted index: each fact is a handful of short documents. Flat integer arrays, because a
 * hundred thousand facts are millions of terms.
 */
export interface Index {
  readonly facts: readonly Fact[];
  /** Documents of fact f: `[firstDoc[f], firstDoc[f + 1])`: its statement, what it is about and tells, then its asks. */
  readonly firstDoc: Int32Array;
  readonly factOfDoc: Int32Array;
  /** Tokens of document d: `[firstToken[d], firstToken[d + 1])`, without words of grammar. */
  readonly firstToken: Int32Array;
  readonly tokenWeight: Float32Array;
  /** Terms of token t: `[firstTerm[t], firstTerm[t + 1])`. */
  readonly firstTerm: Int32Array;
  readonly terms: Int32Array;
  readonly termWeight: Float32Array;
  /** Documents with term id: `[firstPosting[id], firstPosting[id + 1])` of `postings`. */
  readonly firstPosting: Int32Array;
  readonly postings: Int32Array;
  /** In how many facts a term stands. */
  readonly factsWith: Int32Array;
  readonly vocabulary: Vocabulary;
}

export interface IndexParts {
  readonly vocabulary: Vocabulary;
  readonly english: English;
  analyse(text: string): Analysis;
  /** What a fact is about and tells, beyond its own words. */
  labels(fact: Fact): readonly Token[];
}

/** Place of the first ask among the documents of a fact. */
export const FIRST_ASK = 2;

export function buildIndex(facts: readonly Fact[], { vocabulary, english, analyse, labels }: IndexParts): Index {
  const firstDoc: number[] = [0];
  const factOfDoc: number[] = [];
  const firstToken: number[] = [0];
  const tokenWeight: number[] = [];
  const firstTerm: number[] = [0];
  const terms: number[] = [];
  const termWeight: number[] = [];
  facts.forEach((fact, at) => {
    const documents = [analyse(fact.statement).tokens, labels(fact), ...fact.asks.map((ask) => analyse(ask).tokens)];
    for (const tokens of documents) {
      for (const token of tokens) {
        if (FUNCTION_WORDS.has(token.text)) continue;
        tokenWeight.push(Math.min(1.2, Math.max(0.2, (6.6 - english.zipf(token.text)) / 3)));
        for (const { name, weight } of token.terms) {
          terms.push(vocabulary.intern(name));
          termWeight.push(weight);
        }
        firstTerm.push(terms.length);
      }
      factOfDoc.push(at);
      firstToken.push(tokenWeight.length);
    }
    firstDoc.push(factOfDoc.length);
  });
  const flat = {
    firstToken: Int32Array.from(firstToken),
    firstTerm: Int32Array.from(firstTerm),
    terms: Int32Array.from(terms),
    factOfDoc: Int32Array.from(factOfDoc),
  };
  return {
    facts,
    vocabulary,
    firstDoc: Int32Array.from(firstDoc),
    tokenWeight: Float32Array.from(tokenWeight),
    termWeight: Float32Array.from(termWeight),
    ...flat,
    ...invert(flat, vocabulary.size),
  };
}

type Flat = Pick<Index, 'firstToken' | 'firstTerm' | 'terms' | 'factOfDoc'>;

/** Counting sort of (term, document), each pair once. */
function invert({ firstToken, firstTerm, terms, factOfDoc }: Flat, size: number) {
  const lastDoc = new Int32Array(size).fill(-1);
  const lastFact = new Int32Array(size).fill(-1);
  const firstPosting = new Int32Array(size + 1);
  const factsWith = new Int32Array(size);
  const each = (visit: (id: number, doc: number) => void) => {
    lastDoc.fill(-1);
    for (let doc = 0; doc < factOfDoc.length; doc++) {
      const end = firstTerm[firstToken[doc + 1] ?? 0] ?? 0;
      for (let at = firstTerm[firstToken[doc] ?? 0] ?? 0; at < end; at++) {
        const id = terms[at] ?? 0;
        if (lastDoc[id] === doc) continue;
        lastDoc[id] = doc;
        visit(id, doc);
      }
    }
  };
  each((id, doc) => {
    firstPosting[id + 1] = (firstPosting[id + 1] ?? 0) + 1;
    const fact = factOfDoc[doc] ?? 0;
    if (lastFact[id] !== fact) factsWith[id] = (factsWith[id] ?? 0) + 1;
    lastFact[id] = fact;
  });
  for (let id = 0; id < size; id++) firstPosting[id + 1] = (firstPosting[id + 1] ?? 0) + (firstPosting[id] ?? 0);
  const postings = new Int32Array(firstPosting[size] ?? 0);
  const next = firstPosting.slice();
  each((id, doc) => {
    const at = next[id] ?? 0;
    postings[at] = doc;
    next[id] = at + 1;
  });
  return { firstPosting, postings, factsWith };
}
