import type { Fact } from '../knowledge/library.js';
import { type Analysis, type Token, termOf } from './analysis.js';
import { type English, FUNCTION_WORDS } from './english.js';
import { growingFloats, growingInts } from './growing.js';
import { formOf, kindOf } from './kinds.js';
import { invert } from './postings.js';
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
  /** Sum of the weights of a document's tokens. */
  readonly docWeight: Float64Array;
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
  /** What form of answer document d asks for. */
  readonly form: Uint8Array;
  /** Attributes that document d asks, as terms: `[firstAsked[d], firstAsked[d + 1])`. */
  readonly firstAsked: Int32Array;
  readonly askedTerms: Int32Array;
  /** For each fact, the attributes that its statement speaks of, and those that its asks speak of. */
  readonly spoken: readonly ReadonlySet<string>[];
  readonly asked: readonly ReadonlySet<string>[];
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
  const firstDoc = new Int32Array(facts.length + 1);
  const factOfDoc = growingInts();
  const firstToken = growingInts();
  const tokenWeight = growingFloats();
  const firstTerm = growingInts();
  const terms = growingInts();
  const termWeight = growingFloats();
  const spoken: ReadonlySet<string>[] = [];
  const asked: ReadonlySet<string>[] = [];
  const form = growingInts();
  const firstAsked = growingInts();
  const askedTerms = growingInts();
  const sets = createSharedSets();
  const weigh = createTokenWeights(english);
  const addDocument = (fact: number, tokens: readonly Token[], attributes: readonly string[]) => {
    firstToken.push(tokenWeight.length);
    form.push(formOf(kindOf(tokens.map(({ text }) => text))));
    firstAsked.push(askedTerms.length);
    for (const name of attributes) askedTerms.push(vocabulary.intern(termOf({ kind: 'attribute', name })));
    for (const token of tokens) {
      const own = weigh(token.text);
      if (own === 0) continue;
      firstTerm.push(terms.length);
      tokenWeight.push(own);
      for (const { name, weight } of token.terms) {
        terms.push(vocabulary.intern(name));
        termWeight.push(weight);
      }
    }
    factOfDoc.push(fact);
  };
  facts.forEach((fact, at) => {
    const add = (text: string) => {
      const { tokens, attributes } = analyse(text);
      const names = attributes.flatMap(({ values }) => values.map(({ name }) => name));
      addDocument(at, tokens, names);
      return names;
    };
    spoken.push(sets(add(fact.statement)));
    addDocument(at, labels(fact), []);
    asked.push(sets(fact.asks.flatMap(add)));
    firstDoc[at + 1] = factOfDoc.length;
  });
  firstToken.push(tokenWeight.length);
  firstTerm.push(terms.length);
  firstAsked.push(askedTerms.length);
  const flat = {
    firstToken: firstToken.done(),
    firstTerm: firstTerm.done(),
    terms: terms.done(),
    factOfDoc: factOfDoc.done(),
  };
  const weights = tokenWeight.done();
  return {
    facts,
    vocabulary,
    firstDoc,
    tokenWeight: weights,
    docWeight: sums(weights, flat.firstToken),
    termWeight: termWeight.done(),
    spoken,
    asked,
    form: Uint8Array.from(form.done()),
    firstAsked: firstAsked.done(),
    askedTerms: askedTerms.done(),
    ...flat,
    ...invert(flat, vocabulary.size),
  };
}

function sums(values: Float32Array, first: Int32Array): Float64Array {
  return Float64Array.from({ length: first.length - 1 }, (_, at) =>
    values.subarray(first[at], first[at + 1]).reduce((sum, value) => sum + value, 0),
  );
}

/** Weight of a token by its word: 0 for words of grammar, which are left out. */
function createTokenWeights({ zipf }: English): (word: string) => number {
  const memory = new Map<string, number>();
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    const made = FUNCTION_WORDS.has(word) ? 0 : Math.min(1.2, Math.max(0.2, (6.6 - zipf(word)) / 3));
    memory.set(word, made);
    return made;
  };
}

/** One set for all facts that speak of the same. */
function createSharedSets(): (names: readonly string[]) => ReadonlySet<string> {
  const memory = new Map<string, ReadonlySet<string>>();
  return (names) => {
    const key = [...new Set(names)].sort().join();
    const known = memory.get(key);
    if (known) return known;
    const made = new Set(names);
    memory.set(key, made);
    return made;
  };
}
