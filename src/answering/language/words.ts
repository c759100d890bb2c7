import { stemmer } from 'stemmer';
import { CHAT_SPELLINGS } from './english.js';

/** A word of a text: as written (lower case, no accents), and its stem. */
export interface Word {
  readonly text: string;
  readonly stem: string;
}

/** Beyond this a message is no question: the rest is not read, so that time stays bounded. */
export const MOST_WORDS = 120;
export const MOST_CHARACTERS = 4000;

const APOSTROPHES = /[’‘`´ʻʼ]/g;
const DISCORD = /<(?:@[!&]?|#|a?:\w{1,40}:|t:|\/[\w -]{1,60}:)\d{1,24}(?::\w)?>/g;
const LINK = /\bhttps?:\/\/\S+/g;
const ORDINAL = /\b(?:10|[1-9])(?:st|nd|rd|th)\b/g;
const ORDINALS: Readonly<Record<string, string>> = {
  '1st': 'first',
  '2nd': 'second',
  '3rd': 'third',
  '4th': 'fourth',
  '5th': 'fifth',
  '6th': 'sixth',
  '7th': 'seventh',
  '8th': 'eighth',
  '9th': 'ninth',
  '10th': 'tenth',
};
const WORD = /\d[\d.,]*\d|\p{L}+|\d/gu;
const ASCII_WORD = /\d[\d.,]*\d|[a-z]+|\d/g;
/** Accents, but for the short i of Cyrillic, which is a letter. */
const MARKS = /(?!(?<=[иИ])\u0306)\p{M}/gu;
/** Chinese stands without spaces beside other scripts. */
const HAN = /\p{Script=Han}+/gu;
/** Texts of these need little of the putting right below; most do, and a library holds ten thousands. */
const SIMPLE = /^[\w ,.?!;()$%+'-]*$/;
/** Most of those have no numeral either. */
const LETTERS = /^[a-zA-Z ,.?!;()$%+'-]*$/;
const ASCII_LETTERS = /[a-z]+/g;

/** What is read of a message: not all of an endless one, and with straight apostrophes. */
export const asTyped = (text: string): string => text.slice(0, MOST_CHARACTERS).replace(APOSTROPHES, "'");

/** A text without what stands around its words. In linear time, which a pattern for the end would not take. */
export function trimMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && !/\w/.test(text[start] ?? '')) start++;
  while (end > start && !/\w/.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** Words of a text in order. Linear in its length; never throws. */
export function wordsOf(text: string, stemmer: Stemmer = PLAIN): Word[] {
  const found = rawWords(text.slice(0, MOST_CHARACTERS));
  const words: Word[] = [];
  for (let at = 0; at < found.length && at < MOST_WORDS; at++) words.push(stemmer.typed(found[at] ?? ''));
  return words;
}

function rawWords(read: string): readonly string[] {
  if (LETTERS.test(read)) return joined(read.toLowerCase()).match(ASCII_LETTERS) ?? [];
  const simple = SIMPLE.test(read);
  const plain = simple ? joined(read.toLowerCase()) : normalise(read);
  return plain.replace(ORDINAL, (found) => ORDINALS[found] ?? found).match(simple ? ASCII_WORD : WORD) ?? [];
}

/** "Norland's" as "norland" and "don't" as "dont", in letters a to z. */
const joined = (text: string): string =>
  text.includes("'") ? text.replace(/([a-z])'s\b/g, '$1').replace(/([a-z])'(?=[a-z])/g, '$1') : text;

/** Without mentions, links and accents, in lower case, with "Norland's" as "norland" and "don't" as "dont". */
function normalise(text: string): string {
  return text
    .replace(DISCORD, ' ')
    .replace(LINK, ' ')
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(HAN, ' $& ')
    .replace(APOSTROPHES, "'")
    .replace(/(\p{L})'s\b/gu, '$1')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1');
}

/** What stands for a word or numeral that was typed. */
function meantBy(raw: string): string {
  const first = raw.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 ? numeral(raw) : (CHAT_SPELLINGS.get(raw) ?? raw);
}

/** `1,500` and `1500` are one number, `94.8` stays. */
function numeral(raw: string): string {
  return raw.replace(/[,](?=\d{3}(?!\d))/g, '').replace(/\.0+$/, '');
}

const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)] as const)
    .filter(([word]) => word !== 'one'),
);

/** Porter's stem; a word of another script or a number is its own, and "ate" does not become "at". */
export function stem(word: string): string {
  const digits = NUMBERS.get(word);
  if (digits) return digits;
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const made = stemmer(word);
  return made.length < 3 && !word.endsWith('s') ? word : made;
}

/** Stems of words; `word` makes a Word, the same one for the same text, and `typed` the one that was meant by a word of a text. */
export interface Stemmer {
  (text: string): string;
  word(text: string): Word;
  typed(raw: string): Word;
}

const PLAIN: Stemmer = Object.assign((text: string) => stem(text), {
  word: (text: string): Word => ({ text, stem: stem(text) }),
  typed: (raw: string): Word => PLAIN.word(meantBy(raw)),
});

/** Stems with a memory: a library repeats its words. Bounded, since questions may bring any. */
export function createStemmer(limit = 50_000, stemOf: (text: string) => string = stem): Stemmer {
  const word = remembered(limit, (text): Word => ({ text, stem: stemOf(text) }));
  const typed = remembered(limit, (raw) => word(meantBy(raw)));
  return Object.assign((text: string) => word(text).stem, { word, typed });
}

/** What `make` makes of a text, made once; forgotten all at once where it comes to more than `limit`. */
export function remembered<T>(limit: number, make: (text: string) => T): (text: string) => T {
  let memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    // A new one: what a map was cleared of is only found to be garbage by the slow collection.
    if (memory.size >= limit) memory = new Map();
    const made = make(text);
    memory.set(text, made);
    return made;
  };
}
