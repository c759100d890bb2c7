import { growingFloats, growingInts } from '../../lib/growing.js';
import { add, at, placeOf } from '../../lib/numbers.js';
import { weightByFacts } from '../lexicon/wording.js';

/** What a document of a fact is: its sentence, what it is about and tells, a way to ask that was made of these, or one that a curator wrote. */
export const DOCUMENT = { statement: 0, label: 1, made: 2, ask: 3 } as const;

/** A text of a fact in numbers, which are those of terms where nothing else is said. */
export interface Text {
  readonly kind: (typeof DOCUMENT)[keyof typeof DOCUMENT];
  /** Place of the language among those of the library, from 0. */
  readonly language: number;
  /** Number of the form of answer that it asks for; 0 for none in particular. */
  readonly form: number;
  /** Its words in order, and the marked terms that stand beside them. */
  readonly stems: readonly number[];
  readonly senses: readonly number[];
  /** Its words as they are matched; a weight below 0 is worked out of how many facts have the word. */
  readonly tokens: readonly {
    readonly weight: number;
    /** Terms that it can be matched by, and how nearly the same a match by each is, 0 to 1. */
    readonly terms: readonly number[];
    readonly strengths: readonly number[];
  }[];
}

/**
 * Facts as short documents, in flat arrays: a hundred thousand facts are millions of terms, and a thread can hand them over as they are.
 * Where a list has "first" in its name, one has `[first[n], first[n + 1])` of the list that it leads to.
 */
export interface Documents {
  readonly facts: number;
  readonly firstDocument: Int32Array;
  readonly factOf: Int32Array;
  /** As in `Text`. */
  readonly kind: Uint8Array;
  readonly language: Uint8Array;
  readonly form: Uint8Array;
  /** Tokens of a document, without words of grammar, and what each weighs. */
  readonly firstToken: Int32Array;
  readonly documentOf: Int32Array;
  readonly weight: Float32Array;
  readonly documentWeight: Float64Array;
  readonly postings: Postings;
  /** In how many facts a term stands. */
  readonly factsWith: Int32Array;
}

/** Where each term stands: tokens ascending, and how nearly the same each of them is, 0 to 1. */
interface Postings {
  readonly first: Int32Array;
  readonly token: Int32Array;
  readonly strength: Float32Array;
}

/** Lays out the texts of facts, fact by fact; their terms are numbers below `terms`. */
export function layOutDocuments(
  facts: readonly (readonly Omit<Text, 'stems' | 'senses'>[])[],
  terms: number,
): Documents {
  const texts = facts.flat();
  const [firstDocument, firstToken] = [growingInts(), growingInts()];
  const [documentOf, weight, stem] = [growingInts(), growingFloats(), growingInts()];
  const [tokenOf, term, strength] = [growingInts(), growingInts(), growingFloats()];
  let documents = 0;
  for (const own of facts) {
    firstDocument.push(documents);
    documents += own.length;
  }
  texts.forEach(({ tokens }, document) => {
    firstToken.push(weight.length);
    for (const token of tokens) {
      if (token.weight === 0) continue;
      stem.push(at(token.terms, 0));
      token.terms.forEach((one, place) => {
        tokenOf.push(weight.length);
        term.push(one);
        strength.push(at(token.strengths, place));
      });
      documentOf.push(document);
      weight.push(token.weight);
    }
  });
  firstDocument.push(documents);
  firstToken.push(weight.length);
  const owners = {
    factOf: Int32Array.from(facts.flatMap((own, fact) => own.map(() => fact))),
    documentOf: documentOf.done(),
  };
  const postings = invert(term.done(), tokenOf.done(), strength.done(), terms);
  const factsWith = countFacts(postings, owners);
  const stems = stem.done();
  const weights = weight
    .done()
    .map((own, token) => (own < 0 ? weightByFacts(at(factsWith, at(stems, token)), facts.length) : own));
  const first = firstToken.done();
  const weightOf = (document: number) => weights.subarray(at(first, document), at(first, document + 1));
  return {
    facts: facts.length,
    firstDocument: firstDocument.done(),
    ...owners,
    kind: Uint8Array.from(texts, ({ kind }) => kind),
    language: Uint8Array.from(texts, ({ language }) => language),
    form: Uint8Array.from(texts, ({ form }) => form),
    firstToken: first,
    weight: weights,
    documentWeight: Float64Array.from(texts, (_, document) => weightOf(document).reduce((sum, one) => sum + one, 0)),
    postings,
    factsWith,
  };
}

/** Counting sort of (term, token). */
function invert(term: Int32Array, tokenOf: Int32Array, strength: Float32Array, terms: number): Postings {
  const counts = new Int32Array(terms + 1);
  for (const one of term) add(counts, one + 1, 1);
  let sum = 0;
  const first = counts.map((one) => (sum += one));
  const postings = { first, token: new Int32Array(term.length), strength: new Float32Array(term.length) };
  const next = first.slice();
  term.forEach((one, place) => {
    const free = at(next, one);
    postings.token[free] = at(tokenOf, place);
    postings.strength[free] = at(strength, place);
    add(next, one, 1);
  });
  return postings;
}

/** In how many facts each term stands: their tokens are ascending, so those of one fact stand together. */
function countFacts({ first, token }: Postings, owners: Pick<Documents, 'factOf' | 'documentOf'>): Int32Array {
  const facts = token.map((one) => at(owners.factOf, at(owners.documentOf, one)));
  return first.subarray(1).map((end, term) => {
    const own = facts.subarray(at(first, term), end);
    return own.filter((fact, place) => fact !== own[place - 1]).length;
  });
}

/** True where a text of the fact has the term. */
export function hasTerm({ firstDocument, firstToken, postings }: Documents, fact: number, term: number): boolean {
  const [from, to] = [at(firstToken, at(firstDocument, fact)), at(firstToken, at(firstDocument, fact + 1))];
  const end = at(postings.first, term + 1);
  const place = placeOf(postings.token, from, at(postings.first, term), end);
  return place < end && at(postings.token, place) < to;
}
