import { trimMarks } from '../language/words.js';
import type { Question } from './question.js';

export const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' ',
);

const BESIDE =
  /\b(?:the )?(?:(?:(?<after>next|following)|(?<before>previous|preceding)) one|one (?:(?<later>after|following)|(?<earlier>before)))(?: (?:that|it|this))?\b/i;

/** "The one after that", said of an edition that was asked about by number. */
export interface Beside {
  /** What else is asked; may be empty. */
  readonly rest: string;
  /** Place of the number among the tokens of the earlier question, and the number that is meant now. */
  readonly at: number;
  readonly ordinal: string;
}

/** Null where the text points at no neighbour, the earlier question has no number, or there is nothing before the first. */
export function besideOf(text: string, { tokens }: Pick<Question, 'tokens'>): Beside | null {
  const found = BESIDE.exec(text);
  if (!found) return null;
  const step = found.groups?.after || found.groups?.later ? 1 : -1;
  const at = tokens.findIndex((token) => ORDINALS.includes(token.text));
  const ordinal = ORDINALS[ORDINALS.indexOf(tokens[at]?.text ?? '') + step];
  if (at < 0 || !ordinal) return null;
  return { rest: trimMarks(text.replace(found[0], ' ')), at, ordinal };
}
