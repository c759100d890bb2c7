import { highest } from '../language/highest.js';
import type { Numbered } from '../question/numbered.js';
import type { QuestionToken } from '../question/question.js';
import { FIRST_ASK, type Index } from './inverted.js';
import { placeOf } from './postings.js';

/** How a question and one document of a fact overlap; shares of weight, 0 to 1. */
export interface DocumentMatch {
  readonly doc: number;
  /** Share of the question that the document has. */
  readonly covered: number;
  /** Share of the document that the question has. */
  readonly used: number;
  /** Harmonic mean of the two. */
  readonly overlap: number;
}

/** How a question and a fact overlap. */
export interface FactMatch {
  readonly fact: number;
  readonly statement: DocumentMatch;
  /** The asks most alike, the most alike first. */
  readonly asks: readonly DocumentMatch[];
  /** Overlap of every document of the fact. */
  readonly overlaps: Float64Array;
  /** For each token of the question, how well anything of the fact accounts for it (0 to 1). */
  readonly cover: Float64Array;
  /** The same for the words of the statement alone. */
  readonly stated: Float64Array;
  /** For each token, the share of the asks that have it. */
  readonly support: Float64Array;
  /** The largest share that one ask, or the statement, has of the question's words outside the names of things. */
  readonly restAsk: number;
  /** How much one document has at most of what tells facts apart, as a share of all, less in a long one and more in a short one. */
  readonly score: number;
}

/** A question laid out for comparison, once for all facts. */
export interface Asked extends Numbered {
  readonly weights: Float64Array;
  /** The weights outside the names of things. */
  readonly apart: Float64Array;
  /** How much each token tells facts apart; and that with how much it is asked for. */
  readonly rarities: Float64Array;
  readonly values: Float64Array;
  /** Sums of weights, of those apart, and of values. */
  readonly total: number;
  readonly rest: number;
  readonly worth: number;
}

/** Asks that are kept of a fact, the most alike. */
const KEPT = 16;

export function layOut(
  tokens: readonly QuestionToken[],
  numbered: Numbered,
  rarities: Float64Array,
  named?: ReadonlySet<number>,
): Asked {
  const weights = new Float64Array(tokens.length);
  const apart = new Float64Array(tokens.length);
  const values = new Float64Array(tokens.length);
  let [total, rest, worth] = [0, 0, 0];
  for (let at = 0; at < tokens.length; at++) {
    const weight = tokens[at]?.weight ?? 0;
    weights[at] = weight;
    apart[at] = named?.has(at) ? 0 : weight;
    values[at] = weight > 0 ? (rarities[at] ?? 0) * (0.3 + 0.7 * Math.min(1, weight)) : 0;
    total += weight;
    rest += apart[at] ?? 0;
    worth += values[at] ?? 0;
  }
  return { ...numbered, weights, apart, rarities, values, total: total || 1, rest, worth };
}

/** Compares questions with facts; what it works with is made once for the library. */
export function createCompare(index: Index): (fact: number, asked: Asked) => FactMatch {
  const { firstDoc, firstToken, docOfToken, tokenWeight, docWeight, postings, averageTokens } = index;
  let best = new Float64Array(1024);
  let hits = new Float64Array(4096);
  let covers = new Float64Array(256);
  let uses = new Float64Array(256);
  return (fact, { weights, apart, values, total, rest, worth, places, terms, strengths }) => {
    const first = firstDoc[fact] ?? 0;
    const end = firstDoc[fact + 1] ?? first;
    const from = firstToken[first] ?? 0;
    const to = firstToken[end] ?? from;
    const width = weights.length;
    const cells = (end - first) * width;
    if (best.length < to - from) best = new Float64Array((to - from) * 2);
    if (hits.length < cells) hits = new Float64Array(cells * 2);
    best.fill(0, 0, to - from);
    hits.fill(0, 0, cells);
    for (let one = 0; one < terms.length; one++) {
      const id = terms[one] as number;
      const last = postings.first[id + 1] ?? 0;
      const place = places[one] as number;
      const strength = strengths[one] as number;
      for (let at = placeOf(postings.tokens, from, postings.first[id] ?? 0, last); at < last; at++) {
        const token = postings.tokens[at] as number;
        if (token >= to) break;
        const hit = strength * (postings.weights[at] as number);
        if (hit > (best[token - from] as number)) best[token - from] = hit;
        const cell = ((docOfToken[token] as number) - first) * width + place;
        if (hit > (hits[cell] as number)) hits[cell] = hit;
      }
    }
    const cover = new Float64Array(width);
    const support = new Float64Array(width);
    const overlaps = new Float64Array(end - first);
    if (covers.length < overlaps.length) covers = new Float64Array(overlaps.length * 2);
    if (uses.length < overlaps.length) uses = new Float64Array(overlaps.length * 2);
    let [restAsk, score] = [0, 0];
    for (let doc = first; doc < end; doc++) {
      let shared = 0;
      const lastToken = firstToken[doc + 1] as number;
      for (let token = firstToken[doc] as number; token < lastToken; token++)
        shared += (best[token - from] as number) * (tokenWeight[token] as number);
      if (shared === 0) continue;
      let covered = 0;
      let restCovered = 0;
      let valued = 0;
      const row = (doc - first) * width;
      const isAsk = doc >= first + FIRST_ASK;
      for (let at = 0; at < width; at++) {
        const hit = hits[row + at] as number;
        if (hit === 0) continue;
        covered += hit * (weights[at] as number);
        restCovered += hit * (apart[at] as number);
        valued += hit * (values[at] as number);
        if (hit > (cover[at] as number)) cover[at] = hit;
        if (isAsk) support[at] = (support[at] as number) + hit;
      }
      const own = docWeight[doc] ?? 0;
      const part = covered / total;
      const used = own > 0 ? shared / own : 0;
      covers[doc - first] = part;
      uses[doc - first] = used;
      overlaps[doc - first] = part + used > 0 ? (2 * part * used) / (part + used) : 0;
      const tokens = lastToken - (firstToken[doc] as number);
      score = Math.max(score, valued / (0.75 + (0.25 * tokens) / averageTokens));
      if (doc !== first + 1 && rest > 0.05) restAsk = Math.max(restAsk, restCovered / rest);
    }
    const matchOf = (place: number): DocumentMatch => {
      const overlap = overlaps[place] ?? 0;
      const isHit = overlap > 0;
      return {
        doc: first + place,
        covered: isHit ? (covers[place] as number) : 0,
        used: isHit ? (uses[place] as number) : 0,
        overlap,
      };
    };
    const count = Math.max(1, end - first - FIRST_ASK);
    for (let at = 0; at < width; at++) support[at] = (support[at] as number) / count;
    return {
      fact,
      statement: matchOf(0),
      asks: highest(overlaps.subarray(FIRST_ASK), KEPT).map((ask) => matchOf(ask + FIRST_ASK)),
      overlaps,
      cover,
      stated: hits.slice(0, width),
      support,
      restAsk,
      score: worth > 0 ? score / worth : 0,
    };
  };
}
