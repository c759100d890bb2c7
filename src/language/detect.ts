import { PACKS } from './packs.js';
import type { Signs } from './signs.js';
import { isHan, isLatin, MOST_CHARACTERS, MOST_WORDS, UNSEEN } from './text.js';

/** What each sign of a word is worth. A word that asks outweighs several names, which are the same in many languages. */
const WORTH = { asking: 4, grammar: 2, letters: 1.5, endings: 0.7, own: 0.6, foreign: -1, fallback: 0.4 } as const;
/** A word in another script than Latin is typed by somebody who writes that language; a Latin one may be a name in any text. */
const NOT_LATIN = 1.5;
/** Characters of a run without blanks that count as one word. */
const RUN = 4;

/** Words in the scripts of the packs: those in another say nothing, and nothing against a language. */
const WORD =
  /\p{Script=Han}+|[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}\p{M}]*(?:['‘’ʻʼ`´][\p{Script=Latin}\p{Script=Cyrillic}\p{M}]*)*/gu;
const NO_TEXT = /<[^<>\s]{1,80}>|\bhttps?:\/\/\S+/g;

/**
 * The language of a question: that of most signs among those that are served; without any, or in a script of none of them, the fallback. A mixed question is in the language
 * of its words of grammar, whatever the names in it are written in. Linear in the text; never throws.
 *
 * @param served codes of the languages to choose from
 * @param isOwn whether a lower-case word is one of the library's in that language
 * @param fallback what the member's locale or the server says; it also settles a tie
 */
export function detect(
  text: string,
  served: readonly string[],
  isOwn: (language: string, word: string) => boolean,
  fallback: string,
): string {
  const words = text
    .slice(0, MOST_CHARACTERS)
    .replace(NO_TEXT, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .match(WORD)
    ?.slice(0, MOST_WORDS);
  let best = { code: fallback, score: served.includes(fallback) ? Number.NEGATIVE_INFINITY : WORTH.fallback };
  if (!words) return fallback;
  const read = words.map(readWord);
  for (const { code, signs } of PACKS) {
    if (!served.includes(code)) continue;
    let score = code === fallback ? WORTH.fallback : 0;
    for (const one of read) score += worth(one, signs, isOwn(code, one.bare));
    if (score > best.score || (score === best.score && code === fallback)) best = { code, score };
  }
  return best.code;
}

/** What is the same of a word for every language. */
const readWord = (word: string) => ({
  word,
  bare: word.replace(/['‘’ʻʼ`´]/g, ''),
  isLatin: isLatin(word),
  size: isHan(word) ? Math.ceil(word.length / RUN) : 1,
});

function worth({ word, bare, isLatin, size }: ReturnType<typeof readWord>, signs: Signs, isOwn: boolean): number {
  const has = (sign: RegExp) => sign.test(word) || (bare !== word && sign.test(bare));
  const told =
    (has(signs.asking) ? WORTH.asking : has(signs.grammar) ? WORTH.grammar : has(signs.endings) ? WORTH.endings : 0) +
    (signs.letters.test(word) ? WORTH.letters * size : 0) +
    (isOwn ? WORTH.own : 0);
  return (isLatin ? told : told * NOT_LATIN) + (signs.foreign.test(word) ? WORTH.foreign : 0);
}
