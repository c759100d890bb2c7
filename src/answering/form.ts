import type { Fact } from '../knowledge/library.js';
import type { FactMatch } from './compare.js';
import type { Question } from './question.js';

const MONTH = /\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

const DATE =
  /\b(?:\d{1,2} (?:to \d{1,2} )?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:19|20)\d\d)?|\b(?:19|20)\d\d\b/g;

const CAUSE = /\b(because|so that|in order to|due to|owing to|therefore|as a result|since|aimed at)\b/i;

/** Whether the form of answer that the question wants stands in the fact's statement. */
export function kindFeatures(
  { kind }: Pick<Question, 'kind'>,
  { statement, tells }: Fact,
): { kindMet: number; kindMissed: number } {
  const has: Partial<Record<Question['kind'], boolean>> = {
    when: /\b(19|20)\d\d\b/.test(statement) || MONTH.test(statement),
    number:
      /\d/.test(statement.replace(DATE, '')) ||
      /\b(two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)\b/i.test(statement),
    where: tells.has('place') || /\b(in|at|to|from|between) (the )?\p{Lu}/u.test(statement),
    why: tells.has('reason') || tells.has('aim') || CAUSE.test(statement),
    who: /\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(statement),
  };
  const met = has[kind];
  return { kindMet: met === true ? 1 : 0, kindMissed: met === false ? 1 : 0 };
}

const ASKING = /^(which|what|many|much|whose|who|kind|where|when|how)$/;
/** Most words that name what is asked. */
const HEAD = 3;

/** The words after "which", "how many", "who is the" name what is asked: how much they weigh, and how far the heaviest is left open. */
export function headOf({ tokens }: Question, { cover }: FactMatch): { open: number; weight: number } {
  let at = tokens.findIndex(({ text }) => ASKING.test(text));
  if (at < 0) return { open: 0, weight: 0 };
  while (at < tokens.length && (tokens[at]?.weight ?? 0) < 0.2) at++;
  let [open, weight] = [0, 0];
  for (let place = at; place < Math.min(at + HEAD, tokens.length); place++) {
    const own = tokens[place]?.weight ?? 0;
    if (own < 0.2) break;
    weight = Math.max(weight, own);
    open = Math.max(open, own * (1 - (cover[place] ?? 0)));
  }
  return { open, weight };
}
