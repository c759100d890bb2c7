import { longYearOf, termOf, weightOf } from './analysis.js';
import { type English, FUNCTION_WORDS } from './english.js';
import { growingFloats, growingInts } from './growing.js';
import { formOf, kindOf, showsKind } from './kinds.js';
import type { Reading, Sense } from './lexicon.js';
import type { Found } from './phrases.js';
import type { Vocabulary } from './vocabulary.js';

/** A text as the index takes it: words as they are meant, and the phrases of the lexicon in them. */
export interface Parsed {
  readonly words: readonly Reading[];
  /** Each of one kind, with the same `values` for the same phrase. */
  readonly senses: readonly Found<Sense>[];
}

/** What the index needs to know of a word. */
interface Known {
  /** 0 for words of grammar, which are left out. */
  readonly weight: number;
  readonly stem: number;
  /** The term of the year that it may be short for; -1 for nearly all. */
  readonly year: number;
  readonly yearWeight: number;
  /** The word itself where the form of answer may depend on it. */
  readonly asks: string;
}

/** Stands for words between those of asking. */
const BETWEEN = '-';

/** Collects documents in flat arrays, without an object for a token or term: a library has a million of them. */
export function collectDocuments(vocabulary: Vocabulary, english: English) {
  const factOfDoc = growingInts();
  const firstToken = growingInts();
  const tokenWeight = growingFloats();
  const firstTerm = growingInts();
  const terms = growingInts();
  const termWeight = growingFloats();
  const form = growingInts();
  const firstAsked = growingInts();
  const askedTerms = growingInts();

  const words = new Map<string, Known>();
  const knownOf = ({ text, stem }: Reading): Known => {
    const known = words.get(text);
    if (known) return known;
    const year = longYearOf(stem);
    const made = {
      weight: weightOfWord(text, english),
      stem: vocabulary.intern(stem),
      year: year ? vocabulary.intern(year.name) : -1,
      yearWeight: year?.weight ?? 0,
      asks: showsKind(text) ? text : BETWEEN,
    };
    words.set(text, made);
    return made;
  };
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
    tokenWeight.push(weight);
  };
  const forms = new Map<string, number>();
  /** By what of the words it can depend on, which is the same for many. */
  const formOfWords = (read: readonly Reading[]): number => {
    let asking = '';
    for (let at = 0; at < read.length; at++) {
      const { asks } = knownOf(read[at] as Reading);
      if (asks !== BETWEEN || !asking.endsWith(BETWEEN)) asking += asking === '' ? asks : ` ${asks}`;
    }
    const known = forms.get(asking);
    if (known !== undefined) return known;
    const made = formOf(kindOf(asking.split(' ')));
    forms.set(asking, made);
    return made;
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
      form.push(formOfWords(read));
      firstAsked.push(askedTerms.length);
      const phrases = setPhrases(found);
      for (let at = 0; at < read.length; at++) {
        const { weight, stem, year, yearWeight } = knownOf(read[at] as Reading);
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

const weightOfWord = (word: string, { zipf }: English): number =>
  FUNCTION_WORDS.has(word) ? 0 : Math.min(1.2, Math.max(0.2, (6.6 - zipf(word)) / 3));
