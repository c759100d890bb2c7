import anyAscii from 'any-ascii';

const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const HAN = /^\p{Script=Han}+$/u;

export const isCyrillic = (word: string): boolean => CYRILLIC.test(word);
export const isHan = (word: string): boolean => HAN.test(word);
export const isLatin = (word: string): boolean => /^[a-z]+$/.test(word);

/** A word of any script in the letters a to z: of Cyrillic the usual English romanisation, of Han pinyin without tones. */
export const romanise = (word: string): string =>
  anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
