import type { Citation } from '../engine/answer.js';
import type { Fact, Library } from '../knowledge/library.js';
import type { Source } from '../knowledge/shapes.js';
import { sourcesOf } from '../knowledge/support.js';

export interface Cited {
  readonly citations: readonly Citation[];
  /** The numbers of a fact's sources among them. */
  readonly of: ReadonlyMap<Fact, readonly number[]>;
}

/** Numbers the sources of facts, each once, in the order of the facts; of each fact the best `most`. */
export function cite(facts: readonly Fact[], library: Library, most: number = Number.POSITIVE_INFINITY): Cited {
  const numbers = new Map<Source, number>();
  const numberOf = (source: Source) => {
    const n = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, n);
    return n;
  };
  const of = new Map(facts.map((fact) => [fact, sourcesOf(fact, library).slice(0, most).map(numberOf)]));
  return { citations: [...numbers].map(([source, n]) => ({ n, source })), of };
}

/** `[1][2]`, escaped: a bracket that an opening parenthesis happens to follow would become a link. */
export const marks = (cites: readonly number[]): string => cites.map((n) => `\\[${n}\\]`).join('');
