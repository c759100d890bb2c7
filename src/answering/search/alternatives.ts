import { isTelling, type Question } from '../question/question.js';
import type { FactMatch } from './compare.js';

/** How many words to each side of "or" may make up one alternative. */
const REACH = 4;

/**
 * "In Porto Sol or in Lunaville?": the fact that settles it need not have the other one. What a fact accounts for on one side of an "or"
 * excuses the other side.
 */
export function excuseAlternatives({ tokens }: Question, match: FactMatch): FactMatch {
  const cover = match.cover.slice();
  tokens.forEach(({ text }, at) => {
    if (text !== 'or') return;
    const left = side(at, -1, cover);
    const right = side(at, 1, cover);
    const [high, low] = left.best >= right.best ? [left, right] : [right, left];
    if (high.best < 0.6) return;
    for (const place of low.places) cover[place] = Math.max(cover[place] ?? 0, high.best * 0.9);
  });
  return { ...match, cover };

  function side(at: number, step: 1 | -1, seen: Float64Array) {
    const places: number[] = [];
    for (let place = at + step; Math.abs(place - at) <= REACH; place += step) {
      const token = tokens[place];
      if (!token || token.text === 'or') break;
      if (isTelling(token)) places.push(place);
      if (places.length === (step === 1 ? 3 : 2)) break;
    }
    return { places, best: Math.max(0, ...places.map((place) => seen[place] ?? 0)) };
  }
}
