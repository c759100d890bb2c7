import { termOf, weightOf } from './analysis.js';
import type { English } from './english.js';
import { growingFloats, growingInts } from './growing.js';
import { createKnownWords, weightOfWord } from './known-words.js';
import type { Reading, Sense } from './lexicon.js';
import type { Found } from './phrases.js';
import type { Vocabulary } from './vocabulary.js';

/** A text as the index takes it: words as they are meant, and the phrases of the lexicon in them. */
export interface Parsed {
  readonly words: readonly Reading[];
  /** Each of one kind, with the same `values` for the same phrase. */
  readonly senses: readonly Found<Sense>[];
}

/** Collects documents in flat arrays, without an object for a token or term: a library has a million of them. */
export function collectDocuments(vocabulary: Vocabulary, english: English) {
  const factOfDoc = growingInts();
  const docOfToken = growingInts();
  const firstToken = growingInts();
  const tokenWeight = growingFloats();
  const firstTerm = growingInts();
  const terms = growingInts();
  const termWeight = growingFloats();
  const form = growingInts();
  const firstAsked = growingInts();
  const askedTerms = growingInts();

  const words = createKnownWords(vocabulary, english);
  /** Names of attributes by their terms. */
  const attributes = new Map<number, string>();
  const senses = new Map<readonly Sense[], readonly number[]>();
  const idsOf = (values: readonly Sense[]): readonly number[] => {
    const known = senses.get(values);
    if (known) return known;
    const made = values.map((sense) => {
      const id = vocabulary.intern(termOf(sense));
      if (sense.kind === 'attribute') attributes.set(id, sense.name);
      return id;
    });
    senses.set(values, made);
    return made;
  };
  const addTerm = (id: number, weight: number) => {
    terms.push(id);
    termWeight.push(weight);
  };
  const addToken = (weight: number) => {
    firstTerm.push(terms.length);
    docOfToken.push(factOfDoc.length - 1);
    tokenWeight.push(weight);
  };
  const markWeight = weightOfWord('', english);
  /** The phrases of the document at hand, apart, since each of its words looks through all of them. */
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: (readonly number[])[] = [];
  const weights: number[] = [];
  const setPhrases = (found: readonly Found<Sense>[]) => {
    for (let at = 0; at < found.length; at++) {
      const { start, end, values } = found[at] as Found<Sense>;
      const first = values[0];
      const own = idsOf(values);
      if (first?.kind === 'attribute') for (const id of own) askedTerms.push(id);
      starts[at] = start;
      ends[at] = end;
      ids[at] = own;
      weights[at] = first ? weightOf(first, end - start) : 0;
    }
    return found.length;
  };

  return {
    get size() {
      return factOfDoc.length;
    },
    /** A document of a fact; `marks` are senses that it has beside its words. */
    add(fact: number, { words: read, senses: found }: Parsed, marks: readonly Sense[] = []) {
      factOfDoc.push(fact);
      firstToken.push(tokenWeight.length);
      form.push(words.formOf(read));
      firstAsked.push(askedTerms.length);
      const phrases = setPhrases(found);
      for (let at = 0; at < read.length; at++) {
        const { weight, stem, year, yearWeight } = words.knownOf(read[at] as Reading);
        if (weight === 0) continue;
        addToken(weight);
        addTerm(stem, 1);
        if (year >= 0) addTerm(year, yearWeight);
        for (let phrase = 0; phrase < phrases; phrase++) {
          if (at < (starts[phrase] ?? 0) || at >= (ends[phrase] ?? 0)) continue;
          for (const id of ids[phrase] ?? []) addTerm(id, weights[phrase] ?? 0);
        }
      }
      for (const sense of marks) {
        addToken(markWeight);
        addTerm(vocabulary.intern(termOf(sense)), 1);
      }
    },
    done() {
      firstToken.push(tokenWeight.length);
      firstTerm.push(terms.length);
      firstAsked.push(askedTerms.length);
      return {
        attributes,
        factOfDoc: factOfDoc.done(),
        docOfToken: docOfToken.done(),
        firstToken: firstToken.done(),
        tokenWeight: tokenWeight.done(),
        firstTerm: firstTerm.done(),
        terms: terms.done(),
        termWeight: termWeight.done(),
        form: Uint8Array.from(form.done()),
        firstAsked: firstAsked.done(),
        askedTerms: askedTerms.done(),
      };
    },
  };
}
