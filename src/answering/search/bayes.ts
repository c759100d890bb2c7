import { highest } from '../language/highest.js';
import { type Numbered, VOICES } from '../question/numbered.js';
import type { KnownText } from './known-words.js';
import { createPairs } from './pairs.js';
import { placeOf } from './postings.js';

/**
 * Naive Bayes over classes of texts: how much the words of a question, two neighbours at a time as well, speak for each class. Unlike
 * the nearest ask it hears all asks of a fact at once, and the words of grammar: "who signed" is not "when signed".
 */
export interface Bayes {
  /** What speaks for each class, in nats above one that has nothing of it. The same array each time. */
  scores(question: Numbered): Float64Array;
  /** The class that a text is most like; -1 where it is like none. */
  nearest(text: KnownText): number;
}

/** What is learnt of classes, in flat arrays. */
export interface Learnt {
  /** Evidence is numbered: terms of the vocabulary first, then pairs of neighbours, which are looked up in their table. */
  readonly terms: number;
  readonly pairs: Int32Array;
  /** Classes with evidence e: `[first[e], first[e + 1])` of `owners`, ascending, and what it says for each in nats. */
  readonly first: Int32Array;
  readonly owners: Int32Array;
  readonly gains: Float32Array;
  readonly classes: number;
}

/** Evidence for more classes says little: it is only looked up for those that rarer evidence found. */
const COMMON = 4000;
const FOUND = 64;

export function createBayes({ terms, pairs: table, first, owners, gains, classes }: Learnt, most = COMMON): Bayes {
  const pairs = createPairs(table, first.length - 1 - terms);
  const sums = new Float64Array(classes);
  /** What was heard of the text at hand: each piece of evidence once, by the loudest voice. */
  const voices = new Float32Array(first.length - 1);
  let heard: number[] = [];
  let isFilled = false;
  const hear = (evidence: number, voice: number) => {
    if (first[evidence] === first[evidence + 1]) return;
    const before = voices[evidence] as number;
    if (before === 0) heard.push(evidence);
    if (voice > before) voices[evidence] = voice;
  };
  const hearPair = (before: number, id: number) => {
    const pair = before >= 0 && id >= 0 ? pairs.find(before, id) : -1;
    if (pair >= 0) hear(terms + pair, VOICES.pair);
  };
  const sumUp = (): Float64Array => {
    if (isFilled) sums.fill(0);
    isFilled = heard.length > 0;
    const common: number[] = [];
    const size = (evidence: number) => (first[evidence + 1] as number) - (first[evidence] as number);
    if (heard.some((evidence) => size(evidence) > most)) heard.sort((a, b) => size(a) - size(b));
    let found = false;
    for (const evidence of heard) {
      if (found && size(evidence) > most) {
        common.push(evidence);
        continue;
      }
      const end = first[evidence + 1] as number;
      const voice = voices[evidence] as number;
      for (let at = first[evidence] as number; at < end; at++) {
        const owner = owners[at] as number;
        sums[owner] = (sums[owner] as number) + voice * (gains[at] as number);
      }
      found = true;
    }
    for (const owner of common.length > 0 ? highest(sums, FOUND) : []) {
      for (const evidence of common) {
        const end = first[evidence + 1] as number;
        const at = placeOf(owners, owner, first[evidence] as number, end);
        if (at < end && owners[at] === owner)
          sums[owner] = (sums[owner] as number) + (voices[evidence] as number) * (gains[at] as number);
      }
    }
    for (const evidence of heard) voices[evidence] = 0;
    heard = [];
    return sums;
  };
  return {
    scores({ stems, terms: ids, voices: own }) {
      for (let at = 1; at < stems.length; at++) hearPair(stems[at - 1] as number, stems[at] as number);
      for (let at = 0; at < ids.length; at++)
        if ((ids[at] as number) < terms) hear(ids[at] as number, own[at] as number);
      return sumUp();
    },
    nearest({ words, phrases }) {
      let before = -1;
      for (const { stem } of words) {
        if (stem < terms) hear(stem, VOICES.stem);
        hearPair(before, stem);
        before = stem;
      }
      for (const { ids, kind } of phrases) for (const id of ids) if (id < terms) hear(id, VOICES[kind]);
      return highest(sumUp(), 1)[0] ?? -1;
    },
  };
}
