import type { English } from './english.js';
import type { Index } from './inverted.js';
import type { Question, QuestionToken } from './question.js';

/** A fact that may answer: its place in the index and the share of the best possible score that its best document has. */
export interface Candidate {
  readonly fact: number;
  readonly score: number;
}

/** A term in more documents than this says little: it only counts for those that a rarer one brought. */
const COMMON_TERM = 20_000;
/** Weight of general English against a small library, in documents. */
const BACKGROUND = 300;

export interface Retriever {
  /** How much a token tells facts apart, from their number and from general English. */
  rarity(token: QuestionToken): number;
  /** The best `limit` facts, best first; ties in the order of the library. */
  find(question: Question, limit: number): Candidate[];
}

export function createRetriever(index: Index, english: English): Retriever {
  const { postings, firstPosting, factOfDoc, factsWith, firstToken, facts, vocabulary } = index;
  const docs = factOfDoc.length;
  const scores = new Float32Array(docs);
  const seen = new Int32Array(docs).fill(-1);
  const average = firstToken[docs] ? (firstToken[docs] ?? 0) / docs : 1;
  const rarity = (token: QuestionToken) => {
    const background = Math.min(1, 12 * 10 ** (english.zipf(token.text) - 9)) * BACKGROUND;
    const most = token.terms.reduce((sum, { name }) => {
      const id = vocabulary.find(name);
      return Math.max(sum, id < 0 ? 0 : (factsWith[id] ?? 0));
    }, 0);
    return Math.log((facts.length + BACKGROUND + 1) / (most + background + 0.5));
  };
  const find = (question: Question, limit: number): Candidate[] => {
    const touched: number[] = [];
    const tokens = question.tokens
      .filter(({ weight }) => weight > 0)
      .map((token, place) => ({ token, place, value: rarity(token) * (0.3 + 0.7 * Math.min(1, token.weight)) }))
      .sort((a, b) => b.value - a.value);
    let possible = 0;
    tokens.forEach(({ token, value }, place) => {
      possible += value;
      for (const { name, weight } of token.terms) {
        const id = vocabulary.find(name);
        if (id < 0) continue;
        const end = firstPosting[id + 1] ?? 0;
        const start = firstPosting[id] ?? 0;
        if (end - start > COMMON_TERM && touched.length >= limit) continue;
        for (let at = start; at < end; at++) {
          const doc = postings[at] ?? 0;
          const last = seen[doc] ?? -1;
          if (last === place) continue;
          if (last < 0) {
            touched.push(doc);
            scores[doc] = 0;
          }
          seen[doc] = place;
          scores[doc] = (scores[doc] ?? 0) + value * weight;
        }
      }
    });
    const best = new Map<number, number>();
    for (const doc of touched) {
      seen[doc] = -1;
      const length = (firstToken[doc + 1] ?? 0) - (firstToken[doc] ?? 0);
      const score = (scores[doc] ?? 0) / (0.75 + 0.25 * (length / average));
      const fact = factOfDoc[doc] ?? 0;
      if (score > (best.get(fact) ?? 0)) best.set(fact, score);
    }
    return top(best, limit).map(([fact, score]) => ({ fact, score: possible > 0 ? score / possible : 0 }));
  };
  return { rarity, find };
}

function top(scores: ReadonlyMap<number, number>, limit: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const entry of scores) {
    const last = kept[kept.length - 1];
    if (kept.length === limit && last && !before(entry, last)) continue;
    let at = kept.length;
    while (at > 0 && before(entry, kept[at - 1] ?? entry)) at--;
    kept.splice(at, 0, entry);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}

const before = (a: readonly [number, number], b: readonly [number, number]) =>
  a[1] > b[1] || (a[1] === b[1] && a[0] < b[0]);
