import type { Fact } from '../../knowledge/library.js';
import type { Steps } from '../../lib/steps.js';
import type { Vocabulary } from '../language/vocabulary.js';
import type { Labels } from '../lexicon/labels.js';
import { collectDocuments } from './documents.js';
import { formsIn } from './form.js';
import type { KnownText, KnownWords } from './known-words.js';
import { invert, type Postings } from './postings.js';
import type { Texts } from './texts.js';

/**
 * The inverted index: each fact is a handful of short documents. Flat integer arrays, because a
 * hundred thousand facts are millions of terms.
 */
export interface FlatIndex {
  /** Documents of fact f: `[firstDoc[f], firstDoc[f + 1])`: its statement, what it is about and tells, then its asks. */
  readonly firstDoc: Int32Array;
  readonly factOfDoc: Int32Array;
  /** Tokens of document d: `[firstToken[d], firstToken[d + 1])`, without words of grammar. */
  readonly firstToken: Int32Array;
  readonly tokenWeight: Float32Array;
  /** Sum of the weights of a document's tokens. */
  readonly docWeight: Float64Array;
  readonly docOfToken: Int32Array;
  /** Tokens of a document that has any, on average. */
  readonly averageTokens: number;
  readonly postings: Postings;
  /** In how many facts a term stands. */
  readonly factsWith: Int32Array;
  /** For each fact, the forms of answers in its statement. */
  readonly forms: Uint8Array;
  /** What form of answer document d asks for. */
  readonly form: Uint8Array;
  /** Attributes that document d asks, as terms: `[firstAsked[d], firstAsked[d + 1])`. */
  readonly firstAsked: Int32Array;
  readonly askedTerms: Int32Array;
}

/** The index with what it is about. */
export interface Index extends FlatIndex {
  readonly facts: readonly Fact[];
  readonly vocabulary: Vocabulary;
  /** For each fact, the attributes that its statement speaks of, and those that its asks speak of. */
  readonly spoken: readonly ReadonlySet<string>[];
  readonly asked: readonly ReadonlySet<string>[];
}

export interface IndexParts {
  readonly known: KnownWords;
  parse(text: string): KnownText;
  /** What a fact is about and tells, beyond its own words. */
  labels(fact: Fact): Labels;
  /** Hears every text of every fact, fact by fact. */
  readonly texts?: Texts;
}

const TERMS_IN_ONE_STEP = 1024;

/** Place of the first ask among the documents of a fact. */
export const FIRST_ASK = 2;

/** A fact is a step. */
export function* buildIndex(facts: readonly Fact[], { known, parse, labels, texts }: IndexParts): Steps<FlatIndex> {
  const firstDoc = new Int32Array(facts.length + 1);
  const forms = new Uint8Array(facts.length);
  const documents = collectDocuments(known);
  for (const [at, fact] of facts.entries()) {
    const add = (text: string, marks?: Labels['marks']) => {
      const parsed = parse(text);
      documents.add(at, parsed, marks);
      texts?.add(parsed);
    };
    add(fact.statement);
    const { text, marks } = labels(fact);
    add(text, marks);
    for (const ask of fact.asks) add(ask);
    texts?.end();
    forms[at] = formsIn(fact);
    firstDoc[at + 1] = documents.size;
    yield;
  }
  const { firstTerm, terms, termWeight, ...flat } = documents.done();
  yield;
  const postings = yield* invert({ firstTerm, terms, termWeight }, known.vocabulary.size);
  const docWeight = sums(flat.tokenWeight, flat.firstToken);
  yield;
  return {
    firstDoc,
    docWeight,
    forms,
    ...flat,
    postings,
    averageTokens: averageOf(flat.firstToken),
    factsWith: yield* factsWith(postings, flat),
  };
}

/** Joins an index to the facts that it was built of; `nameOf` gives the name of an attribute by its term. */
export function openIndex(
  flat: FlatIndex,
  facts: readonly Fact[],
  vocabulary: Vocabulary,
  nameOf: (term: number) => string,
): Index {
  const { firstDoc, firstAsked, askedTerms } = flat;
  const sets = createSharedSets();
  const askedIn = (from: number, to: number) => {
    const terms = new Set(askedTerms.subarray(firstAsked[from], firstAsked[to]));
    return sets([...terms].map(nameOf));
  };
  const placesOf = (at: number) => ({ first: firstDoc[at] ?? 0, end: firstDoc[at + 1] ?? 0 });
  return {
    ...flat,
    facts,
    vocabulary,
    spoken: facts.map((_, at) => askedIn(placesOf(at).first, placesOf(at).first + 1)),
    asked: facts.map((_, at) => askedIn(placesOf(at).first + FIRST_ASK, placesOf(at).end)),
  };
}

/** In how many facts each term stands. */
function* factsWith(
  { first, tokens }: Postings,
  { docOfToken, factOfDoc }: Pick<FlatIndex, 'docOfToken' | 'factOfDoc'>,
): Steps<Int32Array> {
  const counts = new Int32Array(first.length - 1);
  for (let id = 0; id < counts.length; id++) {
    let [count, last] = [0, -1];
    for (let at = first[id] ?? 0; at < (first[id + 1] ?? 0); at++) {
      const fact = factOfDoc[docOfToken[tokens[at] as number] as number] as number;
      if (fact !== last) count++;
      last = fact;
    }
    counts[id] = count;
    if (id % TERMS_IN_ONE_STEP === 0) yield;
  }
  return counts;
}

/** Tokens of a document on average, not counting the empty ones; at least 1. */
function averageOf(firstToken: Int32Array): number {
  let filled = 0;
  for (let doc = 0; doc + 1 < firstToken.length; doc++) if (firstToken[doc + 1] !== firstToken[doc]) filled++;
  return filled > 0 ? Math.max(1, (firstToken.at(-1) ?? 0) / filled) : 1;
}

function sums(values: Float32Array, first: Int32Array): Float64Array {
  const made = new Float64Array(first.length - 1);
  for (let at = 0; at < made.length; at++) {
    let sum = 0;
    for (let place = first[at] ?? 0; place < (first[at + 1] ?? 0); place++) sum += values[place] ?? 0;
    made[at] = sum;
  }
  return made;
}

/** One set for all facts that speak of the same. */
function createSharedSets(): (names: readonly string[]) => ReadonlySet<string> {
  const memory = new Map<string, ReadonlySet<string>>();
  return (names) => {
    const key = [...names].sort().join();
    const known = memory.get(key);
    if (known) return known;
    const made = new Set(names);
    memory.set(key, made);
    return made;
  };
}
