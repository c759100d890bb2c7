import { termOf } from '../lexicon/analysis.js';
import { formOf } from '../question/kinds.js';
import type { Question } from '../question/question.js';
import type { FactMatch } from '../search/compare.js';
import { FIRST_ASK, type Index } from '../search/inverted.js';

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
export function alikeAsks(
  { kind, attributes }: Question,
  { fact, asks, overlaps }: FactMatch,
  index: Index,
): AlikeAsks {
  const first = index.firstDoc[fact] ?? 0;
  const best = asks[0]?.overlap ?? 0;
  const bestOf = (counts: (doc: number) => boolean) => {
    let most = 0;
    for (let at = FIRST_ASK; at < overlaps.length; at++)
      if ((overlaps[at] as number) > most && counts(first + at)) most = overlaps[at] as number;
    return most;
  };
  const form = formOf(kind);
  const found = attributes.map(({ values }) => {
    const terms = values.map(({ name }) => index.vocabulary.find(termOf({ kind: 'attribute', name })));
    return bestOf((doc) => wants(doc, terms, index));
  });
  return {
    form: form === 0 ? best : bestOf((doc) => index.form[doc] === form),
    attribute: found.length > 0 ? Math.max(...found) : best,
    leastAttribute: found.length > 0 ? Math.min(...found) : best,
  };
}

function wants(doc: number, terms: readonly number[], { firstAsked, askedTerms }: Index): boolean {
  const end = firstAsked[doc + 1] ?? 0;
  for (let at = firstAsked[doc] ?? 0; at < end; at++) if (terms.includes(askedTerms[at] ?? -1)) return true;
  return false;
}
