import { ANSWER_FORMS, type Language } from '../../language/language.js';

/** Forms of answers that stand in a statement, as bits in the order of `ANSWER_FORMS`. */
export function formsIn(statement: string, { answerForms, dates }: Language): number {
  const undated = statement.replace(dates, ' ');
  return ANSWER_FORMS.reduce(
    (bits, form, at) => (answerForms[form].test(form === 'number' ? undated : statement) ? bits | (1 << at) : bits),
    0,
  );
}

/** Words that stand so far before or after a number say what is counted. */
const BEFORE = 3;
const AFTER = 4;

/** Stems of the words beside the numbers of a statement, those of dates left out: "1,200 racks" counts racks. */
export function countedIn(statement: string, { answerForms, dates, cut, stem, functionWords }: Language): string[] {
  const parts = statement
    .replace(dates, '; ')
    .toLowerCase()
    .split(/[.;:()]\s|, /);
  return parts.flatMap((part) => {
    const words = cut(part, () => false);
    const isNumber = (word: string) => answerForms.number.test(word);
    return words.flatMap((word, at) =>
      isNumber(word)
        ? [...words.slice(Math.max(0, at - BEFORE), at), ...words.slice(at + 1, at + 1 + AFTER)]
            .filter((one) => !functionWords.has(one) && !isNumber(one))
            .map(stem)
        : [],
    );
  });
}
