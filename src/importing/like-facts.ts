import { overlapOf, wordsThatCount } from '../desk/similar.js';
import type { Fact, Library } from '../knowledge/library.js';
import type { ImportDraft } from './import-draft.js';

/** A fact that may say what a draft says. */
export interface LikeFact {
  readonly fact: Fact;
  /** Share of words in common, from 0 to 1. */
  readonly share: number;
}

/** Share of the words from which on a statement is taken for the same, and a question. */
const ALIKE = { statement: 0.6, question: 0.75 } as const;
const SHOWN = 3;

/**
 * Finds the facts that are like a draft, the likest first, by their statements and asks. Facts are looked up by their words, so that thousands of
 * drafts can be held against thousands of facts.
 */
export function createLikeFacts({ facts }: Pick<Library, 'facts'>): (draft: ImportDraft) => readonly LikeFact[] {
  const byWord = new Map<string, Set<number>>();
  const texts: { readonly fact: Fact; readonly words: ReadonlySet<string>; readonly least: number }[] = [];
  const index = (fact: Fact, text: string, least: number) => {
    const words = wordsThatCount(text);
    const at = texts.push({ fact, words, least }) - 1;
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, new Set([at]));
      else known.add(at);
    }
  };
  for (const fact of facts) {
    index(fact, fact.statement, ALIKE.statement);
    for (const ask of new Set([...(fact.display === undefined ? [] : [fact.display]), ...fact.asks]))
      index(fact, ask, ALIKE.question);
  }

  return ({ statement, question, fact: own }) => {
    const best = new Map<Fact, number>();
    for (const [text, isQuestion] of [[statement, false] as const, [question ?? '', true] as const]) {
      if (text === '') continue;
      const words = wordsThatCount(text);
      for (const at of rareFirst(words, byWord)) {
        const one = texts[at];
        if (one === undefined || one.fact.id === own || (one.least === ALIKE.question) !== isQuestion) continue;
        const share = overlapOf(words, one.words);
        if (share >= one.least && share > (best.get(one.fact) ?? 0)) best.set(one.fact, share);
      }
    }
    return [...best]
      .map(([fact, share]) => ({ fact, share }))
      .sort((a, b) => b.share - a.share)
      .slice(0, SHOWN);
  };
}

/** Texts that have one of the rarest words: two that share most of their words share one of these. */
function rareFirst(words: ReadonlySet<string>, byWord: ReadonlyMap<string, ReadonlySet<number>>): Set<number> {
  const counted = [...words].map((word) => byWord.get(word) ?? new Set<number>()).sort((a, b) => a.size - b.size);
  // Texts as much alike as is asked for share more than two words of five, so one of these is among any three fifths and one more.
  return new Set(counted.slice(0, Math.floor(words.size * 0.6) + 1).flatMap((at) => [...at]));
}
