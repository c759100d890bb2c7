import type { FactMatch } from './compare.js';
import type { Engine } from './engine.js';
import { FIRST_ASK } from './inverted.js';
import { wordsOf } from './words.js';

/** Asks are written as people type, slips and all: these are found by them, and not offered to others. */
export function createWellWritten({ index, isOwn }: Pick<Engine, 'index' | 'isOwn'>) {
  const isWellWritten = (ask: string): boolean => wordsOf(ask).every(({ text }) => isOwn(text));
  return {
    isWellWritten,
    /** The ask of a fact that is most alike, of those at least so much, and has no slip; undefined where there is none. */
    nearest({ fact, asks }: FactMatch, least: number): string | undefined {
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
