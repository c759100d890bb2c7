import { formOf, type Kind } from '../question/kinds.js';
import { isTelling, type Question } from '../question/question.js';
import type { FactMatch } from '../search/compare.js';

/** Whether the form of answer that the question wants is among those of a statement; neither where it wants none in particular. */
export function kindFeatures(kind: Kind, forms: number): { kindMet: number; kindMissed: number } {
  const form = formOf(kind);
  if (form === 0) return { kindMet: 0, kindMissed: 0 };
  const met = (forms >> (form - 1)) & 1;
  return { kindMet: met, kindMissed: 1 - met };
}

const ASKING = /^(which|what|many|much|whose|who|kind|where|when|how)$/;
/** Most words that name what is asked. */
const HEAD = 3;

/** The words after "which", "how many", "who is the" name what is asked: how much they weigh, and how far the heaviest is left open. */
export function headOf({ tokens }: Question, { cover }: FactMatch): { open: number; weight: number } {
  let at = tokens.findIndex(({ text }) => ASKING.test(text));
  if (at < 0) return { open: 0, weight: 0 };
  while (at < tokens.length && !isTelling(tokens[at])) at++;
  let [open, weight] = [0, 0];
  for (let place = at; place < Math.min(at + HEAD, tokens.length); place++) {
    if (!isTelling(tokens[place])) break;
    const own = tokens[place]?.weight ?? 0;
    weight = Math.max(weight, own);
    open = Math.max(open, own * (1 - (cover[place] ?? 0)));
  }
  return { open, weight };
}
