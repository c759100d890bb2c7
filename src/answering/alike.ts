import { termOf } from './analysis.js';
import type { FactMatch } from './compare.js';
import type { Index } from './inverted.js';
import { formOf } from './kinds.js';
import type { Question } from './question.js';

/** Overlap with the most similar ask that asks for the same; 0 where no ask does. */
export interface AlikeAsks {
  /** For the same form of answer (when, where, who…); of any ask where the question leaves the form open. */
  readonly form: number;
  /** For the attribute of the question that fares best and worst; of any ask where it asks for none that is known. */
  readonly attribute: number;
  readonly leastAttribute: number;
}

/**
 * Words of asking weigh nothing when texts are compared, so "why did they send him" is near "whom did they send": here the asks have
 * to want the same.
 */
export function alikeAsks({ kind, attributes }: Question, { asks }: FactMatch, index: Index): AlikeAsks {
  const best = asks[0]?.overlap ?? 0;
  const form = formOf(kind);
  const wanted = attributes.map(
    ({ values }) => new Set(values.map(({ name }) => index.vocabulary.find(termOf({ kind: 'attribute', name })))),
  );
  const overlaps = wanted.map((terms) => asks.find(({ doc }) => wants(doc, terms, index))?.overlap ?? 0);
  return {
    form: form === 0 ? best : (asks.find(({ doc }) => index.form[doc] === form)?.overlap ?? 0),
    attribute: overlaps.length > 0 ? Math.max(...overlaps) : best,
    leastAttribute: overlaps.length > 0 ? Math.min(...overlaps) : best,
  };
}

function wants(doc: number, terms: ReadonlySet<number>, { firstAsked, askedTerms }: Index): boolean {
  const end = firstAsked[doc + 1] ?? 0;
  for (let at = firstAsked[doc] ?? 0; at < end; at++) if (terms.has(askedTerms[at] ?? -1)) return true;
  return false;
}
