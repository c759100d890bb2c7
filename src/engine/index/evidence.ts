import { createBranches } from '../../lib/branches.js';
import { growingFloats, growingInts } from '../../lib/growing.js';
import { highest } from '../../lib/highest.js';
import { add, at, placeOf } from '../../lib/numbers.js';
import { kindOfTerm } from '../lexicon/terms.js';

/**
 * Naive Bayes over classes of texts, in flat arrays: how much each term, and each pair of neighbouring stems, speaks for each class. A class
 * is heard by the share of its texts that have a term, so a fact that people ask for in three ways is heard as well as one with sixty.
 */
export interface FlatEvidence {
  /** Numbers below are terms of the vocabulary, from here on pairs. */
  readonly terms: number;
  readonly pairs: Int32Array;
  /** Classes that have piece p of evidence: `[first[p], first[p + 1])` of `owner`, ascending, and what it says for each, in nats. */
  readonly first: Int32Array;
  readonly owner: Int32Array;
  readonly gain: Float32Array;
  readonly classes: number;
}

/** Texts that a class is taken to have beside its own, none of which has the term: one text alone proves little. */
const BACKING = 2.5;
/** Share of a class's texts that is taken to have any term at all. */
const FLOOR = 0.006;

/** A text of a class: stems in order, and the marked terms that stand beside them. */
export interface EvidenceText {
  /** Place of the language, so that a text is one of those in its own language. */
  readonly language: number;
  readonly stems: readonly number[];
  readonly senses: readonly number[];
}

/** Collects the texts of one class after another. */
export function collectEvidence(terms: number) {
  const pairs = createBranches();
  let pairCount = 0;
  const [key, owner, share] = [growingInts(), growingInts(), growingFloats()];
  let classes = 0;
  const pairOf = (one: number, other: number): number => {
    const known = pairs.next(one + 1, other + 1);
    if (known > 0) return known - 1;
    pairs.add(one + 1, other + 1, ++pairCount);
    return pairCount - 1;
  };
  return {
    add(texts: readonly EvidenceText[]) {
      const shares = new Map<number, number>();
      const count = (language?: number) =>
        BACKING + texts.filter((text) => language === undefined || text.language === language).length;
      const inAll = count();
      for (const { language, stems, senses } of texts) {
        const inOwn = count(language);
        const seen = new Map<number, number>();
        stems.forEach((stem, place) => {
          seen.set(stem, inOwn);
          // Pairs get numbers behind all terms.
          if (place > 0) seen.set(terms + pairOf(stems[place - 1] ?? 0, stem), inOwn);
        });
        for (const sense of senses) seen.set(sense, inAll);
        for (const [piece, all] of seen) shares.set(piece, (shares.get(piece) ?? 0) + 1 / all);
      }
      for (const [piece, value] of shares) {
        key.push(piece);
        owner.push(classes);
        share.push(value);
      }
      classes++;
    },
    done(): FlatEvidence {
      const [keys, owners, shares] = [key.done(), owner.done(), share.done()];
      const first = new Int32Array(terms + pairCount + 1);
      for (const one of keys) first[one + 1] = at(first, one + 1) + 1;
      for (let one = 1; one < first.length; one++) first[one] = at(first, one) + at(first, one - 1);
      const next = first.slice();
      const made = { owner: new Int32Array(keys.length), gain: new Float32Array(keys.length) };
      keys.forEach((one, place) => {
        const free = at(next, one);
        next[one] = free + 1;
        made.owner[free] = at(owners, place);
        made.gain[free] = Math.log1p(at(shares, place) / FLOOR);
      });
      return { terms, pairs: pairs.table(), first, ...made, classes };
    },
  };
}

/** What a question has of terms, for `scores`. */
export interface Heard {
  /** By token; -1 where the library does not have it. */
  readonly stems: readonly number[];
  readonly terms: readonly number[];
  /** How loudly each term speaks, 0 to 1. */
  readonly voices: readonly number[];
}

const PAIR_VOICE = 0.8;
/** A sense stands beside the words that have it. */
export const VOICE = { stem: 1, group: 0.25, attribute: 0.4, entity: 1 } as const;
export const voiceOf = (term: string): number => VOICE[kindOfTerm(term) ?? 'stem'];

/** Evidence for more classes says little: it is only looked up for those that rarer evidence found. */
const COMMON = 4000;
const FOUND = 64;

export interface Evidence {
  /** What speaks for each class, in nats above one that has nothing of it. The same array each time. */
  scores(heard: Heard): Float64Array;
}

export function openEvidence({ terms, pairs, first, owner, gain, classes }: FlatEvidence): Evidence {
  const branches = createBranches(pairs);
  const sums = new Float64Array(classes);
  return {
    scores({ stems, terms: found, voices }) {
      sums.fill(0);
      const heard = new Map<number, number>();
      const hear = (piece: number, voice: number) => {
        if (piece >= 0 && at(first, piece) < at(first, piece + 1) && voice > (heard.get(piece) ?? 0))
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
      const size = (piece: number) => at(first, piece + 1) - at(first, piece);
      const pieces = [...heard].sort(([a], [b]) => size(a) - size(b));
      const common = pieces.filter(([piece], place) => place > 0 && size(piece) > COMMON);
      for (const [piece, voice] of pieces.slice(0, pieces.length - common.length))
        for (let place = at(first, piece); place < at(first, piece + 1); place++)
          add(sums, at(owner, place), voice * at(gain, place));
      for (const one of common.length > 0 ? highest(sums, FOUND) : [])
        for (const [piece, voice] of common) {
          const end = at(first, piece + 1);
          const place = placeOf(owner, one, at(first, piece), end);
          if (place < end && owner[place] === one) add(sums, one, voice * at(gain, place));
        }
      return sums;
    },
  };
}
