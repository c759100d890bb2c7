import { growingFloats, growingInts } from '../../lib/growing.js';
import { at } from '../../lib/numbers.js';
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
  const first = { document: growingInts(), token: growingInts(), term: growingInts() };
  const [documentOf, weight, term, strength] = [growingInts(), growingFloats(), growingInts(), growingFloats()];
  let documents = 0;
  for (const own of facts) {
    first.document.push(documents);
    documents += own.length;
  }
  texts.forEach(({ tokens }, document) => {
    first.token.push(weight.length);
    for (const token of tokens) {
      if (token.weight === 0) continue;
      first.term.push(term.length);
      documentOf.push(document);
      weight.push(token.weight);
      token.terms.forEach((one, place) => {
        term.push(one);
        strength.push(at(token.strengths, place));
      });
    }
  });
  first.document.push(documents);
  first.token.push(weight.length);
  first.term.push(term.length);
  const owners = {
    factOf: Int32Array.from(facts.flatMap((own, fact) => own.map(() => fact))),
    documentOf: documentOf.done(),
  };
  const [firstToken, firstTerm, termOf] = [first.token.done(), first.term.done(), term.done()];
  const postings = invert(firstTerm, termOf, strength.done(), terms);
  const factsWith = countFacts(postings, owners);
  const weights = weight
    .done()
    .map((own, token) =>
      own < 0 ? weightByFacts(at(factsWith, at(termOf, at(firstTerm, token))), facts.length) : own,
    );
  return {
    facts: facts.length,
    firstDocument: first.document.done(),
    ...owners,
    kind: Uint8Array.from(texts, ({ kind }) => kind),
    language: Uint8Array.from(texts, ({ language }) => language),
    form: Uint8Array.from(texts, ({ form }) => form),
    firstToken,
    weight: weights,
    documentWeight: sums(weights, firstToken),
    postings,
    factsWith,
  };
}

/** Counting sort of (term, token). */
function invert(firstTerm: Int32Array, term: Int32Array, strength: Float32Array, terms: number): Postings {
  const first = new Int32Array(terms + 1);
  for (const one of term) first[one + 1] = at(first, one + 1) + 1;
  for (let one = 0; one < terms; one++) first[one + 1] = at(first, one + 1) + at(first, one);
  const postings = { first, token: new Int32Array(term.length), strength: new Float32Array(term.length) };
  const next = first.slice();
  for (let token = 0; token + 1 < firstTerm.length; token++) {
    for (let place = at(firstTerm, token); place < at(firstTerm, token + 1); place++) {
      const one = at(term, place);
      const free = at(next, one);
      postings.token[free] = token;
      postings.strength[free] = at(strength, place);
      next[one] = free + 1;
    }
  }
  return postings;
}

function countFacts({ first, token }: Postings, owners: Pick<Documents, 'factOf' | 'documentOf'>): Int32Array {
  const counts = new Int32Array(first.length - 1);
  for (let term = 0; term < counts.length; term++) {
    let last = -1;
    for (let place = at(first, term); place < at(first, term + 1); place++) {
      const fact = at(owners.factOf, at(owners.documentOf, at(token, place)));
      if (fact !== last) counts[term] = at(counts, term) + 1;
      last = fact;
    }
  }
  return counts;
}

function sums(values: Float32Array, first: Int32Array): Float64Array {
  const made = new Float64Array(first.length - 1);
  for (let one = 0; one < made.length; one++)
    for (let place = at(first, one); place < at(first, one + 1); place++) made[one] = at(made, one) + at(values, place);
  return made;
}
