import { termOf } from './analysis.js';
import type { Parsed } from './documents.js';
import { highest } from './highest.js';
import { placeOf } from './postings.js';
import type { Question } from './question.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Naive Bayes over classes of texts: how much the words of a question, two neighbours at a time as well, speak for each class. Unlike
 * the nearest ask it hears all asks of a fact at once, and the words of grammar: "who signed" is not "when signed".
 */
export interface Bayes {
  /** What speaks for each class, in nats above one that has nothing of it. The same array each time. */
  scores(question: Question): Float64Array;
  /** The class that a text is most like; -1 where it is like none. */
  nearest(text: Parsed): number;
}

export interface BayesParts {
  readonly vocabulary: Vocabulary;
  /** Evidence is numbered: terms of the vocabulary first, then pairs of neighbours. */
  readonly terms: number;
  readonly pairs: ReadonlyMap<number, number>;
  /** Classes with evidence e: `[first[e], first[e + 1])` of `owners`, ascending, and what it says for each in nats. */
  readonly first: Int32Array;
  readonly owners: Int32Array;
  readonly gains: Float32Array;
  readonly classes: number;
}

/** What senses count beside the words that have them. */
const WORTH = { group: 0.4, attribute: 0.5, entity: 1 } as const;
const MARKS: Readonly<Record<string, number>> = { '#': WORTH.group, '?': WORTH.attribute, '@': WORTH.entity };
/** Evidence for more classes says little: it is only looked up for those that other evidence found. */
const COMMON = 20_000;
const FOUND = 64;

/** Two neighbours as one number. */
export const pairOf = (one: number, other: number): number => one * 2 ** 24 + other;

export function createBayes({ vocabulary, terms, pairs, first, owners, gains, classes }: BayesParts): Bayes {
  const sums = new Float64Array(classes);
  const idOf = (term: string) => {
    const id = vocabulary.find(term);
    return id < terms ? id : -1;
  };
  const sumUp = (heard: ReadonlyMap<number, number>): Float64Array => {
    sums.fill(0);
    const common: number[] = [];
    for (const [evidence, weight] of heard) {
      const [from, end] = [first[evidence] as number, first[evidence + 1] as number];
      if (end - from > COMMON) common.push(evidence);
      else
        for (let at = from; at < end; at++) {
          const owner = owners[at] as number;
          sums[owner] = (sums[owner] as number) + weight * (gains[at] as number);
        }
    }
    if (common.length === 0) return sums;
    for (const owner of highest(sums, FOUND)) {
      for (const evidence of common) {
        const end = first[evidence + 1] as number;
        const at = placeOf(owners, owner, first[evidence] as number, end);
        if (at < end && owners[at] === owner)
          sums[owner] = (sums[owner] as number) + (heard.get(evidence) ?? 0) * (gains[at] as number);
      }
    }
    return sums;
  };
  /** Hears the stems in their order, and each pair of neighbours. */
  const createHearing = () => {
    const heard = new Map<number, number>();
    const hear = (evidence: number, weight: number) => {
      if (weight > (heard.get(evidence) ?? 0)) heard.set(evidence, weight);
    };
    let before = -1;
    return {
      heard,
      hear,
      stem(stem: string, weight: number) {
        const id = idOf(stem);
        if (id >= 0) hear(id, weight);
        const pair = before >= 0 && id >= 0 ? pairs.get(pairOf(before, id)) : undefined;
        if (pair !== undefined) hear(terms + pair, 1);
        before = id;
      },
    };
  };
  return {
    scores({ tokens }) {
      const { heard, hear, stem } = createHearing();
      for (const token of tokens) {
        const weight = token.weight > 0 ? Math.min(1, 0.3 + 0.7 * token.weight) : 1;
        stem(token.stem, weight);
        for (const { name, weight: alike } of token.terms) {
          const id = idOf(name);
          if (id >= 0) hear(id, weight * alike * (MARKS[name[0] ?? ''] ?? 1));
        }
      }
      return sumUp(heard);
    },
    nearest({ words, senses }) {
      const { heard, hear, stem } = createHearing();
      for (const word of words) stem(word.stem, 1);
      for (const { values } of senses) {
        for (const sense of values) {
          const id = idOf(termOf(sense));
          if (id >= 0) hear(id, WORTH[sense.kind]);
        }
      }
      return highest(sumUp(heard), 1)[0] ?? -1;
    },
  };
}
