import type { Library } from '../knowledge/library.js';
import { attributesIn } from '../knowledge/shared-attributes.js';
import { answerTypeOf, type Language, NUMERIC } from '../language/language.js';
import type { Draft } from './draft.js';

const NUMBER = /(?:[$€£¥₸]\s?)?\d[\d.,]*(?:\s?%|(?:\s(?:thousand|million|billion|trillion))?(?:\s\p{L}+)?)/gu;

/**
 * Words of the statement for each attribute that has none yet: the one date for what asks when, the one number with its unit for what asks how
 * many. Null stays where several would do.
 */
export function withBoldWords(draft: Draft, library: Library, language: Language): Draft {
  const { statement, tells } = draft;
  const attributes = attributesIn(library);
  const dates = (statement.match(language.dates) ?? []).map((one) => one.trim());
  const numbers = (statement.replace(language.dates, ' ').match(NUMBER) ?? []).map((one) => one.trim());
  const guess = (attribute: string): string | null => {
    const types = new Set((attributes[attribute]?.asks ?? []).map((ask) => answerTypeOf(language, ask)));
    if (types.has('when') && dates.length === 1) return dates[0] ?? null;
    const isNumeric = [...types].some((type) => NUMERIC.has(type));
    if (isNumeric && numbers.length === 1 && statement.includes(numbers[0] ?? '')) return numbers[0] ?? null;
    return null;
  };
  const marked = Object.entries(tells).map(([attribute, words]) => {
    // What a changed statement no longer says is marked anew.
    const kept = words !== null && statement.includes(words) ? words : null;
    return [attribute, kept ?? guess(attribute)] as const;
  });
  return { ...draft, tells: Object.fromEntries(marked) };
}
