/** Beyond this a message is no question: the rest is not read, so that time stays bounded. */
export const MOST_CHARACTERS = 4000;
export const MOST_WORDS = 120;

const APOSTROPHES = /[’‘`´ʻʼ]/g;
const DISCORD = /<(?:@[!&]?|#|a?:\w{1,40}:|t:|\/[\w -]{1,60}:)\d{1,24}(?::\w)?>/g;
const LINK = /\bhttps?:\/\/\S+/g;
/** Accents, but for those of й, ў, ё and ş, which make them other letters. */
const MARKS = /(?!(?<=[иИуУ])\u0306|(?<=[еЕ])\u0308|(?<=[sS])\u0327)\p{M}/gu;
/** Characters without a width that web pages leave within words. */
export const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const HAN_RUN = /\p{Script=Han}+/gu;
const WORD = /\d[\d.,]*\d|[\p{L}]+|\d/gu;
/** Most texts need none of what is put right below, and a library holds tens of thousands: those in plain Latin and precomposed Cyrillic letters. */
const PLAIN = /^[\w ,.?!;:()$%+\-абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіўҳ]*$/i;

/**
 * A text as words are cut from it: lower case, no accents, links or mentions, one kind of apostrophe, "Norland's" as "norland" and "don't"
 * as "dont". Linear in its length, of which at most `MOST_CHARACTERS` are read; never throws.
 */
export function normalise(text: string): string {
  const read = text.slice(0, MOST_CHARACTERS);
  if (PLAIN.test(read)) return read.toLowerCase();
  return read
    .replace(DISCORD, ' ')
    .replace(LINK, ' ')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(HAN_RUN, ' $& ')
    .replace(APOSTROPHES, "'")
    .replace(/(\p{Script=Latin})'s\b/gu, '$1')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1');
}

/** Runs of letters and numerals of a normalised text, in order. */
export const runsOf = (normalised: string): readonly string[] => normalised.match(WORD)?.slice(0, MOST_WORDS) ?? [];

/** `1,500` and `1500` are one number, `94.8` stays; with a decimal comma `94,8` is the same as `94.8`. */
export function numeral(raw: string): string {
  const plain = raw.replace(/,(?=\d{3}(?!\d))/g, '').replace(/\.0+$/, '');
  return /^\d+,\d{1,2}$/.test(plain) ? plain.replace(',', '.') : plain;
}

export const isNumeral = (word: string): boolean => /^\d/.test(word);
export const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);
export const isLatin = (word: string): boolean => /^\p{Script=Latin}/u.test(word);
export const isCyrillic = (word: string): boolean => /^\p{Script=Cyrillic}/u.test(word);
export const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word);

/** Whether a word is in the letters that these are in. */
export function inLettersOf(words: Iterable<string>): (word: string) => boolean {
  const [first = ''] = words;
  return [isLatin, isCyrillic, isHan].find((is) => is(first)) ?? (() => true);
}

const CAPITALISED = /(?<=[\p{L}\p{N},;'"’”)\]]\s|[\p{L}\p{N}][-–—/]|\s[-–—/(]\s?)\p{Lu}[\p{L}\p{N}'’]*/gu;
/** Share of the words of a text above which capitals say nothing: a title, or somebody who shouts. */
const MOSTLY = 0.5;

/** Words that stand with a capital letter where no sentence begins, as names do. None where most words do. */
export function capitalisedIn(text: string): string[] {
  const found = text.match(CAPITALISED) ?? [];
  return found.length > MOSTLY * text.split(/\s+/).length ? [] : found;
}
