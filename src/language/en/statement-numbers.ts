import type { StatedNumber, StatedSum } from '../statements.js';

const WORDS = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const NUMBER = new RegExp(
  `(?<![\\w.,-])(?:(${DIGITS})(?:[ -](thousand|million|billion|trillion)\\b)?|(${WORDS.join('|')}))(?=[ -]\\p{L})`,
  'giu',
);
const POWERS: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const LOOSE =
  /(?:about|around|some|nearly|almost|roughly|approximately|over|under|more than|less than|fewer than|up to|least|most|first|other|another|last|exceed\w*|passed)\s*(?:US)?[$€£¥]?$/i;
/** Ends the phrase that says what is counted. */
const ENDS = new RegExp(
  `^(?:${WORDS.join('|')}|and|or|of|in|on|at|to|for|from|by|with|between|is|are|was|were|has|have|had|that|which|who|more)$`,
);

/** Numbers with up to four words behind each. */
export function numbersIn(text: string): StatedNumber[] {
  return [...text.matchAll(NUMBER)].map(({ 0: written, 1: digits, 2: scale, 3: word, index }) => {
    const value = digits ? Number(digits.replaceAll(',', '')) : WORDS.indexOf(word?.toLowerCase() ?? '') + 2;
    const counts = countedBy(text.slice(index + written.length));
    return {
      value: value * (POWERS[scale?.toLowerCase() ?? ''] ?? 1),
      counts,
      text: written + (/^[ -][\p{L}\p{N}'’-]+/u.exec(text.slice(index + written.length))?.[0] ?? ''),
      isLoose: LOOSE.test(text.slice(Math.max(0, index - 20), index)),
    };
  });
}

function countedBy(text: string): string[] {
  const [phrase = ''] = /^(?:[ -](?:[\p{L}'’][\p{L}'’-]*)){1,4}/u.exec(text) ?? [];
  const words = phrase.slice(1).split(' ').map(singular);
  const end = words.findIndex((one) => ENDS.test(one));
  return end < 0 ? words : words.slice(0, end);
}

/** The same for one and many, which need not be a word: summit, summits; country, countries. */
export const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');

/** `106 students: 42 undergraduates, 60 masters and 4 doctoral students` */
const COUNTED = /(?<![\d.,-])(\d{1,3}(?:,\d{3})+|\d+) [^:.;]{1,60}: ([^.;]+)/g;
/** `Of the 58 agreements signed there, 30 were on energy and 20 on transport` */
const OF_THE = /\bof (?:the|these|its|their) (\d{1,3}(?:,\d{3})+|\d+) (?!percent)([^:.;]{1,120}?), (\d[^.;]+)/gi;
const PART = /^(?:and )?(\d{1,3}(?:,\d{3})+|\d+) (?!percent|per cent)\p{L}/u;
/** `to be held 34 percent by A and 33 percent each by B and C` */
const SHARED = /\b(?:held|holds?|owned|owns?|split|divided|shared)\b[^.;:]*/gi;
const SHARE = /(\d+(?:\.\d+)?) (?:percent|per cent)(?! (?:of|more|less|a year))( each)?/g;

/** Sentences that count up what a number is made of, in full after a colon, in part after “of the”; and shares of a whole. */
export function sumsIn(text: string): StatedSum[] {
  const counted = [...text.matchAll(COUNTED)].flatMap(([, total = '', list = '']) => sumOf(total, list, false));
  const parts = [...text.matchAll(OF_THE)].flatMap(([, total = '', , list = '']) => sumOf(total, list, true));
  const shares = [...text.matchAll(SHARED)].flatMap(([clause]) => {
    const found = [...clause.matchAll(SHARE)];
    // “33 percent each” is of two at least.
    const sum = found.reduce((all, [, share, each]) => all + Number(share) * (each ? 2 : 1), 0);
    return found.length < 2 ? [] : [{ total: 100, sum: Number(sum.toFixed(6)), isOpen: true, text: '100 percent' }];
  });
  return [...counted, ...parts, ...shares];
}

function sumOf(total: string, list: string, isOpen: boolean): StatedSum[] {
  const parts = list.split(/,(?!\d{3})\s*|\s+and\s+(?=\d)/).map((part) => PART.exec(part.trim())?.[1]);
  if (parts.length < 2 || !parts.every((part) => part !== undefined)) return [];
  const sum = parts.reduce((all, part) => all + count(part ?? ''), 0);
  return [{ total: count(total), sum, isOpen, text: total }];
}

const count = (digits: string) => Number(digits.replaceAll(',', ''));
