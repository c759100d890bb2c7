import { stemmer } from 'stemmer';
import { CHAT_SPELLINGS } from './english.js';

/** A word of a text: as written (lower case, no accents), and its stem. */
export interface Word {
  readonly text: string;
  readonly stem: string;
}

/** Beyond this a message is no question: the rest is not read, so that time stays bounded. */
export const MOST_WORDS = 120;
const MOST_CHARACTERS = 4000;

const DISCORD = /<(?:@[!&]?|#|a?:\w{1,40}:|t:|\/[\w -]{1,60}:)\d{1,24}(?::\w)?>/g;
const LINK = /\bhttps?:\/\/\S+/g;
const ORDINAL = /\b[1-9](?:st|nd|rd|th)\b/g;
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
};
const WORD = /\d[\d.,]*\d|\p{L}+|\d/gu;

/** Words of a text in order. Linear in its length; never throws. */
export function wordsOf(text: string, stemOf: (word: string) => string = stem): Word[] {
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .replace(DISCORD, ' ')
    .replace(LINK, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´ʻʼ]/g, "'")
    .replace(/(\p{L})'s\b/gu, '$1')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1');
  const words: Word[] = [];
  for (const [raw] of plain.replace(ORDINAL, (ordinal) => ORDINALS[ordinal] ?? ordinal).matchAll(WORD)) {
    const word = /^\d/.test(raw) ? numeral(raw) : (CHAT_SPELLINGS.get(raw) ?? raw);
    words.push({ text: word, stem: stemOf(word) });
    if (words.length === MOST_WORDS) break;
  }
  return words;
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

/** Stems with a memory: a library repeats its words. Bounded, since questions may bring any. */
export function createStemmer(limit = 50_000): (word: string) => string {
  const memory = new Map<string, string>();
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    if (memory.size >= limit) memory.clear();
    const made = stem(word);
    memory.set(word, made);
    return made;
  };
}
