import { stemmer } from 'stemmer';
import type { Frequencies, Language } from '../language.js';
import type { Likeness } from '../likeness.js';
import type { JudgeTalk } from '../small-talk.js';
import { numeral, runsOf } from '../text.js';
import { ASKING_WORDS, FUNCTION_WORDS, MONTHS, ORDINALS, SLIPS } from './classes.js';
import * as patterns from './patterns.js';

/** English. What is large or learnt is passed in: the edge knows where it is kept. */
export const createEnglish = (
  frequencies: Frequencies,
  likeness: Likeness | null = null,
  smallTalk: JudgeTalk | null = null,
): Language => ({
  code: 'en',
  cut: (text) =>
    runsOf(
      text.replace(/\b(?:(?:10|[1-9])(?:st|nd|rd|th)|b4)\b|(?<= )[&+](?= )/g, (found) => SLIPS.get(found) ?? found),
    ).map(meant),
  stem: stemEnglish,
  functionWords: FUNCTION_WORDS,
  askingWords: ASKING_WORDS,
  slips: SLIPS,
  frequencies,
  likeness,
  answerTypes: patterns.ANSWER_TYPES,
  answerForms: patterns.ANSWER_FORMS,
  qualifiers: patterns.QUALIFIERS,
  dates: patterns.DATES,
  months: MONTHS,
  ordinals: ORDINALS,
  time: patterns.TIME,
  years: patterns.YEARS,
  requests: patterns.REQUESTS,
  turns: patterns.TURNS,
  smallTalk,
  aside: patterns.ASIDE,
  back: patterns.BACK,
  goesOn: patterns.GOES_ON,
  pointing: patterns.POINTING,
  ones: patterns.ONES,
  gist: patterns.GIST,
  mean: patterns.MEAN,
  correction: patterns.CORRECTION,
  joins: patterns.JOINS,
  chatter: patterns.CHATTER,
  asks: patterns.ASKING_PART,
  negation: patterns.NEGATION,
  disputes: patterns.DISPUTES,
  alternatives: patterns.ALTERNATIVES,
  briefly: patterns.BRIEFLY,
  order: patterns.ORDER,
  neighbours: patterns.NEIGHBOURS,
});

const meant = (raw: string): string => (/^\d/.test(raw) ? numeral(raw) : (SLIPS.get(raw) ?? raw));

/** Porter's stem; a word of another script or a number is its own, and "ate" does not become "at". */
export function stemEnglish(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const made = stemmer(word);
  return made.length < 3 && !word.endsWith('s') ? word : made;
}
