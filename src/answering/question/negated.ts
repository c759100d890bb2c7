const NEGATED =
  /^\W*(?:(?:and|so|but|ok) )?(?:which|who|what|how many)(?: [^\s?]+){0,4}? (?:(?:did|do|does|has|have|had|is|are|was|were|will|would|could)(?: not|n'?t)|(?:has|have|had|with) no)\b/i;
const DENIAL = /\b(?:not|no|never|neither|nor|without|none|nobody|only|n't)\b|n['’]t\b/i;

/**
 * "Which of them did not attend?" asks for what a statement leaves out, unless the statement denies something itself. Apostrophes of the text
 * are straight.
 */
export const asksForOthers = (text: string, statement: string): boolean =>
  NEGATED.test(text) && !DENIAL.test(statement);
