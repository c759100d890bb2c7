import type { Engine } from '../judging/engine.js';
import { wordsOf } from '../language/words.js';
import type { FactMatch } from '../search/compare.js';
import { FIRST_ASK } from '../search/inverted.js';

/** Finds asks that can be shown to others. */
export interface WellWritten {
  isWellWritten(ask: string): boolean;
  /** The ask of a fact that is most alike, of those above `least`, without a slip and rather a sentence; undefined where there is none. */
  nearest(match: FactMatch, least: number): string | undefined;
}

/** Asks are written as people type, slips and all: many are to be found by, and not to be offered to others. */
const isSentence = (ask: string): boolean => /^\p{Lu}/u.test(ask);

export function createWellWritten({ index, isOwn }: Pick<Engine, 'index' | 'isOwn'>): WellWritten {
  const isWellWritten = (ask: string): boolean => wordsOf(ask).every(({ text }) => isOwn(text));
  return {
    isWellWritten,
    nearest({ fact, asks }, least) {
      const first = (index.firstDoc[fact] ?? 0) + FIRST_ASK;
      const near = asks
        .filter(({ overlap }) => overlap > least)
        .flatMap(({ doc }) => index.facts[fact]?.asks[doc - first] ?? [])
        .filter(isWellWritten);
      return near.find(isSentence) ?? near[0];
    },
  };
}
