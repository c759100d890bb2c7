import type { Library } from '../../knowledge/library.js';
import type { Steps } from '../../lib/steps.js';
import type { English } from '../language/english.js';
import { stripped } from '../language/inflection.js';
import type { Lemmas } from '../language/lemmas.js';
import { isPinyin, pinyinKey } from '../language/pinyin.js';
import { isCyrillic, isHan, isLatin } from '../language/scripts.js';
import { MOST_WORDS, type Stemmer, type Word, wordsOf } from '../language/words.js';
import { createSegmenter } from './han.js';
import type { Reading } from './lexicon.js';
import { namesOf } from './library-names.js';
import { indexNames } from './name-index.js';

/** Puts names in other scripts and spellings into the library's, and words of other languages into the form that its lexicon has. */
export interface Names {
  read(words: readonly Word[]): Reading[];
  /** The name that a word in Latin letters was meant for, when it is none of English. */
  meant(word: string): readonly string[] | null;
}

export interface NameParts {
  readonly english: English;
  /** English names of countries by those in other languages. */
  readonly countries: ReadonlyMap<string, string>;
  readonly lemmas: Lemmas;
  readonly stemOf: Stemmer;
  /** Words of the lexicon. */
  readonly known: ReadonlySet<string>;
  readonly isOwn: (word: string) => boolean;
}

/** A name that was written in several words, and how many. */
interface Divided {
  readonly name: readonly string[];
  readonly length: number;
}

/** Words that one name may be divided into: "Wei Dong", "Вэй Дун". */
const MOST_PARTS = 3;
const SHORTEST_LATIN = 5;

export function* createNames(
  library: Library,
  { english, countries, lemmas, stemOf, known, isOwn }: NameParts,
): Steps<Names> {
  const index = yield* indexNames(yield* namesOf(library, english, stemOf));
  const segment = yield* createSegmenter([...known, ...countries.keys()], index);
  const inEnglish = (word: string): string[] => {
    const country = isOwn(word) ? undefined : countries.get(word);
    return country === undefined ? [word] : wordsOf(country).map(({ text }) => text);
  };

  const cyrillic = (word: string): readonly string[] | null => {
    const lemma = lemmas.of(word);
    if (lemmas.standsAlone(lemma)) return null;
    if (countries.has(lemma)) return inEnglish(lemma);
    for (const form of stripped(word)) {
      const name = index.bySyllables(pinyinKey(form)) ?? index.sounding(form);
      if (name !== null) return typeof name === 'string' ? [name] : name;
    }
    return null;
  };
  const one = (word: string): readonly string[] | null => {
    if (isHan(word)) return segment(word).flatMap(inEnglish);
    return isLatin(word) || /^\d/.test(word) ? null : cyrillic(word);
  };
  /** A Chinese name in Cyrillic, of which the first part and the last may be inflected. */
  const transcribed = (parts: readonly string[]): readonly string[] | null => {
    const inner = parts.slice(1, -1).join('');
    for (const first of stripped(parts[0] ?? '')) {
      for (const last of stripped(parts[parts.length - 1] ?? '')) {
        const name = index.bySyllables(pinyinKey(first + inner + last));
        if (name !== null) return name;
      }
    }
    return null;
  };
  const isWord = (word: string) => lemmas.standsAlone(lemmas.of(word));
  /** A name that was written in several words, the longest first. */
  const several = (words: readonly Word[], at: number): Divided | null => {
    const inCyrillic = isCyrillic(words[at]?.text ?? '');
    const fits = inCyrillic ? isCyrillic : isPinyin;
    let length = 0;
    while (length < MOST_PARTS && fits(words[at + length]?.text ?? '')) length++;
    for (; length > 1; length--) {
      const parts = words.slice(at, at + length).map(({ text }) => text);
      if (inCyrillic && parts.every(isWord)) continue;
      const name = inCyrillic ? transcribed(parts) : index.joined(parts.join(''));
      if (name !== null && name.join(' ') !== parts.join(' ')) return { name, length };
    }
    return null;
  };

  return {
    meant(word) {
      if (!isLatin(word) || word.length < SHORTEST_LATIN) return null;
      const name = index.joined(word) ?? index.bySyllables(pinyinKey(word)) ?? index.sounding(word);
      return typeof name === 'string' ? [name] : name;
    },
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
          for (const text of found.slice(0, MOST_WORDS - readings.length))
            readings.push(text === from ? word : { ...stemOf.word(text), from });
        }
        at += length;
      }
      return readings;
    },
  };
}
