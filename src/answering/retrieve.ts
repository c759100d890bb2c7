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
  const touched = new Int32Array(docs);
  const best = new Float64Array(facts.length);
  const scored = new Int32Array(facts.length);
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
    let count = 0;
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
        if (end - start > COMMON_TERM && count >= limit) continue;
        for (let at = start; at < end; at++) {
          const doc = postings[at] ?? 0;
          const last = seen[doc] ?? -1;
          if (last === place) continue;
          if (last < 0) {
            touched[count++] = doc;
            scores[doc] = 0;
          }
          seen[doc] = place;
          scores[doc] = (scores[doc] ?? 0) + value * weight;
        }
      }
    });
    let found = 0;
    for (let at = 0; at < count; at++) {
      const doc = touched[at] ?? 0;
      seen[doc] = -1;
      const length = (firstToken[doc + 1] ?? 0) - (firstToken[doc] ?? 0);
      const score = (scores[doc] ?? 0) / (0.75 + 0.25 * (length / average));
      const fact = factOfDoc[doc] ?? 0;
      const before = best[fact] ?? 0;
      if (score <= before) continue;
      if (before === 0) scored[found++] = fact;
      best[fact] = score;
    }
    const kept: Candidate[] = [];
    for (let at = 0; at < found; at++) {
      const fact = scored[at] ?? 0;
      insert(kept, { fact, score: best[fact] ?? 0 }, limit);
      best[fact] = 0;
    }
    return kept.map(({ fact, score }) => ({ fact, score: possible > 0 ? score / possible : 0 }));
  };
  return { rarity, find };
}

/** Keeps the best `limit`, best first; ties in the order of the library. */
function insert(kept: Candidate[], one: Candidate, limit: number): void {
  const last = kept[limit - 1];
  if (last && !before(one, last)) return;
  let at = kept.length;
  while (at > 0 && before(one, kept[at - 1] ?? one)) at--;
  kept.splice(at, 0, one);
  if (kept.length > limit) kept.pop();
}

const before = (a: Candidate, b: Candidate) => a.score > b.score || (a.score === b.score && a.fact < b.fact);
