import { termOf } from './analysis.js';
import { type Bayes, createBayes, pairOf } from './bayes.js';
import type { Parsed } from './documents.js';
import { growingInts } from './growing.js';
import { each, type Steps } from './steps.js';
import type { Vocabulary } from './vocabulary.js';

/** Share of texts that have what none of the class has: the smaller, the more a single text counts. */
const UNSEEN = 0.001;
/** Texts that a class is taken to have beside its own, so that a class of few texts is not believed too much. */
const BESIDE = 30;

export type Texts = ReturnType<typeof collectTexts>;

/** Collects texts class by class, in order; what it makes of them tells the classes apart. */
export function collectTexts(vocabulary: Vocabulary) {
  const pairs = new Map<number, number>();
  /** For each class what it has: a term, or a pair as a number below 0; and how many of its texts have it. */
  const [keys, owners, counts, sizes] = [growingInts(), growingInts(), growingInts(), growingInts()];
  const own = new Map<number, { count: number; last: number }>();
  let text = 0;
  const note = (key: number) => {
    const known = own.get(key);
    if (!known) own.set(key, { count: 1, last: text });
    else if (known.last !== text) {
      known.count++;
      known.last = text;
    }
  };
  const numberOf = (pair: number): number => {
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    pairs.set(pair, pairs.size);
    return pairs.size - 1;
  };
  return {
    add({ words, senses }: Parsed) {
      text++;
      let before = -1;
      for (const { stem } of words) {
        const id = vocabulary.intern(stem);
        note(id);
        if (before >= 0) note(-1 - numberOf(pairOf(before, id)));
        before = id;
      }
      for (const { values } of senses) for (const sense of values) note(vocabulary.intern(termOf(sense)));
    },
    /** The class at hand has no more texts. */
    end() {
      for (const [key, { count }] of own) {
        keys.push(key);
        owners.push(sizes.length);
        counts.push(count);
      }
      sizes.push(text);
      own.clear();
      text = 0;
    },
    *done(): Steps<Bayes> {
      const terms = vocabulary.size;
      const [all, ownerOf, countOf, sizeOf] = [keys.done(), owners.done(), counts.done(), sizes.done()];
      const evidenceOf = (key: number) => (key >= 0 ? key : terms - 1 - key);
      const first = new Int32Array(terms + pairs.size + 1);
      for (const key of all) first[evidenceOf(key) + 1] = (first[evidenceOf(key) + 1] ?? 0) + 1;
      for (let at = 1; at < first.length; at++) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0);
      yield;
      const next = first.slice();
      const sorted = new Int32Array(all.length);
      const gains = new Float32Array(all.length);
      yield* each(all.keys(), (at) => {
        const evidence = evidenceOf(all[at] as number);
        const place = next[evidence] as number;
        next[evidence] = place + 1;
        const owner = ownerOf[at] as number;
        sorted[place] = owner;
        gains[place] = Math.log1p((countOf[at] as number) / ((sizeOf[owner] as number) + BESIDE) / UNSEEN);
      });
      return createBayes({ vocabulary, terms, pairs, first, owners: sorted, gains, classes: sizeOf.length });
    },
  };
}

/** For each of the classes those of these texts that are most like it: what people ask of the same thing in vain. */
export function* twinsInVain(
  texts: Iterable<Parsed>,
  bayes: Bayes,
  classes: number,
  vocabulary: Vocabulary,
): Steps<Bayes> {
  const twins: Parsed[][] = Array.from({ length: classes }, () => []);
  yield* each(texts, (text) => twins[bayes.nearest(text)]?.push(text));
  const collected = collectTexts(vocabulary);
  yield* each(twins, (own) => {
    for (const text of own) collected.add(text);
    collected.end();
  });
  return yield* collected.done();
}
