import type { Engine } from '../judging/engine.js';
import { wordsOf } from '../language/words.js';
import type { FactMatch } from '../search/compare.js';
import { FIRST_ASK } from '../search/inverted.js';
import { isSentence } from './phrase.js';

/** Finds asks that can be shown to others. */
export interface WellWritten {
  isWellWritten(ask: string): boolean;
  /**
   * The ask of a fact that is most alike, of those above `least` that are whole sentences without a slip; of a fact without sentences any
   * without a slip. Undefined where there is none: then the first one stands for the fact.
   */
  nearest(match: FactMatch, least: number): string | undefined;
}

export function createWellWritten({ index, isOwn }: Pick<Engine, 'index' | 'isOwn'>): WellWritten {
  const isWellWritten = (ask: string): boolean => wordsOf(ask).every(({ text }) => isOwn(text));
  return {
    isWellWritten,
    nearest({ fact, asks }, least) {
      const first = (index.firstDoc[fact] ?? 0) + FIRST_ASK;
      const all = index.facts[fact]?.asks ?? [];
      const near = asks
        .filter(({ overlap }) => overlap > least)
        .flatMap(({ doc }) => all[doc - first] ?? [])
        .filter(isWellWritten);
      return near.find(isSentence) ?? (all.some(isSentence) ? undefined : near[0]);
    },
  };
}
