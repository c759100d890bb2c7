import type { Library } from '../knowledge/library.js';
import type { English } from './english.js';
import { isLatin } from './scripts.js';
import { type Stemmer, type Word, wordsOf } from './words.js';

/** The names of a library in Latin letters: whole, and those of their words that are names by themselves. */
export interface LibraryNames {
  readonly whole: readonly (readonly Word[])[];
  readonly words: ReadonlySet<string>;
}

/** A name of more words is a description. */
const MOST_WORDS = 3;
const CAPITALS = /^(?:\p{Lu}[\p{L}\p{M}'’-]*[ -]?)+$/u;
/** Capitalised, and not for standing first in its sentence. */
const INSIDE = /(?<=[\p{L}\d,;)] )\p{Lu}[\p{L}\p{M}'’-]+/gu;

/**
 * Names are the lexicon's spellings and those of its things that are written in capitals, and words of the facts that are capitalised inside
 * a sentence. Of longer names and of statements only words that English does not know count by themselves: "Ministry" is no name.
 */
export function namesOf({ facts, lexicon }: Library, { knows }: English, stemOf: Stemmer): LibraryNames {
  const whole: Word[][] = [];
  const words = new Set<string>();
  const add = (text: string) => {
    const parts = wordsOf(text, stemOf);
    if (parts.length === 0 || parts.length > MOST_WORDS || !parts.every((part) => isLatin(part.text))) return;
    whole.push(parts);
    for (const { text: word } of parts) if (parts.length === 1 || !knows(word)) words.add(word);
  };
  for (const { names } of Object.values(lexicon.entities)) for (const name of names) if (CAPITALS.test(name)) add(name);
  for (const [name, others] of Object.entries(lexicon.spellings))
    for (const one of [name, ...others]) if (CAPITALS.test(one)) add(one);
  const inside = new Set(facts.flatMap(({ statement }) => statement.match(INSIDE) ?? []));
  for (const name of inside) for (const { text: word } of wordsOf(name, stemOf)) if (!knows(word)) words.add(word);
  return { whole, words };
}
