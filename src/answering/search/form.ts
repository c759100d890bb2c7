import type { Fact } from '../../knowledge/library.js';
import { hasDate, withoutDates } from '../language/calendar.js';
import { FORMS } from '../question/kinds.js';

/** A number, in digits or in words. */
export const ANY_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|dozens?|hundreds?|thousands?|millions?|half|third)\b/i;

const CAUSE = /\b(because|so that|in order to|due to|owing to|therefore|as a result|since|aimed at)\b/i;

/** Forms of answers that stand in a statement, as bits in the order of `FORMS`. */
export function formsIn({ statement, tells }: Fact): number {
  const has: Record<(typeof FORMS)[number], boolean> = {
    when: hasDate(statement),
    where: tells.has('place') || /\b(in|at|to|from|between) (the )?\p{Lu}/u.test(statement),
    who: /(?<!\p{L})\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(statement),
    number:
      /\d/.test(withoutDates(statement)) ||
      /\b(two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)\b/i.test(statement),
    why: tells.has('reason') || tells.has('aim') || CAUSE.test(statement),
  };
  return FORMS.reduce((bits, form, at) => (has[form] ? bits | (1 << at) : bits), 0);
}
