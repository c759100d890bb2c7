import type { Likeness } from '../../language/likeness.js';
import { add, at } from '../../lib/numbers.js';
import { DOCUMENT, type Documents, type Text } from './documents.js';

/** Tokens that a fact accounts for so well are not looked at. */
const MET = 0.9;

/**
 * How near in meaning the words of a question come to those of facts, where they are others. For the texts of a library in its own language, whose words
 * are `terms`.
 */
export function createNearness(
  { facts, postings, documentOf, factOf, kind, language }: Documents,
  terms: readonly string[],
  likeness: Likeness,
) {
  const words = Array.from({ length: facts }, () => new Set<number>());
  terms.forEach((term, number) => {
    const row = likeness.rowOf(term);
    if (row < 0) return;
    for (let post = postings.first[number] as number; post < (postings.first[number + 1] as number); post++) {
      const document = documentOf[postings.token[post] as number] as number;
      const isOwn = language[document] === 0 && (kind[document] as number) !== DOCUMENT.made;
      if (isOwn) words[factOf[document] as number]?.add(row);
    }
  });
  const rowsOf = words.map((own) => Int32Array.from(own));
  return {
    rowOf: likeness.rowOf,
    nearest: likeness.nearest,
    /**
     * By token of a question, how well a fact accounts for it: as `cover` says, or by its most alike word. `rows` are the places of the tokens among
     * the vectors.
     */
    near(rows: readonly number[], fact: number, cover: Float64Array): Float64Array {
      const near = cover.slice();
      rows.forEach((row, place) => {
        if (row < 0 || (cover[place] as number) >= MET) return;
        near[place] = Math.min(1, Math.max(cover[place] as number, likeness.nearest(row, rowsOf[fact] ?? [])));
      });
      return near;
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
    if (facts.length < LEAST.facts) continue;
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
