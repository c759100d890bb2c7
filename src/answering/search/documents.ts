import { growingFloats, growingInts } from '../language/growing.js';
import { termOf } from '../lexicon/analysis.js';
import type { Sense } from '../lexicon/lexicon.js';
import type { KnownPhrase, KnownText, KnownWord, KnownWords } from './known-words.js';

/** Collects documents in flat arrays, without an object for a token or term: a library has a million of them. */
export function collectDocuments(known: KnownWords) {
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

  const addTerm = (id: number, weight: number) => {
    terms.push(id);
    termWeight.push(weight);
  };
  const addToken = (weight: number) => {
    firstTerm.push(terms.length);
    docOfToken.push(factOfDoc.length - 1);
    tokenWeight.push(weight);
  };

  return {
    get size() {
      return factOfDoc.length;
    },
    /** A document of a fact; `marks` are senses that it has beside its words. */
    add(fact: number, text: KnownText, marks: readonly Sense[] = []) {
      const { words, phrases } = text;
      factOfDoc.push(fact);
      firstToken.push(tokenWeight.length);
      form.push(known.formOf(text));
      firstAsked.push(askedTerms.length);
      for (const { kind, ids } of phrases) if (kind === 'attribute') for (const id of ids) askedTerms.push(id);
      for (let at = 0; at < words.length; at++) {
        const { weight, stem, year, yearWeight } = words[at] as KnownWord;
        if (weight === 0) continue;
        addToken(weight);
        addTerm(stem, 1);
        if (year >= 0) addTerm(year, yearWeight);
        for (let one = 0; one < phrases.length; one++) {
          const { start, end, ids, weight: alike } = phrases[one] as KnownPhrase;
          if (at < start || at >= end) continue;
          for (let term = 0; term < ids.length; term++) addTerm(ids[term] as number, alike);
        }
      }
      for (const sense of marks) {
        addToken(known.markWeight);
        addTerm(known.vocabulary.intern(termOf(sense)), 1);
      }
    },
    done() {
      firstToken.push(tokenWeight.length);
      firstTerm.push(terms.length);
      firstAsked.push(askedTerms.length);
      return {
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
