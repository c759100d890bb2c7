import type { English } from './english.js';
import type { Index } from './inverted.js';
import type { QuestionToken } from './question.js';

/** Weight of general English against a small library, in documents. */
const BACKGROUND = 300;

/** How much a token tells facts apart, from their number and from general English. */
export type Rarity = (token: QuestionToken) => number;

export function createRarity({ factsWith, facts, vocabulary }: Index, english: English): Rarity {
  return (token) => {
    const background = Math.min(1, 12 * 10 ** (english.zipf(token.text) - 9)) * BACKGROUND;
    const most = token.terms.reduce((sum, { name }) => {
      const id = vocabulary.find(name);
      return Math.max(sum, id < 0 ? 0 : (factsWith[id] ?? 0));
    }, 0);
    return Math.log((facts.length + BACKGROUND + 1) / (most + background + 0.5));
  };
}
