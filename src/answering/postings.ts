import type { Index } from './inverted.js';
import { each, type Steps } from './steps.js';

type Flat = Pick<Index, 'firstToken' | 'firstTerm' | 'terms' | 'factOfDoc'>;
type Inverted = Pick<Index, 'firstPosting' | 'postings' | 'factsWith'>;

/** Counting sort of (term, document), each pair once. */
export function* invert({ firstToken, firstTerm, terms, factOfDoc }: Flat, size: number): Steps<Inverted> {
  const lastDoc = new Int32Array(size).fill(-1);
  const lastFact = new Int32Array(size).fill(-1);
  const firstPosting = new Int32Array(size + 1);
  const factsWith = new Int32Array(size);
  const count = (doc: number) => {
    const fact = factOfDoc[doc] ?? 0;
    const end = firstTerm[firstToken[doc + 1] ?? 0] ?? 0;
    for (let at = firstTerm[firstToken[doc] ?? 0] ?? 0; at < end; at++) {
      const id = terms[at] ?? 0;
      if (lastDoc[id] === doc) continue;
      lastDoc[id] = doc;
      firstPosting[id + 1] = (firstPosting[id + 1] ?? 0) + 1;
      if (lastFact[id] === fact) continue;
      lastFact[id] = fact;
      factsWith[id] = (factsWith[id] ?? 0) + 1;
    }
  };
  yield* each(factOfDoc.keys(), count);
  for (let id = 0; id < size; id++) firstPosting[id + 1] = (firstPosting[id + 1] ?? 0) + (firstPosting[id] ?? 0);
  const postings = new Int32Array(firstPosting[size] ?? 0);
  const next = firstPosting.slice();
  lastDoc.fill(-1);
  const place = (doc: number) => {
    const end = firstTerm[firstToken[doc + 1] ?? 0] ?? 0;
    for (let at = firstTerm[firstToken[doc] ?? 0] ?? 0; at < end; at++) {
      const id = terms[at] ?? 0;
      if (lastDoc[id] === doc) continue;
      lastDoc[id] = doc;
      const free = next[id] ?? 0;
      postings[free] = doc;
      next[id] = free + 1;
    }
  };
  yield* each(factOfDoc.keys(), place);
  return { firstPosting, postings, factsWith };
}
