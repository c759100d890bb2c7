import { createBranches } from '../../lib/branches.js';
import { growingFloats, growingInts } from '../../lib/growing.js';
import { highest } from '../../lib/highest.js';
import { add, at, placeOf } from '../../lib/numbers.js';
import { kindOfTerm } from '../lexicon/wording.js';
import type { Text } from './documents.js';

/**
 * The likelihood of a question under each class of texts, with Dirichlet smoothing (the query likelihood model): terms, and pairs of
 * neighbouring stems. What a class does not say is held against it the more, the more texts it has: a fact that people ask for in three ways is
 * heard beside one with sixty.
 */
interface FlatEvidence {
  /** Numbers below are terms of the vocabulary, from here on pairs. */
  readonly terms: number;
  readonly pairs: Int32Array;
  /** Classes that have piece p of evidence: `[first[p], first[p + 1])` of `owner`, ascending, and what it says for each, in nats. */
  readonly first: Int32Array;
  readonly owner: Int32Array;
  readonly gain: Float32Array;
  /** By language of the library, what each word of a question takes from each class, in nats. */
  readonly loss: readonly Float32Array[];
  readonly classes: number;
}

/** Words that each class is taken to have of the library as a whole, beside its own. */
const PRIOR = 60;

/** Counts what stands in the texts of each class. Their terms are numbers below `terms`, their languages below `languages`. */
export function countEvidence(
  classes: readonly (readonly Pick<Text, 'language' | 'stems' | 'senses'>[])[],
  terms: number,
  languages: number,
): FlatEvidence {
  const pairs = createBranches();
  let pairCount = 0;
  const pairOf = (one: number, other: number): number => {
    const known = pairs.next(one + 1, other + 1);
    if (known > 0) return known - 1;
    pairs.add(one + 1, other + 1, ++pairCount);
    return pairCount - 1;
  };
  const [piece, owner, count] = [growingInts(), growingInts(), growingFloats()];
  /** Words by language, one class after another. */
  const sizes = Array.from({ length: languages }, () => new Float64Array(classes.length));
  classes.forEach((texts, own) => {
    const counts = new Map<number, number>();
    for (const { language, stems, senses } of texts) {
      // Pairs get numbers behind all terms.
      const followed = stems.slice(1).map((stem, place) => terms + pairOf(at(stems, place), stem));
      for (const one of new Set([...stems, ...followed, ...senses])) counts.set(one, (counts.get(one) ?? 0) + 1);
      const words = sizes[language];
      if (words) add(words, own, stems.length);
    }
    for (const [one, value] of counts) {
      piece.push(one);
      owner.push(own);
      count.push(value);
    }
  });
  const [pieces, owners, counts] = [piece.done(), owner.done(), count.done()];
  const having = new Int32Array(terms + pairCount + 1);
  const totals = new Float64Array(terms + pairCount);
  pieces.forEach((one, place) => {
    add(having, one + 1, 1);
    add(totals, one, at(counts, place));
  });
  let sum = 0;
  const first = having.map((one) => (sum += one));
  const next = first.slice();
  const own = new Int32Array(pieces.length);
  const gain = new Float32Array(pieces.length);
  const all = sizes.reduce((sum, words) => words.reduce((more, one) => more + one, sum), 1);
  for (let place = 0; place < pieces.length; place++) {
    const one = pieces[place] as number;
    const free = next[one] as number;
    next[one] = free + 1;
    own[free] = owners[place] as number;
    gain[free] = Math.log1p(((counts[place] as number) * all) / (PRIOR * ((totals[one] as number) + 2)));
  }
  const loss = sizes.map((words) => Float32Array.from(words, (size) => Math.log1p(size / PRIOR)));
  return { terms, pairs: pairs.table(), first, owner: own, gain, loss, classes: classes.length };
}

/** What a question has of terms. */
interface Heard {
  /** Place of the language among those of the library. */
  readonly language: number;
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
/** Synonyms and attributes stand beside the words that have them. */
const VOICE = { group: 0.25, attribute: 0.4 } as const;

/** How loudly a term speaks, 0 to 1. */
export function voiceOf(term: string): number {
  const kind = kindOfTerm(term);
  return kind === 'group' || kind === 'attribute' ? VOICE[kind] : 1;
}

/** Evidence for more classes says little: it is only looked up for those that rarer evidence found. */
const COMMON = 4000;
const FOUND = 64;

/** Gives what speaks for each class, in nats above one that has nothing of it. The same array each time. */
export function openEvidence({ terms, pairs, first, owner, gain, loss, classes }: FlatEvidence) {
  const branches = createBranches(pairs);
  const sums = new Float64Array(classes);
  /** What the class with most words loses: a class that has anything of a question stays above 0. */
  const largest = loss.map((own) => own.reduce((most, one) => Math.max(most, one), 0));
  const size = (piece: number) => (first[piece + 1] as number) - (first[piece] as number);
  return ({ language, stems, louds, terms: found, voices }: Heard): Float64Array => {
    sums.fill(0);
    const heard = new Map<number, number>();
    const hear = (piece: number, voice: number) => {
      if (size(piece) > 0 && voice > (heard.get(piece) ?? 0)) heard.set(piece, voice);
    };
    stems.forEach((stem, place) => {
      const pair = place > 0 ? branches.next(at(stems, place - 1) + 1, stem + 1) : 0;
      if (pair > 0) hear(terms + pair - 1, PAIR_VOICE);
    });
    found.forEach((term, place) => {
      hear(term, at(voices, place));
    });
    const pieces = [...heard].sort(([a], [b]) => size(a) - size(b));
    const common = pieces.filter(([piece], place) => place > 0 && size(piece) > COMMON);
    // Loops over arrays of one kind, without a call for each number: a question meets tens of thousands of them.
    for (let one = 0; one < pieces.length - common.length; one++) {
      const [piece, voice] = pieces[one] as [number, number];
      const end = first[piece + 1] as number;
      for (let place = first[piece] as number; place < end; place++) {
        const own = owner[place] as number;
        sums[own] = (sums[own] as number) + voice * (gain[place] as number);
      }
    }
    for (const one of common.length > 0 ? highest(sums, FOUND) : [])
      for (const [piece, voice] of common) {
        const end = first[piece + 1] as number;
        const place = placeOf(owner, one, first[piece] as number, end);
        if (place < end && owner[place] === one) add(sums, one, voice * (gain[place] as number));
      }
    const words = louds.reduce((sum, loud, place) => (at(stems, place) < 0 ? sum : sum + loud), 0);
    const [losses, most] = [loss[language], at(largest, language)];
    for (let one = 0; losses && one < classes; one++) {
      const score = sums[one] as number;
      if (score > 0) sums[one] = score + LOSS * words * (most - (losses[one] as number));
    }
    return sums;
  };
}
