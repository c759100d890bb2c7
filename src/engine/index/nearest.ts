import { highest } from '../../lib/highest.js';
import { at } from '../../lib/numbers.js';
import { createCompare, type layOut } from './compare.js';
import type { Documents } from './documents.js';

/** Texts that are looked at closely. */
const NEAREST = 8;

/**
 * How near a question comes to the nearest of texts that are each a fact of their own, and to the nearest that wants the same form of answer: overlaps, 0
 * to 1.
 */
export function createNearest(documents: Documents) {
  const compare = createCompare(documents);
  const { postings, documentOf, facts, form } = documents;
  const sums = new Float64Array(facts);
  return (laid: ReturnType<typeof layOut>, wanted: number): { readonly any: number; readonly sameForm: number } => {
    const { places, terms, strengths, weights } = laid;
    sums.fill(0);
    for (let one = 0; one < terms.length; one++) {
      const term = terms[one] as number;
      const worth = at(weights, at(places, one)) * at(strengths, one);
      const end = postings.first[term + 1] as number;
      for (let post = postings.first[term] as number; post < end; post++) {
        const document = documentOf[postings.token[post] as number] as number;
        sums[document] = (sums[document] as number) + worth;
      }
    }
    let [any, sameForm] = [0, 0];
    for (const one of highest(sums, NEAREST)) {
      const overlap = compare(one, laid, { form: 0, language: 0 }).formOverlap;
      any = Math.max(any, overlap);
      if (wanted === 0 || form[one] === wanted) sameForm = Math.max(sameForm, overlap);
    }
    return { any, sameForm };
  };
}
