import type { Numbered } from '../question/numbered.js';
import type { QuestionToken } from '../question/question.js';
import type { Index } from './inverted.js';

/** Weight of general English against a small library, in documents. */
const BACKGROUND = 300;

/** For each token how much it tells facts apart, from their number and from general English. */
export type Rarities = (tokens: readonly QuestionToken[], numbered: Numbered) => Float64Array;

export function createRarities({ factsWith, facts }: Index): Rarities {
  return (tokens, { places, terms }) => {
    const most = new Float64Array(tokens.length);
    for (let one = 0; one < terms.length; one++) {
      const place = places[one] as number;
      most[place] = Math.max(most[place] as number, factsWith[terms[one] as number] ?? 0);
    }
    const rarities = new Float64Array(tokens.length);
    for (let at = 0; at < rarities.length; at++) {
      const background = Math.min(1, 12 * 10 ** ((tokens[at]?.zipf ?? 0) - 9)) * BACKGROUND;
      rarities[at] = Math.log((facts.length + BACKGROUND + 1) / ((most[at] as number) + background + 0.5));
    }
    return rarities;
  };
}
