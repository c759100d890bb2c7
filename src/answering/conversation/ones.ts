import { isTelling, type Question } from '../question/question.js';

/** "One" after a word that says which: not in "no one", "which one", "the first one". */
const ONE =
  /(\b(?!(?:no|any|every|which|this|that|the|only|a|first|second|third|last|next|previous|same|other)\b)[\p{L}-]{1,40}) ones?\b/iu;
/** What comes before the noun that a question is about: "which three centres", "how many stations". */
const BEFORE_NOUN = /^(?:which|what|many|of|the|an?|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;
/** Nouns that are tried. */
const MOST = 2;

/** "The oil one" after a question about the gas pipeline: the words with "pipeline" in the place of "one". */
export function withNoun(text: string, { tokens, entities }: Question): string[] {
  if (!ONE.test(text)) return [];
  const counted = tokens.findIndex(
    (token, at) =>
      at > 0 && isTelling(token) && BEFORE_NOUN.test(tokens[at - 1]?.text ?? '') && !BEFORE_NOUN.test(token.text),
  );
  const nouns = [...entities.map(({ end }) => tokens[end - 1]?.text), tokens[counted]?.text];
  const different = [...new Set(nouns.filter((noun) => noun !== undefined))].slice(0, MOST);
  return different.map((noun) => text.replace(ONE, (_, which: string) => `${which} ${noun}`));
}
