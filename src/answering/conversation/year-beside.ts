import { trimMarks } from '../language/words.js';
import { isYear } from '../language/year.js';
import { isTelling, type Question } from '../question/question.js';

const LATER =
  /\b(?:(?:in |for )?(?:the )?(?:year after|(?:next|following) year)|(?:one|a) year (?:later|after|on(?=\W*$)))(?: (?:that|it))?\b/i;
const EARLIER =
  /\b(?:(?:in |for )?(?:the )?(?:year before|(?:previous|preceding) year)|(?:one|a) year (?:earlier|before))(?: (?:that|it))?\b/i;

/** More telling words than that make a question of its own. */
const FEW = 2;

/**
 * "And the year after?": the earlier question with its year moved on, and what else is asked now. Null where the text moves no year, names
 * a year or a thing itself or asks a whole question, and where the earlier question names no year or several.
 */
export function withYearBeside(
  text: string,
  own: Pick<Question, 'tokens' | 'entities'>,
  { tokens }: Pick<Question, 'tokens'>,
): string | null {
  const step = LATER.test(text) ? 1 : EARLIER.test(text) ? -1 : 0;
  const years = new Set(tokens.map((token) => token.text).filter((word) => isYear(word)));
  if (step === 0 || years.size !== 1 || own.entities.length > 0) return null;
  const telling = own.tokens.filter((token) => isTelling(token) && !/^(?:year|next|follow|previous)/.test(token.text));
  if (telling.length > FEW || telling.some(({ text: word }) => isYear(word))) return null;
  const rest = trimMarks(text.replace(step > 0 ? LATER : EARLIER, ' '));
  const moved = tokens.map((token) => (isYear(token.text) ? String(Number(token.text) + step) : token.text));
  return `${moved.join(' ')} ${rest}`.trim();
}
