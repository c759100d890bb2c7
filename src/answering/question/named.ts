import type { Question } from './question.js';

/** Places of the tokens that are part of the names of things. */
export const namedPlaces = ({ entities }: Pick<Question, 'entities'>): ReadonlySet<number> =>
  new Set(entities.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
