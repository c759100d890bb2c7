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
const ASCII_WORD = /\d[\d.,]*\d|[a-z]+|\d/g;
/** Accents, but for the short i of Cyrillic, which is a letter. */
const MARKS = /(?!(?<=[иИ])\u0306)\p{M}/gu;
/** Chinese stands without spaces beside other scripts. */
const HAN = /\p{Script=Han}+/gu;
/** Texts of these need none of the putting right below; most do, and a library holds hundreds of thousands. */
const SIMPLE = /^[\w ,.?!;()$%-]*$/;

/** Words of a text in order. Linear in its length; never throws. */
export function wordsOf(text: string, stemmer: Stemmer = PLAIN): Word[] {
  const read = text.slice(0, MOST_CHARACTERS);
  const simple = SIMPLE.test(read);
  const plain = (simple ? read.toLowerCase() : normalise(read)).replace(ORDINAL, (found) => ORDINALS[found] ?? found);
  const words: Word[] = [];
  for (const raw of plain.match(simple ? ASCII_WORD : WORD) ?? []) {
    const first = raw.charCodeAt(0);
    const word = first >= 0x30 && first <= 0x39 ? numeral(raw) : (CHAT_SPELLINGS.get(raw) ?? raw);
    words.push(stemmer.word(word));
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

/** Without mentions, links and accents, in lower case, with "China's" as "china" and "don't" as "dont". */
function normalise(text: string): string {
  return text
    .replace(DISCORD, ' ')
    .replace(LINK, ' ')
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(HAN, ' $& ')
    .replace(/[’‘`´ʻʼ]/g, "'")
    .replace(/(\p{L})'s\b/gu, '$1')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1');
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

/** Stems of words; `word` makes a Word, the same one for the same text. */
export interface Stemmer {
  (text: string): string;
  word(text: string): Word;
}

const PLAIN: Stemmer = Object.assign((text: string) => stem(text), {
  word: (text: string): Word => ({ text, stem: stem(text) }),
});

/** Stems with a memory: a library repeats its words. Bounded, since questions may bring any. */
export function createStemmer(limit = 50_000, stemOf: (text: string) => string = stem): Stemmer {
  const memory = new Map<string, Word>();
  const word = (text: string): Word => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= limit) memory.clear();
    const made = { text, stem: stemOf(text) };
    memory.set(text, made);
    return made;
  };
  return Object.assign((text: string) => word(text).stem, { word });
}
