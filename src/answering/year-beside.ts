import type { Question } from './question.js';

const YEAR = /^(?:19|20)\d\d$/;
const LATER =
  /\b(?:(?:in |for )?(?:the )?(?:year after|(?:next|following) year)|(?:one|a) year (?:on|later|after))(?: (?:that|it))?\b/i;
const EARLIER =
  /\b(?:(?:in |for )?(?:the )?(?:year before|(?:previous|preceding) year)|(?:one|a) year (?:earlier|before))(?: (?:that|it))?\b/i;

/**
 * "And the year after?": the earlier question with its year moved on, and what else is asked now. Null where the text moves no year, or
 * the earlier question names none or several.
 */
export function withYearBeside(text: string, { tokens }: Pick<Question, 'tokens'>): string | null {
  const step = LATER.test(text) ? 1 : EARLIER.test(text) ? -1 : 0;
  const years = new Set(tokens.map((token) => token.text).filter((word) => YEAR.test(word)));
  if (step === 0 || years.size !== 1) return null;
  const rest = text.replace(step > 0 ? LATER : EARLIER, ' ').replace(/^\W+|\W+$/g, '');
  const moved = tokens.map((token) => (YEAR.test(token.text) ? String(Number(token.text) + step) : token.text));
  return `${moved.join(' ')} ${rest}`.trim();
}
