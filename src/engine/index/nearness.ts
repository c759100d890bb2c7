import type { Likeness } from '../../language/likeness.js';
import { DOCUMENT, type Documents } from './documents.js';

/** Tokens that a fact accounts for so well are not looked at. */
const MET = 0.9;
/** A term of a text that is nearly its word: the word itself, or one of the same group. */
const NEAR_TERM = 0.35;

/** How near in meaning the words of a question come to those of facts, where they are others. */
export interface Nearness {
  /**
   * By token of a question, how well a fact accounts for it: as `cover` says, or by its most alike word. `rows` are the places of the tokens among the
   * vectors.
   */
  near(rows: readonly number[], fact: number, cover: Float64Array): Float64Array;
  /** As those of the vectors. */
  readonly rowOf: Likeness['rowOf'];
  readonly nearest: Likeness['nearest'];
}

/** For the texts of a library in its own language, whose words are `terms`. */
export function createNearness(
  { facts, postings, documentOf, factOf, kind, language }: Documents,
  terms: readonly string[],
  likeness: Likeness,
): Nearness {
  const words = Array.from({ length: facts }, () => new Set<number>());
  terms.forEach((term, number) => {
    const row = likeness.rowOf(term);
    if (row < 0) return;
    for (let post = postings.first[number] as number; post < (postings.first[number + 1] as number); post++) {
      const document = documentOf[postings.token[post] as number] as number;
      const isOwn = language[document] === 0 && (kind[document] as number) !== DOCUMENT.made;
      if (isOwn && (postings.strength[post] as number) >= NEAR_TERM) words[factOf[document] as number]?.add(row);
    }
  });
  const rowsOf = words.map((own) => Int32Array.from(own));
  return {
    rowOf: likeness.rowOf,
    nearest: likeness.nearest,
    near(rows, fact, cover) {
      const near = cover.slice();
      rows.forEach((row, place) => {
        if (row < 0 || (cover[place] as number) >= MET) return;
        near[place] = Math.min(1, Math.max(cover[place] as number, likeness.nearest(row, rowsOf[fact] ?? [])));
      });
      return near;
    },
  };
}
