import { highest } from '../language/highest.js';
import type { Asked } from './compare.js';
import type { Index } from './inverted.js';

/** A term that stands more often says little: it is passed over where enough was found by better ones. */
const COMMON_TERM = 20_000;

/** Finds the facts of which one document has most of what tells facts apart; ties in the order of the library. */
export type Retrieve = (asked: Asked, limit: number) => number[];

export function createRetrieve(index: Index): Retrieve {
  const { postings, factOfDoc, docOfToken, firstToken, facts, averageTokens } = index;
  const docs = factOfDoc.length;
  const scores = new Float32Array(docs);
  const seen = new Int32Array(docs).fill(-1);
  const touched = new Int32Array(docs);
  const best = new Float64Array(facts.length);
  return ({ places, terms, strengths, values }, limit) => {
    let count = 0;
    const order = [...terms.keys()]
      .filter((one) => (values[places[one] ?? 0] ?? 0) > 0)
      .sort((a, b) => (values[places[b] ?? 0] ?? 0) - (values[places[a] ?? 0] ?? 0) || a - b);
    for (const one of order) {
      const id = terms[one] as number;
      const place = places[one] as number;
      const worth = (values[place] as number) * (strengths[one] as number);
      const start = postings.first[id] ?? 0;
      const end = postings.first[id + 1] ?? 0;
      if (end - start > COMMON_TERM && count >= limit) continue;
      for (let at = start; at < end; at++) {
        const doc = docOfToken[postings.tokens[at] as number] as number;
        const last = seen[doc] as number;
        if (last === place) continue;
        if (last < 0) {
          touched[count++] = doc;
          scores[doc] = 0;
        }
        seen[doc] = place;
        scores[doc] = (scores[doc] as number) + worth;
      }
    }
    for (let at = 0; at < count; at++) {
      const doc = touched[at] as number;
      seen[doc] = -1;
      const length = (firstToken[doc + 1] as number) - (firstToken[doc] as number);
      const score = (scores[doc] as number) / (0.75 + 0.25 * (length / averageTokens));
      const fact = factOfDoc[doc] as number;
      if (score > (best[fact] as number)) best[fact] = score;
    }
    const kept = highest(best, limit);
    best.fill(0);
    return kept;
  };
}
