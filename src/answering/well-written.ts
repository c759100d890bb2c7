import type { FactMatch } from './compare.js';
import type { Engine } from './engine.js';
import { FIRST_ASK } from './inverted.js';
import { wordsOf } from './words.js';

/** Finds asks that can be shown to others. */
export interface WellWritten {
  isWellWritten(ask: string): boolean;
  /** The ask of a fact that is most alike, of those above `least`, and has no slip; undefined where there is none. */
  nearest(match: FactMatch, least: number): string | undefined;
}

/** Asks are written as people type, slips and all: these are found by them, and not offered to others. */
export function createWellWritten({ index, isOwn }: Pick<Engine, 'index' | 'isOwn'>): WellWritten {
  const isWellWritten = (ask: string): boolean => wordsOf(ask).every(({ text }) => isOwn(text));
  return {
    isWellWritten,
    nearest({ fact, asks }, least) {
      const first = (index.firstDoc[fact] ?? 0) + FIRST_ASK;
      for (const { doc, overlap } of asks) {
        const ask = index.facts[fact]?.asks[doc - first];
        if (overlap <= least || ask === undefined) return undefined;
        if (isWellWritten(ask)) return ask;
      }
      return undefined;
    },
  };
}
