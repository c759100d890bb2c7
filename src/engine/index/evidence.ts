import { createBranches } from '../../lib/branches.js';
import { growingFloats, growingInts } from '../../lib/growing.js';
import { highest } from '../../lib/highest.js';
import { add, at, placeOf } from '../../lib/numbers.js';
import { kindOfTerm } from '../lexicon/wording.js';

/**
 * The likelihood of a question under each class of texts, with Dirichlet smoothing (the query likelihood model): terms, and pairs of
 * neighbouring stems. What a class does not say is held against it the more, the more texts it has: a fact that people ask for in three ways is
 * heard beside one with sixty.
 */
export interface FlatEvidence {
  /** Numbers below are terms of the vocabulary, from here on pairs. */
  readonly terms: number;
  readonly pairs: Int32Array;
  /** Classes that have piece p of evidence: `[first[p], first[p + 1])` of `owner`, ascending, and what it says for each, in nats. */
  readonly first: Int32Array;
  readonly owner: Int32Array;
  readonly gain: Float32Array;
  /** What each word of a question takes from a class, in nats, one language of the library after another. */
  readonly loss: Float32Array;
  readonly classes: number;
}

/** Words that each class is taken to have of the library as a whole, beside its own; of pairs less is known. */
const PRIOR = { stem: 60, pair: 60, sense: 60 } as const;

/** A text of a class: stems in order, and the marked terms that stand beside them. */
export interface EvidenceText {
  /** Place of the language among those of the library. */
  readonly language: number;
  readonly stems: readonly number[];
  readonly senses: readonly number[];
}

