import { FIRST_ASK, type Index } from './inverted.js';
import type { QuestionToken } from './question.js';

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
  /** Asks that have anything of it, the most alike first. */
  readonly asks: readonly DocumentMatch[];
  /** For each token of the question, how well anything of the fact accounts for it (0 to 1). */
  readonly cover: Float64Array;
  /** The same for the words of the statement alone. */
  readonly stated: Float64Array;
  /** For each token, the share of the asks that have it. */
  readonly support: Float64Array;
  /** The largest share that one ask has of the question's words outside the names of things. */
  readonly restAsk: number;
}

/** A question laid out for comparison, once for all facts. */
interface Places {
  /** By term: 0 for a term that the question does not have. */
  readonly slots: Uint16Array;
  /** Where the term of a slot stands: `[first[slot], first[slot + 1])` of `place` (a token) and of `weight` (of the match). */
  readonly first: Int32Array;
  readonly place: Int32Array;
  readonly weight: Float64Array;
}

export function placesOf(tokens: readonly QuestionToken[], index: Index): Places {
  const slots = new Uint16Array(tokens.length > 0 ? index.vocabulary.size : 0);
  const lists: { readonly place: number; readonly weight: number }[][] = [[]];
  tokens.forEach(({ terms }, place) => {
    for (const { name, weight } of terms) {
      const id = index.vocabulary.find(name);
      if (id < 0) continue;
      const slot = slots[id] ?? 0;
      if (slot > 0) lists[slot]?.push({ place, weight });
      else slots[id] = lists.push([{ place, weight }]) - 1;
    }
  });
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, slot) => {
    first[slot + 1] = (first[slot] ?? 0) + list.length;
  });
  const all = lists.flat();
  return {
    slots,
    first,
    place: Int32Array.from(all, ({ place }) => place),
    weight: Float64Array.from(all, ({ weight }) => weight),
  };
}

export function compare(
  fact: number,
  tokens: readonly QuestionToken[],
  places: Places,
  index: Index,
  named: ReadonlySet<number>,
): FactMatch {
  const weights = Float64Array.from(tokens, ({ weight }) => weight);
  const apart = Float64Array.from(tokens, ({ weight }, at) => (named.has(at) ? 0 : weight));
  const total = sum(weights) || 1;
  const rest = sum(apart);
  let restAsk = 0;
  const cover = new Float64Array(tokens.length);
  let stated = cover;
  const support = new Float64Array(tokens.length);
  const hits = new Float64Array(tokens.length);
  const first = index.firstDoc[fact] ?? 0;
  const end = index.firstDoc[fact + 1] ?? first;
  let statement = untouched(first);
  const asks: DocumentMatch[] = [];
  for (let doc = first; doc < end; doc++) {
    hits.fill(0);
    const shared = share(doc, places, index, hits);
    if (shared === 0) {
      if (doc === first) stated = hits.slice();
      continue;
    }
    let covered = 0;
    let restCovered = 0;
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at] ?? 0;
      if (hit === 0) continue;
      covered += hit * (weights[at] ?? 0);
      restCovered += hit * (apart[at] ?? 0);
      if (hit > (cover[at] ?? 0)) cover[at] = hit;
      if (doc >= first + FIRST_ASK) support[at] = (support[at] ?? 0) + hit;
    }
    const own = index.docWeight[doc] ?? 0;
    const part = covered / total;
    const used = own > 0 ? shared / own : 0;
    if (doc !== first + 1 && rest > 0.05) restAsk = Math.max(restAsk, restCovered / rest);
    const match = { doc, covered: part, used, overlap: part + used > 0 ? (2 * part * used) / (part + used) : 0 };
    if (doc === first) [statement, stated] = [match, hits.slice()];
    else if (doc > first + 1 && match.overlap > 0) asks.push(match);
  }
  const count = Math.max(1, end - first - FIRST_ASK);
  for (let at = 0; at < support.length; at++) support[at] = (support[at] ?? 0) / count;
  asks.sort((a, b) => b.overlap - a.overlap || a.doc - b.doc);
  return { fact, statement, asks, cover, stated, support, restAsk };
}

/** Weight of the document's tokens that the question has; how well the document has each of the question's goes to `hits`. */
function share(doc: number, { slots, first, place, weight }: Places, index: Index, hits: Float64Array): number {
  const { firstToken, tokenWeight, firstTerm, terms, termWeight } = index;
  let shared = 0;
  const lastToken = firstToken[doc + 1] ?? 0;
  for (let token = firstToken[doc] ?? 0; token < lastToken; token++) {
    let best = 0;
    const lastTerm = firstTerm[token + 1] ?? 0;
    for (let at = firstTerm[token] ?? 0; at < lastTerm; at++) {
      const slot = slots[terms[at] ?? 0] ?? 0;
      if (slot === 0) continue;
      const own = termWeight[at] ?? 0;
      const last = first[slot + 1] ?? 0;
      for (let one = first[slot] ?? 0; one < last; one++) {
        const strength = (weight[one] ?? 0) * own;
        const hit = place[one] ?? 0;
        if (strength > best) best = strength;
        if (strength > (hits[hit] ?? 0)) hits[hit] = strength;
      }
    }
    if (best > 0) shared += best * (tokenWeight[token] ?? 0);
  }
  return shared;
}

const untouched = (doc: number): DocumentMatch => ({ doc, covered: 0, used: 0, overlap: 0 });

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
