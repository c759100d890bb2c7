/** By what a language is recognised before its pack is loaded. All patterns are held against lower-case words as they are typed. */
export interface Signs {
  /** Letters that speak for it, each word that has one. */
  readonly letters: RegExp;
  /** Letters that it lacks: a word with one speaks against it. */
  readonly foreign: RegExp;
  /** Words that ask: they tell the language of a question better than the names in it. */
  readonly asking: RegExp;
  /** Other words of grammar. */
  readonly grammar: RegExp;
  /** Endings by which words without such signs speak for it. */
  readonly endings: RegExp;
}

/** Any of these words, separated by blanks, and nothing else. */
export const anyOf = (text: string): RegExp => new RegExp(`^(?:${text.trim().split(/\s+/).join('|')})$`, 'u');
