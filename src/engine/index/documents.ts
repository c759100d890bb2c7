import { ANSWER_FORMS, type Language } from '../../language/language.js';
import { type Growing, growingFloats, growingInts } from '../../lib/growing.js';
import { at } from '../../lib/numbers.js';
import { weightByFacts } from '../lexicon/wording.js';

/** What a document of a fact is: its sentence, what it is about and tells, a way to ask that was made of these, or one that a curator wrote. */
export const DOCUMENT = { statement: 0, label: 1, made: 2, ask: 3 } as const;
export type DocumentKind = (typeof DOCUMENT)[keyof typeof DOCUMENT];

/**
 * Facts as short documents, in flat arrays: a hundred thousand facts are millions of terms, and a thread can hand them over as they are.
 * Where a list has "first" in its name, one has `[first[n], first[n + 1])` of the list that it leads to.
 */
export interface Documents {
  readonly facts: number;
  readonly firstDocument: Int32Array;
  readonly factOf: Int32Array;
  readonly kind: Uint8Array;
  /** Place of the language among those of the library, from 0. */
  readonly language: Uint8Array;
  /** Number of the answer type that a document asks for, as `ANSWER_FORMS` has them from 1; 0 for none in particular. */
  readonly answerType: Uint8Array;
  /** Attributes that a document asks for, as terms. */
  readonly firstAsked: Int32Array;
  readonly asked: Int32Array;
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

/** A word of a document as the index takes it; a weight below 0 is worked out of how many facts have the word. */
export interface DocumentToken {
  readonly weight: number;
  readonly terms: readonly number[];
  readonly strengths: readonly number[];
}

interface DocumentParts {
  readonly kind: DocumentKind;
  readonly language: number;
  readonly answerType: number;
  readonly asked: readonly number[];
  readonly tokens: readonly DocumentToken[];
}

/** Collects documents fact by fact, without an object for a token: a library has a million of them. */
export function collectDocuments() {
  const firstDocument = growingInts();
  const [factOf, kind, language, answerType] = [growingInts(), growingInts(), growingInts(), growingInts()];
  const [firstAsked, asked] = [growingInts(), growingInts()];
  const [firstToken, documentOf, weight] = [growingInts(), growingInts(), growingFloats()];
  const [firstTerm, term, strength] = [growingInts(), growingInts(), growingFloats()];
  let facts = 0;
  return {
    /** A document of the fact at hand. */
    add(document: DocumentParts) {
      factOf.push(facts);
      kind.push(document.kind);
      language.push(document.language);
      answerType.push(document.answerType);
      firstAsked.push(asked.length);
      for (const one of document.asked) asked.push(one);
      firstToken.push(weight.length);
      for (const token of document.tokens) {
        if (token.weight === 0) continue;
        firstTerm.push(term.length);
        documentOf.push(factOf.length - 1);
        weight.push(token.weight);
        token.terms.forEach((one, place) => {
          term.push(one);
          strength.push(token.strengths[place] ?? 1);
        });
      }
    },
    /** The fact at hand has no more documents. */
    end() {
      facts++;
      firstDocument.push(factOf.length);
    },
    done(terms: number): Documents {
      for (const [first, list] of [
        [firstAsked, asked],
        [firstToken, weight],
        [firstTerm, term],
      ] as const)
        first.push(list.length);
      const owners = { factOf: factOf.done(), documentOf: documentOf.done() };
      const postings = invert(firstTerm.done(), term.done(), strength.done(), terms);
      const factsWith = countFacts(postings, owners);
      const weights = weighted(weight, firstTerm.done(), term.done(), factsWith, facts);
      return {
        facts,
        firstDocument: Int32Array.from([0, ...firstDocument.done()]),
        ...owners,
        kind: Uint8Array.from(kind.done()),
        language: Uint8Array.from(language.done()),
        answerType: Uint8Array.from(answerType.done()),
        firstAsked: firstAsked.done(),
        asked: asked.done(),
        firstToken: firstToken.done(),
        weight: weights,
        documentWeight: sums(weights, firstToken.done()),
        postings,
        factsWith,
      };
    },
  };
}

function weighted(
  weight: Growing<Float32Array>,
  firstTerm: Int32Array,
  term: Int32Array,
  factsWith: Int32Array,
  facts: number,
): Float32Array {
  const weights = weight.done();
  for (let token = 0; token < weights.length; token++)
    if (at(weights, token) < 0) weights[token] = weightByFacts(at(factsWith, at(term, at(firstTerm, token))), facts);
  return weights;
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

/** Forms of answers that stand in a statement, as bits in the order of `ANSWER_FORMS`. */
export function formsIn(statement: string, { answerForms, dates }: Language): number {
  const undated = statement.replace(dates, ' ');
  return ANSWER_FORMS.reduce(
    (bits, form, at) => (answerForms[form].test(form === 'number' ? undated : statement) ? bits | (1 << at) : bits),
    0,
  );
}

/** Words that stand so far before or after a number say what is counted. */
const BEFORE = 3;
const AFTER = 4;

/** Stems of the words beside the numbers of a statement, those of dates left out: "1,200 racks" counts racks. */
export function countedIn(statement: string, { answerForms, dates, cut, stem, functionWords }: Language): string[] {
  const parts = statement
    .replace(dates, '; ')
    .toLowerCase()
    .split(/[.;:()]\s|, /);
  return parts.flatMap((part) => {
    const words = cut(part, () => false);
    const isNumber = (word: string) => answerForms.number.test(word);
    return words.flatMap((word, at) =>
      isNumber(word)
        ? [...words.slice(Math.max(0, at - BEFORE), at), ...words.slice(at + 1, at + 1 + AFTER)]
            .filter((one) => !functionWords.has(one) && !isNumber(one))
            .map(stem)
        : [],
    );
  });
}
