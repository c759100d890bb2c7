import type { Library } from '../knowledge/library.js';
import type { English } from './english.js';
import type { Foreign } from './foreign.js';
import { createSegmenter } from './han.js';
import { stripped } from './inflection.js';
import type { Lemmas } from './lemmas.js';
import type { Reading } from './lexicon.js';
import { namesOf } from './library-names.js';
import { indexNames } from './name-index.js';
import { isPinyin, pinyinKey } from './pinyin.js';
import { isCyrillic, isHan, isLatin } from './scripts.js';
import { MOST_WORDS, type Stemmer, type Word, wordsOf } from './words.js';

/** Puts names in other scripts and spellings into the library's, and words of other languages into the form that its lexicon has. */
export interface Names {
  read(words: readonly Word[]): Reading[];
}

export interface NameParts {
  readonly english: English;
  readonly foreign: Foreign;
  /** English names of countries by those in other languages. */
  readonly countries: ReadonlyMap<string, string>;
  readonly lemmas: Lemmas;
  readonly stemOf: Stemmer;
  /** Words of the lexicon. */
  readonly known: ReadonlySet<string>;
  readonly isOwn: (word: string) => boolean;
}

/** Words that one name may be divided into: "Wei Dong", "Вэй Дун". */
const MOST_PARTS = 3;
const SHORTEST_LATIN = 5;

export function createNames(
  library: Library,
  { english, foreign, countries, lemmas, stemOf, known, isOwn }: NameParts,
): Names {
  const index = indexNames(namesOf(library, english, stemOf));
  const segment = createSegmenter([...known, ...countries.keys()], index);
  const inEnglish = (word: string): string[] => {
    const country = isOwn(word) ? undefined : countries.get(word);
    return country === undefined ? [word] : wordsOf(country).map(({ text }) => text);
  };

  const cyrillic = (word: string): readonly string[] | null => {
    const lemma = lemmas.of(word);
    if (lemmas.standsAlone(lemma)) return null;
    if (countries.has(lemma)) return inEnglish(lemma);
    for (const form of stripped(word)) {
      const name = index.chinese(pinyinKey(form)) ?? index.sounding(form);
      if (name !== null) return typeof name === 'string' ? [name] : name;
    }
    return null;
  };
  const latin = (word: string): readonly string[] | null => {
    if (word.length < SHORTEST_LATIN || english.knows(word) || foreign.has(word)) return null;
    const name = index.joined(word) ?? index.chinese(pinyinKey(word)) ?? index.sounding(word);
    return typeof name === 'string' ? [name] : name;
  };
  const one = (word: string): readonly string[] | null => {
    if (isHan(word)) return segment(word).flatMap(inEnglish);
    if (/^\d/.test(word) || (isLatin(word) && isOwn(word))) return null;
    return isLatin(word) ? latin(word) : cyrillic(word);
  };
  /** A name that was written in several words, the longest first. */
  const several = (words: readonly Word[], at: number): { name: readonly string[]; length: number } | null => {
    const fits = isCyrillic(words[at]?.text ?? '') ? isCyrillic : isPinyin;
    let length = 0;
    while (length < MOST_PARTS && fits(words[at + length]?.text ?? '')) length++;
    for (; length > 1; length--) {
      const texts = words.slice(at, at + length).map(({ text }) => text);
      const letters = texts.join('');
      const name =
        fits === isPinyin
          ? index.joined(letters)
          : (stripped(letters)
              .map((form) => index.chinese(pinyinKey(form)))
              .find((found) => found !== null) ?? null);
      if (name !== null && name.join(' ') !== texts.join(' ')) return { name, length };
    }
    return null;
  };

  return {
    read(words) {
      const readings: Reading[] = [];
      for (let at = 0; at < words.length && readings.length < MOST_WORDS; ) {
        const word = words[at];
        if (!word) break;
        const divided = several(words, at);
        const length = divided?.length ?? 1;
        const found = divided?.name ?? one(word.text);
        if (found === null) readings.push(word);
        else {
          const from = words
            .slice(at, at + length)
            .map(({ text }) => text)
            .join(' ');
          for (const text of found) readings.push(text === from ? word : { ...stemOf.word(text), from });
        }
        at += length;
      }
      return readings;
    },
  };
}
