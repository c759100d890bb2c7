import { at, placeOf } from '../../lib/numbers.js';
import { DOCUMENT, type Documents, type Text } from './documents.js';

/** How a question and a fact overlap: shares of weight, 0 to 1. `used` is that of a text (precision). */
interface FactMatch {
  readonly fact: number;
  /** Of the sentence most alike. */
  readonly statement: { readonly used: number };
  /** Of the ask most alike, those made of what the fact tells included; `overlap` is the harmonic mean (F1). */
  readonly ask: { readonly used: number; readonly overlap: number };
  /** Overlap with the document most alike of those that want the same form of answer; with the ask most alike where any will do. */
  readonly formOverlap: number;
  /** By token of the question, how well anything of the fact accounts for it, 0 to 1. */
  readonly cover: Float64Array;
  /** The same by its sentences and what it is about and tells. */
  readonly stated: Float64Array;
}

/** A question laid out for comparison: what each token weighs, and the terms that it can be matched by. */
interface Laid {
  readonly weights: Float64Array;
  /** Sum of the weights; 1 where there is none. */
  readonly total: number;
  readonly places: readonly number[];
  readonly terms: readonly number[];
  readonly strengths: readonly number[];
}

/** What a question wants, and with which documents it is compared. */
interface Wanted {
  /** Number of the form of answer; 0 where any will do. */
  readonly form: number;
  /** Its language by its place: documents in it and in the library's own count. */
  readonly language: number;
  /** A document that is left out. */
  readonly without?: number | undefined;
}

/** Compares questions with facts. A document is left out where a library is asked its own asks. */
export function createCompare(documents: Documents) {
  const { firstDocument, firstToken, documentOf, weight, documentWeight, kind, form, postings } = documents;
  const stretchesOf = createStretches(documents);
  /** Of the fact at hand: by token, its best hit; by document, whether any of its tokens is hit, and by token of the question its best hit. All 0 between questions. */
  let best = new Float64Array();
  let isHit = new Uint8Array();
  let hits = new Float64Array();
  return (
    fact: number,
    { weights, total, places, terms, strengths }: Laid,
    { form: wanted, language, without }: Wanted,
  ): FactMatch => {
    const first = firstDocument[fact] as number;
    const end = firstDocument[fact + 1] as number;
    const from = firstToken[first] as number;
    const to = firstToken[end] as number;
    const width = weights.length;
    const cells = (end - first) * width;
    if (best.length < to - from) best = new Float64Array(to - from);
    if (isHit.length < end - first) isHit = new Uint8Array(end - first);
    if (hits.length < cells) hits = new Float64Array(cells);
    const stretches = stretchesOf(fact, language);
    /** Tokens of the question that the fact has anything of, ascending: a third of them. */
    const met: number[] = [];
    for (let one = 0; one < terms.length; one++) {
      const term = terms[one] as number;
      const place = places[one] as number;
      const strength = strengths[one] as number;
      const last = postings.first[term + 1] as number;
      let post = postings.first[term] as number;
      for (let stretch = 0; stretch < stretches.length; stretch += 2) {
        const until = firstToken[stretches[stretch + 1] as number] as number;
        post = placeOf(postings.token, firstToken[stretches[stretch] as number] as number, post, last);
        // Most terms of a question stand in other facts.
        if (post === last || (postings.token[post] as number) >= to) break;
        for (; post < last; post++) {
          const token = postings.token[post] as number;
          if (token >= until) break;
          if (met[met.length - 1] !== place) met.push(place);
          const hit = strength * (postings.strength[post] as number);
          if (hit > (best[token - from] as number)) best[token - from] = hit;
          const document = (documentOf[token] as number) - first;
          isHit[document] = 1;
          const cell = document * width + place;
          if (hit > (hits[cell] as number)) hits[cell] = hit;
        }
      }
    }
    const cover = new Float64Array(width);
    const stated = new Float64Array(width);
    // Of the sentence and of the ask most alike, in numbers: as objects, and written as pairs, they were a quarter of all that a question allocates.
    let statementUsed = 0;
    let statementOverlap = 0;
    let askUsed = 0;
    let askOverlap = 0;
    let formOverlap = 0;
    for (let document = first; document < end; document++) {
      if (isHit[document - first] === 0) continue;
      isHit[document - first] = 0;
      let shared = 0;
      let both = 0;
      for (let token = firstToken[document] as number; token < (firstToken[document + 1] as number); token++) {
        shared += (best[token - from] as number) * (weight[token] as number);
        best[token - from] = 0;
      }
      const isAsk = (kind[document] as number) >= DOCUMENT.made;
      const counts = shared !== 0 && document !== without;
      const row = (document - first) * width;
      for (let one = 0; one < met.length; one++) {
        const place = met[one] as number;
        const hit = hits[row + place] as number;
        if (hit === 0) continue;
        hits[row + place] = 0;
        if (!counts) continue;
        both += hit * (weights[place] as number);
        if (hit > (cover[place] as number)) cover[place] = hit;
        if (!isAsk && hit > (stated[place] as number)) stated[place] = hit;
      }
      if (!counts) continue;
      const covered = both / total;
      const used = shared / (documentWeight[document] as number);
      const overlap = (2 * covered * used) / (covered + used);
      if (form[document] === wanted) formOverlap = Math.max(formOverlap, overlap);
      if (isAsk && overlap > askOverlap) {
        askUsed = used;
        askOverlap = overlap;
      }
      if (kind[document] === DOCUMENT.statement && overlap > statementOverlap) {
        statementUsed = used;
        statementOverlap = overlap;
      }
    }
    return {
      fact,
      statement: { used: statementUsed },
      ask: { used: askUsed, overlap: askOverlap },
      formOverlap: wanted === 0 ? askOverlap : formOverlap,
      cover,
      stated,
    };
  };
}

/**
 * The documents of a fact that count for a question, in stretches of one language: `[from, end)`, ascending. Most of a fact's documents are in other
 * languages, and things and attributes stand in all of them.
 */
function createStretches({ facts, firstDocument, language }: Documents) {
  const starts: number[] = [];
  const first = Int32Array.from({ length: facts + 1 }, (_, fact) => {
    const before = starts.length;
    const end = fact < facts ? (firstDocument[fact + 1] as number) : 0;
    for (let document = firstDocument[fact] as number; document < end; document++)
      if (document === firstDocument[fact] || language[document] !== language[document - 1]) starts.push(document);
    return before;
  });
  const startOf = Int32Array.from(starts);
  return (fact: number, asked: number): number[] => {
    const found: number[] = [];
    const end = first[fact + 1] as number;
    for (let place = first[fact] as number; place < end; place++) {
      const start = startOf[place] as number;
      const spoken = language[start] as number;
      if (spoken !== 0 && spoken !== asked) continue;
      found.push(start, place + 1 < end ? (startOf[place + 1] as number) : (firstDocument[fact + 1] as number));
    }
    return found;
  };
}

/** Lays tokens out for comparison. */
export function layOut(tokens: Text['tokens']): Laid {
  const weights = new Float64Array(tokens.length);
  const laid = { places: [] as number[], terms: [] as number[], strengths: [] as number[] };
  tokens.forEach((token, place) => {
    weights[place] = token.weight;
    token.terms.forEach((term, one) => {
      laid.places.push(place);
      laid.terms.push(term);
      laid.strengths.push(at(token.strengths, one));
    });
  });
  const total = weights.reduce((sum, one) => sum + one, 0);
  return { weights, total: total || 1, ...laid };
}
