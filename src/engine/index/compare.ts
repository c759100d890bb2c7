import { highest } from '../../lib/highest.js';
import { add, at, placeOf, raise } from '../../lib/numbers.js';
import { DOCUMENT, type Documents, type Text } from './documents.js';

/** How a question and one document overlap: shares of weight, 0 to 1. */
interface DocumentMatch {
  readonly document: number;
  /** Share of the question that the document has: recall. */
  readonly covered: number;
  /** Share of the document that the question has: precision. */
  readonly used: number;
  /** Harmonic mean of the two: F1. */
  readonly overlap: number;
}

/** How a question and a fact overlap. */
interface FactMatch {
  readonly fact: number;
  readonly statement: DocumentMatch;
  /** The ask most alike, those made of what the fact tells included; empty where none has anything of the question. */
  readonly asks: readonly DocumentMatch[];
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
export function createCompare({
  firstDocument,
  firstToken,
  documentOf,
  weight,
  documentWeight,
  kind,
  language,
  form,
  postings,
}: Documents) {
  let best = new Float64Array();
  let hits = new Float64Array();
  return (
    fact: number,
    { weights, total, places, terms, strengths }: Laid,
    { form: wanted, language: asked, without }: Wanted,
  ): FactMatch => {
    const [first, end] = [firstDocument[fact] as number, firstDocument[fact + 1] as number];
    const [from, to] = [firstToken[first] as number, firstToken[end] as number];
    const width = weights.length;
    const cells = (end - first) * width;
    if (best.length < to - from) best = new Float64Array(to - from);
    if (hits.length < cells) hits = new Float64Array(cells);
    best.fill(0, 0, to - from);
    hits.fill(0, 0, cells);
    terms.forEach((term, one) => {
      const last = postings.first[term + 1] as number;
      const [place, strength] = [places[one] as number, strengths[one] as number];
      for (let post = placeOf(postings.token, from, postings.first[term] as number, last); post < last; post++) {
        const token = postings.token[post] as number;
        if (token >= to) break;
        const hit = strength * (postings.strength[post] as number);
        if (hit > (best[token - from] as number)) best[token - from] = hit;
        raise(hits, ((documentOf[token] as number) - first) * width + place, hit);
      }
    });
    const [cover, stated] = [new Float64Array(width), new Float64Array(width)];
    let statement: DocumentMatch = { document: first, covered: 0, used: 0, overlap: 0 };
    let ask: DocumentMatch | undefined;
    let formOverlap = 0;
    for (let document = first; document < end; document++) {
      const spoken = language[document] as number;
      if (document === without || (spoken !== 0 && spoken !== asked)) continue;
      let [shared, both] = [0, 0];
      for (let token = firstToken[document] as number; token < (firstToken[document + 1] as number); token++)
        shared += (best[token - from] as number) * (weight[token] as number);
      if (shared === 0) continue;
      const isAsk = (kind[document] as number) >= DOCUMENT.made;
      for (let place = 0; place < width; place++) {
        const hit = hits[(document - first) * width + place] as number;
        both += hit * (weights[place] as number);
        raise(cover, place, hit);
        if (!isAsk) raise(stated, place, hit);
      }
      const [covered, used] = [both / total, shared / (documentWeight[document] as number)];
      const match = { document, covered, used, overlap: (2 * covered * used) / (covered + used) };
      if (form[document] === wanted) formOverlap = Math.max(formOverlap, match.overlap);
      if (isAsk && match.overlap > (ask?.overlap ?? 0)) ask = match;
      if (kind[document] === DOCUMENT.statement && match.overlap > statement.overlap) statement = match;
    }
    const asks = ask ? [ask] : [];
    return { fact, statement, asks, formOverlap: wanted === 0 ? (ask?.overlap ?? 0) : formOverlap, cover, stated };
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
  return (laid: Laid, wanted: number): { readonly any: number; readonly sameForm: number } => {
    const { places, terms, strengths, weights } = laid;
    sums.fill(0);
    terms.forEach((term, one) => {
      const worth = at(weights, at(places, one)) * at(strengths, one);
      for (let post = postings.first[term] as number; post < (postings.first[term + 1] as number); post++)
        add(sums, documentOf[postings.token[post] as number] as number, worth);
    });
    let [any, sameForm] = [0, 0];
    for (const one of highest(sums, NEAREST)) {
      const overlap = compare(one, laid, { form: 0, language: 0 }).formOverlap;
      any = Math.max(any, overlap);
      if (wanted === 0 || form[one] === wanted) sameForm = Math.max(sameForm, overlap);
    }
    return { any, sameForm };
  };
}
