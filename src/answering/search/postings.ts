import type { Steps } from '../../lib/steps.js';

/** Where each term stands: `[first[id], first[id + 1])` of `tokens`, ascending, and how nearly the same each of them is (0 to 1). */
export interface Postings {
  readonly first: Int32Array;
  readonly tokens: Int32Array;
  readonly weights: Float32Array;
}

/** Terms of tokens as they are collected: token t has `[firstTerm[t], firstTerm[t + 1])`. */
export interface TermsOfTokens {
  readonly firstTerm: Int32Array;
  readonly terms: Int32Array;
  readonly termWeight: Float32Array;
}

/** Counting sort of (term, token). */
export function* invert({ firstTerm, terms, termWeight }: TermsOfTokens, size: number): Steps<Postings> {
  const first = new Int32Array(size + 1);
  for (const id of terms) first[id + 1] = (first[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0);
  yield;
  const tokens = new Int32Array(terms.length);
  const weights = new Float32Array(terms.length);
  const next = first.slice();
  for (let token = 0; token + 1 < firstTerm.length; token++) {
    const end = firstTerm[token + 1] ?? 0;
    for (let at = firstTerm[token] ?? 0; at < end; at++) {
      const id = terms[at] ?? 0;
      const free = next[id] ?? 0;
      tokens[free] = token;
      weights[free] = termWeight[at] ?? 0;
      next[id] = free + 1;
    }
    if (token % TOKENS_IN_ONE_STEP === 0) yield;
  }
  return { first, tokens, weights };
}

const TOKENS_IN_ONE_STEP = 4096;

/** The first place at or after `from` and before `end` whose token is `token` or a later one. */
export function placeOf(tokens: Int32Array, token: number, from: number, end: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as number) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
