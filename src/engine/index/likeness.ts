import type { Likeness } from '../../language/likeness.js';
import { add, at } from '../../lib/numbers.js';
import { DOCUMENT, type Documents, type Text } from './documents.js';

/** Tokens that a fact accounts for so well are not looked at. */
const MET = 0.9;

/** No cosine: a pair of words that has not been looked up. */
const OPEN = 2;

/**
 * How near in meaning the words of a question come to those of facts, where they are others. For the texts of a library in its own language, whose words
 * are `terms`.
 */
export function createNearness(
  { facts, postings, documentOf, factOf, kind, language }: Documents,
  terms: readonly string[],
  likeness: Likeness,
) {
  /** Places among the vectors of the words of all facts; by fact, places among these. */
  const known: number[] = [];
  const words = Array.from({ length: facts }, () => new Set<number>());
  terms.forEach((term, number) => {
    const row = likeness.rowOf(term);
    if (row < 0) return;
    let word = -1;
    for (let post = postings.first[number] as number; post < (postings.first[number + 1] as number); post++) {
      const document = documentOf[postings.token[post] as number] as number;
      const isOwn = language[document] === 0 && (kind[document] as number) !== DOCUMENT.made;
      if (!isOwn) continue;
      if (word < 0) word = known.push(row) - 1;
      words[factOf[document] as number]?.add(word);
    }
  });
  const [rowsOf, wordsOf] = [Int32Array.from(known), words.map((own) => Int32Array.from(own))];
  /** Facts that may answer one question share many words: each is held against each word of the question once. */
  let looked = new Float32Array(0);
  return {
    rowOf: likeness.rowOf,
    /** How nearly the same a stem is as the most alike of these rows; 0 where it has no vector. */
    nearest(stem: string, rows: Int32Array): number {
      const row = likeness.rowOf(stem);
      return row < 0 ? 0 : likeness.nearest(row, rows);
    },
    /**
     * For a question whose tokens have these places among the vectors (-1 for none): by token, how well a fact accounts for it, as `cover` says, or by its
     * most alike word.
     */
    to(rows: readonly number[]): (fact: number, cover: Float64Array) => Float64Array {
      const width = rowsOf.length;
      const size = (rows.findLastIndex((row) => row >= 0) + 1) * width;
      if (looked.length < size) looked = new Float32Array(size);
      rows.forEach((row, place) => {
        if (row >= 0) looked.fill(OPEN, place * width, (place + 1) * width);
      });
      return (fact, cover) => {
        const near = cover.slice();
        const own = wordsOf[fact] ?? new Int32Array(0);
        for (let place = 0; place < rows.length; place++) {
          const row = rows[place] as number;
          if (row < 0 || (cover[place] as number) >= MET) continue;
          let most = cover[place] as number;
          for (let one = 0; one < own.length; one++) {
            const word = own[one] as number;
            const cell = place * width + word;
            let cosine = looked[cell] as number;
            if (cosine === OPEN) {
              cosine = likeness.alike(row, rowsOf[word] as number);
              looked[cell] = cosine;
            }
            if (cosine > most) most = cosine;
          }
          near[place] = Math.min(1, most);
        }
        return near;
      };
    },
  };
}

/** A word goes with a mark where so many facts with the mark have it, so large a share of them, and so many times as often as elsewhere. */
const LEAST = { facts: 3, share: 0.15, lift: 2 } as const;
/** How nearly the same a word is that others have for it, and what it weighs. */
const IMPLIED = { strength: 0.7, weight: 0.5 } as const;

/**
 * For each fact, the words of one language that the others have for what it is about and tells, and it has not: a new fact need not say itself how
 * people ask for such things. `marks` are the terms of what each fact is about and tells; words `apart` (names, numbers, ordinals) say which of several
 * is meant, and are never taken over.
 */
export function impliedWords(
  texts: readonly (readonly Pick<Text, 'language' | 'stems'>[])[],
  marks: readonly (readonly number[])[],
  language: number,
  apart: ReadonlySet<number>,
  terms: number,
): (Pick<Text, 'senses' | 'tokens'> | null)[] {
  const own = texts.map(
    (some) => new Set(some.filter((text) => text.language === language).flatMap(({ stems }) => stems)),
  );
  const wordsOf = associate(own, marks, terms);
  return own.map((stems, fact) => {
    const found = new Map<number, number>();
    for (const mark of marks[fact] ?? [])
      for (const [stem, share] of wordsOf.get(mark) ?? [])
        if (!stems.has(stem) && !apart.has(stem)) found.set(stem, Math.max(found.get(stem) ?? 0, share));
    if (found.size === 0) return null;
    return {
      senses: [...found.keys()],
      tokens: [...found].map(([stem, share]) => ({
        weight: IMPLIED.weight,
        terms: [stem],
        strengths: [IMPLIED.strength * Math.min(1, 0.5 + share)],
      })),
    };
  });
}

/** By mark, the words that go with it, and the share of the facts with the mark that have the word. */
function associate(
  own: readonly ReadonlySet<number>[],
  marks: readonly (readonly number[])[],
  terms: number,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const all = new Float64Array(terms);
  const having = new Map<number, ReadonlySet<number>[]>();
  own.forEach((stems, fact) => {
    if (stems.size === 0) return;
    for (const stem of stems) add(all, stem, 1);
    for (const mark of marks[fact] ?? []) {
      const facts = having.get(mark) ?? [];
      facts.push(stems);
      having.set(mark, facts);
    }
  });
  const wordsOf = new Map<number, ReadonlyMap<number, number>>();
  for (const [mark, facts] of having) {
    const counts = new Map<number, number>();
    for (const stems of facts) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const kept = [...counts].flatMap(([stem, count]) => {
      const share = count / facts.length;
      const isOften = count >= LEAST.facts && share >= LEAST.share && share * own.length >= LEAST.lift * at(all, stem);
      return isOften ? [[stem, share] as const] : [];
    });
    wordsOf.set(mark, new Map(kept));
  }
  return wordsOf;
}