/** Collects the texts of one class after another. */
export function collectEvidence(terms: number, languages = 1) {
  const pairs = createBranches();
  let pairCount = 0;
  const [key, owner, count] = [growingInts(), growingInts(), growingFloats()];
  /** Words by class and language. */
  const sizes: number[][] = [];
  const kinds = new Map<number, keyof typeof PRIOR>();
  const pairOf = (one: number, other: number): number => {
    const known = pairs.next(one + 1, other + 1);
    if (known > 0) return known - 1;
    pairs.add(one + 1, other + 1, ++pairCount);
    return pairCount - 1;
  };
  return {
    add(texts: readonly EvidenceText[]) {
      const counts = new Map<number, number>();
      const own = Array.from({ length: languages }, () => 0);
      for (const { language, stems, senses } of texts) {
        const seen = new Set<number>();
        stems.forEach((stem, place) => {
          seen.add(stem);
          // Pairs get numbers behind all terms.
          if (place > 0) seen.add(terms + pairOf(stems[place - 1] ?? 0, stem));
        });
        own[language] = (own[language] ?? 0) + stems.length;
        for (const sense of senses) {
          seen.add(sense);
          kinds.set(sense, 'sense');
        }
        for (const piece of seen) counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
      for (const [piece, value] of counts) {
        key.push(piece);
        owner.push(sizes.length);
        count.push(value);
      }
      sizes.push(own);
    },
    done(): FlatEvidence {
      const [keys, owners, counts] = [key.done(), owner.done(), count.done()];
      const first = new Int32Array(terms + pairCount + 1);
      const totals = new Float64Array(terms + pairCount);
      keys.forEach((one, place) => {
        first[one + 1] = at(first, one + 1) + 1;
        totals[one] = at(totals, one) + at(counts, place);
      });
      for (let one = 1; one < first.length; one++) first[one] = at(first, one) + at(first, one - 1);
      const next = first.slice();
      const made = { owner: new Int32Array(keys.length), gain: new Float32Array(keys.length) };
      const all = sizes.flat().reduce((sum, size) => sum + size, 1);
      keys.forEach((one, place) => {
        const free = at(next, one);
        next[one] = free + 1;
        made.owner[free] = at(owners, place);
        const prior = PRIOR[one >= terms ? 'pair' : (kinds.get(one) ?? 'stem')];
        made.gain[free] = Math.log1p((at(counts, place) * all) / (prior * (at(totals, one) + 2)));
      });
      const loss = Float32Array.from({ length: languages * sizes.length }, (_, place) =>
        Math.log1p((sizes[place % sizes.length]?.[Math.floor(place / sizes.length)] ?? 0) / PRIOR.stem),
      );
      return { terms, pairs: pairs.table(), first, ...made, loss, classes: sizes.length };
    },
  };
}

/** What a question has of terms, for `scores`. */
export interface Heard {
  /** Place of the language among those of the library. */
  readonly language?: number;
  /** By token; -1 where the library does not have it. */
  readonly stems: readonly number[];
  /** By token, how loudly it speaks, 0 to 1. */
  readonly louds: readonly number[];
  readonly terms: readonly number[];
  /** How loudly each term speaks, 0 to 1. */
  readonly voices: readonly number[];
}

const PAIR_VOICE = 0.8;
/** A word that a class has counts by its stem, its pairs and its senses; one that it has not is held against it as often. */
const LOSS = 2;
/** A sense stands beside the words that have it. */
const VOICE = { stem: 1, group: 0.25, attribute: 0.4, entity: 1, measure: 0 } as const;
export const voiceOf = (term: string): number => VOICE[kindOfTerm(term) ?? 'stem'];

/** Evidence for more classes says little: it is only looked up for those that rarer evidence found. */
const COMMON = 4000;
const FOUND = 64;

export interface Evidence {
  /** What speaks for each class, in nats above one that has nothing of it. The same array each time. */
  scores(heard: Heard): Float64Array;
}

export function openEvidence({ terms, pairs, first, owner, gain, loss, classes }: FlatEvidence): Evidence {
  const branches = createBranches(pairs);
  const sums = new Float64Array(classes);
  /** By language what the class with most words loses: a class that has anything of a question stays above 0. */
  const largest = Array.from({ length: classes === 0 ? 0 : loss.length / classes }, (_, place) =>
    loss.subarray(place * classes, (place + 1) * classes).reduce((most, one) => Math.max(most, one), 0),
  );
  return {
    scores({ language = 0, stems, louds, terms: found, voices }) {
      sums.fill(0);
      const heard = new Map<number, number>();
      const hear = (piece: number, voice: number) => {
        if (piece >= 0 && (first[piece] as number) < (first[piece + 1] as number) && voice > (heard.get(piece) ?? 0))
          heard.set(piece, voice);
      };
      for (let place = 1; place < stems.length; place++) {
        const [one, other] = [stems[place - 1] ?? -1, stems[place] ?? -1];
        const pair = one >= 0 && other >= 0 ? branches.next(one + 1, other + 1) : 0;
        if (pair > 0) hear(terms + pair - 1, PAIR_VOICE);
      }
      found.forEach((term, place) => {
        hear(term, voices[place] ?? 1);
      });
      const size = (piece: number) => (first[piece + 1] as number) - (first[piece] as number);
      const pieces = [...heard].sort(([a], [b]) => size(a) - size(b));
      const common = pieces.filter(([piece], place) => place > 0 && size(piece) > COMMON);
      for (const [piece, voice] of pieces.slice(0, pieces.length - common.length))
        for (let place = first[piece] as number; place < (first[piece + 1] as number); place++)
          add(sums, owner[place] as number, voice * (gain[place] as number));
      for (const one of common.length > 0 ? highest(sums, FOUND) : [])
        for (const [piece, voice] of common) {
          const end = first[piece + 1] as number;
          const place = placeOf(owner, one, first[piece] as number, end);
          if (place < end && owner[place] === one) add(sums, one, voice * (gain[place] as number));
        }
      const words = louds.reduce((sum, loud, place) => sum + ((stems[place] ?? -1) >= 0 ? loud : 0), 0);
      const own = language * classes;
      for (let one = 0; one < classes; one++)
        if ((sums[one] as number) > 0)
          add(sums, one, LOSS * words * ((largest[language] as number) - (loss[own + one] as number)));
      return sums;
    },
  };
}
