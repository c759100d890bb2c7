import type { Fact } from '../../knowledge/library.js';
import { isYear } from '../language/year.js';
import type { Question } from '../question/question.js';
import type { Groups } from './groups.js';

/**
 * What a question wants to know of time: what comes, how things stand, whether something has come, how it began; `now` where it names a
 * time by today, such as this year.
 */
export type Time = 'now' | 'next' | 'latest' | 'happened' | 'earliest';

const PERIOD = '(?:few |two |three |couple of )?(?:year|month|week|weekend|day|time|night|name|decade|century)s?';
const NEXT = `next(?! (?:to|${PERIOD})\\b)`;
const LAST = `last(?! ${PERIOD}\\b)`;

/** Words that pick one of several alike by time. */
export const PICKING = {
  next: new RegExp(`\\b(?:${NEXT}|upcoming|forthcoming|coming)\\b`, 'i'),
  latest: new RegExp(`\\b(?:(?:most|more) recent|latest|newest|${LAST})\\b`, 'i'),
} as const;

/** Of words that ask how things stand, those without which a question asks the same of a library that knows no later. */
const STANDING =
  'latest|newest|most recent(?:ly)?|current(?:ly)?|now(?:adays)?|presently|lately|so far|to date|up to (?:date|now)|(?:by|until) now|these days|at present|at the moment|as of (?:now|today)';

const TIMES: readonly [Time, RegExp][] = [
  ['now', /\bthis (?:year|month|week|quarter|spring|summer|autumn|fall|winter)\b/],
  ['next', new RegExp(`\\b(?:${NEXT}|upcoming|forthcoming|coming up)\\b`)],
  [
    'latest',
    new RegExp(
      [
        `\\b(?:${STANDING}|(?:most|more) recent|today|still)\\b`,
        `(?:^|\\b(?:the|their|its|his|her|what|whats|was|were|which) )${LAST}\\b`,
      ].join('|'),
    ),
  ],
  [
    'happened',
    /\b(?:yet|already)\b|^(?:has|have|had|did|does|is|are|was|were)\b.*\b(?:happen(?:ed)?|(?:taken?|took) place|over|finished|completed)\b/,
  ],
  ['earliest', /\b(?:earliest|oldest|originally|first of all)\b/],
];

const STANDING_WORDS = new RegExp(`\\b(?:${STANDING})\\b`, 'gi');

/** The question without words like "so far" and "current"; null where it has none. */
export function withoutStanding(text: string): string | null {
  const left = text.replace(STANDING_WORDS, ' ');
  return left === text ? null : left;
}

/** What the words of a question show of it; null where it is not about time so, or names its year ("was it still open in 2023"). */
export function timeAsked({ tokens, entities }: Question): Time | null {
  const inName = (at: number) => entities.some(({ start, end }) => end - start > 1 && start <= at && at < end);
  if (tokens.some((token, at) => isYear(token.text) && !inName(at))) return null;
  const text = textOf(tokens);
  return TIMES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * What a question asks of what, as far as a fact has it: of the things named and the first of the fact, its subject, the one that fewest
 * facts are about (a railway rather than its country), null where the fact is about none; and the attributes, of which words of time are none.
 */
export function namedIn(question: Question, { about, tells }: Fact, groups: Groups) {
  const names = (found: Question['entities']) => found.flatMap(({ values }) => values.map(({ name }) => name));
  const asking = question.attributes.filter(({ start, end }) => {
    const span = textOf(question.tokens.slice(start, end));
    return !TIMES.some(([, pattern]) => span.replace(pattern, '').trim() === '');
  });
  const count = (thing: string) => groups.about(thing).length;
  const things = [...names(question.entities).filter((name) => about.includes(name)), ...about.slice(0, 1)];
  return {
    thing: things.reduce<string | null>((best, one) => (best === null || count(one) < count(best) ? one : best), null),
    asked: names(asking).filter((name) => tells.has(name)),
  };
}

const textOf = (tokens: Question['tokens']) => tokens.map(({ text }) => text).join(' ');
