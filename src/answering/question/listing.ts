import type { Question } from './question.js';

const LIST = /\b(?:list|overview|examples?|names?)\b/;
const ALL = /^(?:all|every|both|which|what)$/;
/** Words between "which" and what there are several of: "which of the joint centres". */
const REACH = 4;

/** True where it asks for several things of one kind: "list the piers", "which centres were set up", "all visits so far". */
export function asksForList({ tokens }: Pick<Question, 'tokens'>): boolean {
  const isPlural = ({ text }: { text: string }) => /[a-z]{3}s$/.test(text) && !/(?:ss|us|is)$/.test(text);
  return tokens.some(({ text }, at) => {
    if (LIST.test(text)) return tokens.some(isPlural);
    if (!ALL.test(text)) return false;
    const after = tokens.slice(at + 1, at + 1 + REACH);
    const verb = after.findIndex((token) => VERB.test(token.text));
    return (
      after.slice(0, verb < 0 ? after.length : verb).some(isPlural) || (verb === 0 && after.slice(1).some(isPlural))
    );
  });
}

const VERB = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)$/;
