import type { Question, QuestionToken } from './question.js';

/** What joins the values. Alone, "and" and "or" join only what stands side by side. */
export const JOINS = new Set(['and', 'or', 'vs', 'versus', 'than', 'compared', 'against']);
/** These compare, however far the values are apart; where they come first, one of the others stands between the values. */
export const COMPARES = new Set(['vs', 'versus', 'than', 'compared', 'compare', 'compares']);
export const WITH = new Set(['with', 'to', 'and', 'against']);
/** What is asked by "which is longer"; of "more" other words say it, but for "who sells more". */
export const COMPARATIVES: Readonly<Record<string, string>> = {
  longer: 'how long',
  shorter: 'how long',
  bigger: 'how big',
  larger: 'how large',
  largest: 'how large',
  biggest: 'how big',
  greater: 'how much',
  smaller: 'how much',
  higher: 'how much',
  lower: 'how much',
  older: 'how old',
  newer: 'how old',
  earlier: 'when',
  later: 'when',
  sooner: 'when',
  more: '',
  most: '',
  less: '',
  fewer: '',
};
/** Words of comparing and of choosing, which a question about one of the two does not need. */
export const COMPARING = new Set('compare compares comparing comparison difference differ differs'.split(' '));
export const CHOOSING = new Set(['which', 'one', 'who', 'what', 'whats']);
/** And these after "which". */
export const CHOSEN = new Set(['year', 'country', 'state', 'nation', 'of']);
/** Here "or" asks for both as well. */
export const LISTING = new Set(['all', 'list', 'every', 'each']);

/** True where a word compares one with another. */
export const isCompared = ({ tokens }: Pick<Question, 'tokens'>): boolean => tokens.some(isComparing);

export const isComparing = ({ text }: QuestionToken): boolean =>
  COMPARES.has(text) || COMPARING.has(text) || Object.hasOwn(COMPARATIVES, text);
