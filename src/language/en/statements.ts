import { stemmer } from 'stemmer';
import type { Statements } from '../statements.js';
import { datesIn, WEEKDAYS, withoutDates } from './statement-dates.js';
import { numbersIn, singular, sumsIn } from './statement-numbers.js';
import { holdersIn } from './statement-offices.js';

/** A sentence that speaks of what is still to come. */
const FUTURE =
  /\b(?:will|(?:is|are) (?:to (?!blame|date)\p{Ll}+|due|expected|planned|scheduled|set) ?|plans? to)\b(?! not\b)/u;
/** Somebody said so at some time; that stays true. */
const REPORTED = /\b(?:said|says|announced|promised|told|pledged|forecast|according to|was to|were to|would)\b/;
const GRAMMAR =
  /^(?:the|an?|and|or|but|of|in|on|at|to|for|from|by|with|its?|their|which|that|who|whose|when|where|as|is|are|was|were|be|been|has|have|had|also|then|after|before|until|since|between|this|these|those|not|no|they|he|she|said|says|told|reported|according)$/;
const ORDINAL =
  /\b(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)|(\d+)(?:st|nd|rd|th))\b/gi;

/** How English statements are read. */
export const ENGLISH_STATEMENTS: Statements = {
  weekdays: WEEKDAYS,
  dates: datesIn,
  withoutDates,
  numbers: numbersIn,
  holders: holdersIn,
  sums: sumsIn,
  ahead: (text) =>
    text
      .split(/(?<=\p{Ll}\.) (?=\p{Lu})/u)
      .filter((one) => FUTURE.test(one) && !REPORTED.test(one))
      .map((one) => one.slice(FUTURE.exec(one)?.index)),
  isAhead: (text) => FUTURE.test(text),
  happening: (text) =>
    (text.match(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}'’-]+/gu) ?? [])
      .filter((word) => !GRAMMAR.test(word))
      .map((word) => stemmer(singular(word))),
  ordinals: (text) => [...text.matchAll(ORDINAL)].map(([one]) => one.toLowerCase()),
};
