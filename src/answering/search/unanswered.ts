import type { Fact } from '../../knowledge/library.js';
import { formOf } from '../question/kinds.js';
import type { Numbered } from '../question/numbered.js';
import type { Question } from '../question/question.js';
import { createCompare, layOut } from './compare.js';
import type { Index } from './inverted.js';
import { createRarities } from './rarity.js';
import { createRetrieve } from './retrieve.js';

/** Overlap with the nearest of the questions that curators know to have no answer; 0 where they wrote none down. */
export interface NearUnanswered {
  readonly alike: number;
  /** With the nearest that wants the same form of answer; of any where the question leaves the form open. */
  readonly form: number;
  /** Likeness to the nearest few, so that several weigh more than one. */
  readonly sum: number;
}

export type Unanswered = (question: Question, numbered: Numbered) => NearUnanswered;

/** How many are looked at closely, and how many of these count together. */
const NEAREST = 8;
const FEW = 4;

/**
 * A near-miss has the words of a question that is answered, so it is not far from an ask. It may be nearer to what others asked in
 * vain.
 */
export function createUnanswered(index: Index): Unanswered {
  const retrieve = createRetrieve(index);
  const rarities = createRarities(index);
  const compare = createCompare(index);
  return ({ tokens, kind }, numbered) => {
    const asked = layOut(tokens, numbered, rarities(tokens, numbered));
    const wanted = formOf(kind);
    let form = 0;
    const overlaps: number[] = [];
    for (const fact of retrieve(asked, NEAREST)) {
      const { overlap, doc } = compare(fact, asked).statement;
      overlaps.push(overlap);
      if (wanted === 0 || index.form[doc] === wanted) form = Math.max(form, overlap);
    }
    return { alike: Math.max(0, ...overlaps), form, sum: likeness(overlaps, FEW) };
  };
}

/** Sum over the nearest `count`, in which what is near counts far more than what is not. */
export const likeness = (overlaps: readonly number[], count: number): number =>
  [...overlaps]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, overlap) => sum + overlap ** 4, 0);

/** An unanswered question as the index takes it: a fact of which it is the statement. */
export const asFact = (statement: string): Fact => ({
  id: '',
  topic: '',
  statement,
  asks: [],
  about: [],
  tells: new Map(),
  countries: [],
  sources: [],
  disagreesWith: [],
});
