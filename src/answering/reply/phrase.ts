import type { Fact } from '../../knowledge/library.js';
import type { AnswerPart, Suggestion } from '../answer.js';
import { isPlan } from '../conversation/dates.js';
import { dateInWords } from '../language/calendar.js';

/** True where the reader has to know how old the fact is: it ages, or spoke of what was still to come. */
export const ages = (fact: Fact): boolean => fact.asOf !== undefined && (fact.reviewBy !== undefined || isPlan(fact));

/** A statement that begins so shows by itself that it is another side. */
const SAYS_SO = /^(?:Another|Other) (?:reports?|sources?|media|outlets?|papers?|studies)\b/;

/** A sentence of an answer in plain text, with its citations: `… [1][2] (as of 15 June 2025)`. */
export function sentence({ fact, cites, role }: AnswerPart): string {
  const asOf = fact.asOf && ages(fact) ? ` (as of ${dateInWords(fact.asOf)})` : '';
  const lead = role === 'disagrees' && !SAYS_SO.test(fact.statement) ? 'Others say: ' : '';
  return `${lead}${fact.statement} ${cites.map((n) => `[${n}]`).join('')}${asOf}`.trim();
}

const LONGEST_QUESTION = 100;

/** Asks are written as people type: many are to be found by, and not to be offered to others. */
export const isSentence = (ask: string): boolean => /^\p{Lu}.*\?$/u.test(ask);

/** The question by which a fact is offered: its first ask that is a whole sentence, or its beginning where it has no asks. */
export function suggestionFor(
  fact: Fact,
  ask = fact.asks.find(isSentence) ?? fact.asks[0] ?? fact.statement,
): Suggestion {
  const question = ask.length <= LONGEST_QUESTION ? ask : `${ask.slice(0, LONGEST_QUESTION - 1).trimEnd()}…`;
  return { question: question.charAt(0).toUpperCase() + question.slice(1), fact: fact.id };
}

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' });

/** What is said of the parts of a question that nothing answers, by their names; null where there is none. */
export const sayLacking = (names: readonly string[]): string | null =>
  names.length > 0 ? `I have nothing on ${alternatives.format(names)}.` : null;
