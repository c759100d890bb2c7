import { each, type Steps } from '../../lib/steps.js';
import { growingInts } from '../language/growing.js';
import type { Vocabulary } from '../language/vocabulary.js';
import { createBayes, type Learnt } from './bayes.js';
import type { KnownText } from './known-words.js';
import { createPairs } from './pairs.js';

/**
 * Smoothing: what a class is taken to have of anything, in texts. Counts are not divided by how many texts a class has: a fact that
 * people ask for in many ways is asked for more often.
 */
const SMOOTHING = 0.1;
/** Pieces of evidence in one step. */
const IN_ONE_STEP = 16_384;

export type Texts = ReturnType<typeof collectTexts>;

/** Collects texts class by class, in order; what it makes of them tells the classes apart. */
export function collectTexts(vocabulary: Vocabulary) {
  const pairs = createPairs();
  const [termsOwn, pairsOwn] = [createCount(), createCount()];
  let classes = 0;
  return {
    add({ words, phrases }: KnownText) {
      termsOwn.next();
      pairsOwn.next();
      let before = -1;
      for (let at = 0; at < words.length; at++) {
        const id = words[at]?.stem ?? 0;
        termsOwn.note(id);
        if (before >= 0) pairsOwn.note(pairs.intern(before, id));
        before = id;
      }
      for (let at = 0; at < phrases.length; at++) for (const id of phrases[at]?.ids ?? []) termsOwn.note(id);
    },
    /** The class at hand has no more texts. */
    end() {
      termsOwn.end(classes);
      pairsOwn.end(classes++);
    },
    *done(): Steps<Learnt> {
      const terms = vocabulary.size;
      const first = new Int32Array(terms + pairs.size + 1);
      const parts = [
        { shift: 0, ...termsOwn.done() },
        { shift: terms, ...pairsOwn.done() },
      ];
      for (const { shift, keys } of parts)
        for (const key of keys) first[shift + key + 1] = (first[shift + key + 1] as number) + 1;
      for (let at = 1; at < first.length; at++) first[at] = (first[at] as number) + (first[at - 1] as number);
      yield;
      const next = first.slice();
      const owners = new Int32Array(first[first.length - 1] as number);
      const gains = new Float32Array(owners.length);
      for (const { shift, keys, owners: ownerOf, counts } of parts) {
        for (let at = 0; at < keys.length; at++) {
          const evidence = shift + (keys[at] as number);
          const place = next[evidence] as number;
          next[evidence] = place + 1;
          owners[place] = ownerOf[at] as number;
          gains[place] = Math.log1p((counts[at] as number) / SMOOTHING);
          if (at % IN_ONE_STEP === 0) yield;
        }
      }
      return { terms, pairs: pairs.table(), first, owners, gains, classes };
    },
  };
}

/** Counts in how many texts of a class each key stands, for one class after another. */
function createCount() {
  const [keys, owners, counts] = [growingInts(), growingInts(), growingInts()];
  let count = new Int32Array(1024);
  let last = new Int32Array(1024);
  let own: number[] = [];
  let text = 0;
  return {
    next() {
      text++;
    },
    note(key: number) {
      if (key >= count.length) [count, last] = [grown(count, key), grown(last, key)];
      if (last[key] === text) return;
      last[key] = text;
      if (count[key] === 0) own.push(key);
      count[key] = (count[key] as number) + 1;
    },
    /** Ends a class. */
    end(owner: number) {
      for (const key of own) {
        keys.push(key);
        owners.push(owner);
        counts.push(count[key] as number);
        count[key] = 0;
      }
      own = [];
    },
    done: () => ({ keys: keys.done(), owners: owners.done(), counts: counts.done() }),
  };
}

function grown(from: Int32Array<ArrayBuffer>, key: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(key + 1, from.length * 2));
  larger.set(from);
  return larger;
}

/** For each of the classes those of these texts that are most like it: what people ask of the same thing in vain. */
export function* learnInVain(texts: Iterable<KnownText>, learnt: Learnt, vocabulary: Vocabulary): Steps<Learnt> {
  const bayes = createBayes(learnt);
  const own: KnownText[][] = Array.from({ length: learnt.classes }, () => []);
  for (const text of texts) {
    own[bayes.nearest(text)]?.push(text);
    yield;
  }
  const collected = collectTexts(vocabulary);
  yield* each(own, (asked) => {
    for (const text of asked) collected.add(text);
    collected.end();
  });
  return yield* collected.done();
}
