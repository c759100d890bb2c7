import type { English } from './english.js';
import type { Index } from './inverted.js';
import type { Numbered } from './numbered.js';
import type { QuestionToken } from './question.js';

/** Weight of general English against a small library, in documents. */
const BACKGROUND = 300;

/** For each token how much it tells facts apart, from their number and from general English. */
export type Rarities = (tokens: readonly QuestionToken[], numbered: Numbered) => Float64Array;

export function createRarities({ factsWith, facts }: Index, english: English): Rarities {
  return (tokens, { places, terms }) => {
    const most = new Float64Array(tokens.length);
    for (let one = 0; one < terms.length; one++) {
      const place = places[one] as number;
      most[place] = Math.max(most[place] as number, factsWith[terms[one] as number] ?? 0);
    }
    return most.map((count, at) => {
      const background = Math.min(1, 12 * 10 ** (english.zipf(tokens[at]?.text ?? '') - 9)) * BACKGROUND;
      return Math.log((facts.length + BACKGROUND + 1) / (count + background + 0.5));
    });
  };
}
