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
  /** Asks, the most alike first. */
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

/** Where a term stands in the question, and with what weight. */
type Place = readonly [token: number, weight: number];

/** Places by term: `lists[slots[id]]`, where slot 0 is a term that the question does not have. */
interface Places {
  readonly slots: Uint16Array;
  readonly lists: readonly (readonly Place[])[];
}

export function placesOf(tokens: readonly QuestionToken[], index: Index): Places {
  const slots = new Uint16Array(tokens.length > 0 ? index.vocabulary.size : 0);
  const lists: Place[][] = [[]];
  tokens.forEach((token, at) => {
    for (const { name, weight } of token.terms) {
      const id = index.vocabulary.find(name);
      if (id < 0) continue;
      const slot = slots[id] ?? 0;
      if (slot > 0) lists[slot]?.push([at, weight]);
      else slots[id] = lists.push([[at, weight]]) - 1;
    }
  });
  return { slots, lists };
}

export function compare(
  fact: number,
  tokens: readonly QuestionToken[],
  { slots, lists }: Places,
  index: Index,
  named: ReadonlySet<number>,
): FactMatch {
  const weights = tokens.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const rest = weights.reduce((sum, weight, at) => sum + (named.has(at) ? 0 : weight), 0);
  let restAsk = 0;
  const cover = new Float64Array(tokens.length);
  let stated = cover;
  const support = new Float64Array(tokens.length);
  const hits = new Float64Array(tokens.length);
  const apart = weights.map((_, at) => !named.has(at));
  const matches: DocumentMatch[] = [];
  const first = index.firstDoc[fact] ?? 0;
  const end = index.firstDoc[fact + 1] ?? first;
  for (let doc = first; doc < end; doc++) {
    let shared = 0;
    hits.fill(0);
    const lastToken = index.firstToken[doc + 1] ?? 0;
    for (let token = index.firstToken[doc] ?? 0; token < lastToken; token++) {
      let best = 0;
      const lastTerm = index.firstTerm[token + 1] ?? 0;
      for (let at = index.firstTerm[token] ?? 0; at < lastTerm; at++) {
        const slot = slots[index.terms[at] ?? 0] ?? 0;
        if (slot === 0) continue;
        for (const [place, weight] of lists[slot] ?? []) {
          const strength = weight * (index.termWeight[at] ?? 0);
          if (strength > best) best = strength;
          if (strength > (hits[place] ?? 0)) hits[place] = strength;
        }
      }
      if (best > 0) shared += best * (index.tokenWeight[token] ?? 0);
    }
    let covered = 0;
    let restCovered = 0;
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at] ?? 0;
      covered += hit * (weights[at] ?? 0);
      if (apart[at]) restCovered += hit * (weights[at] ?? 0);
      if (hit > (cover[at] ?? 0)) cover[at] = hit;
      if (doc >= first + FIRST_ASK) support[at] = (support[at] ?? 0) + hit;
    }
    const own = index.docWeight[doc] ?? 0;
    const share = covered / total;
    const used = own > 0 ? shared / own : 0;
    if (doc === first) stated = hits.slice();
    if (doc !== first + 1 && rest > 0.05) restAsk = Math.max(restAsk, restCovered / rest);
    matches.push({ doc, covered: share, used, overlap: share + used > 0 ? (2 * share * used) / (share + used) : 0 });
  }
  const count = Math.max(1, end - first - FIRST_ASK);
  for (let at = 0; at < support.length; at++) support[at] = (support[at] ?? 0) / count;
  const statement = matches[0] ?? { doc: first, covered: 0, used: 0, overlap: 0 };
  const asks = matches
    .filter(({ doc }) => doc >= first + FIRST_ASK)
    .sort((a, b) => b.overlap - a.overlap || a.doc - b.doc);
  return { fact, statement, asks, cover, stated, support, restAsk };
}
