import type { Fact } from '../knowledge/library.js';
import { hasDate, withoutDates } from './calendar.js';
import type { FactMatch } from './compare.js';
import { FORMS, formOf, type Kind } from './kinds.js';
import { isTelling, type Question } from './question.js';

/** A number, in digits or in words. */
export const ANY_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|dozens?|hundreds?|thousands?|millions?|half|third)\b/i;

const CAUSE = /\b(because|so that|in order to|due to|owing to|therefore|as a result|since|aimed at)\b/i;

/** Forms of answers that stand in a statement, as bits in the order of `FORMS`. */
export function formsIn({ statement, tells }: Fact): number {
  const has: Record<(typeof FORMS)[number], boolean> = {
    when: hasDate(statement),
    where: tells.has('place') || /\b(in|at|to|from|between) (the )?\p{Lu}/u.test(statement),
    who: /\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(statement),
    number:
      /\d/.test(withoutDates(statement)) ||
      /\b(two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)\b/i.test(statement),
    why: tells.has('reason') || tells.has('aim') || CAUSE.test(statement),
  };
  return FORMS.reduce((bits, form, at) => (has[form] ? bits | (1 << at) : bits), 0);
}

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
