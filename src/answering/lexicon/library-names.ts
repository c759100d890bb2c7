import type { Library } from '../../knowledge/library.js';
import { each, type Steps } from '../../lib/steps.js';
import type { English } from '../language/english.js';
import { isLatin } from '../language/scripts.js';
import { type Stemmer, type Word, wordsOf } from '../language/words.js';

/** The names of a library in Latin letters: whole, and those of their words that are names by themselves. */
export interface LibraryNames {
  readonly whole: readonly (readonly Word[])[];
  readonly words: ReadonlySet<string>;
}

/** A name of more words is a description. */
const MOST_WORDS = 3;
const CAPITALS = /^(?:\p{Lu}[\p{L}\p{M}'’-]*(?: |$))+$/u;
/** Capitalised, and not for standing first in its sentence. */
const INSIDE = /(?<=[\p{L}\d,;)] )\p{Lu}[\p{L}\p{M}'’-]+/gu;

/**
 * Names are the lexicon's spellings and those of its things that are written in capitals, and words of the facts that are capitalised inside
 * a sentence. Of longer names and of statements only words that English does not know count by themselves: "Ministry" is no name.
 */
export function* namesOf({ facts, lexicon }: Library, { knows }: English, stemOf: Stemmer): Steps<LibraryNames> {
  const whole: Word[][] = [];
  const words = new Set<string>();
  const add = (text: string) => {
    if (!CAPITALS.test(text)) return;
    const parts = wordsOf(text, stemOf);
    if (parts.length === 0 || parts.length > MOST_WORDS || !parts.every((part) => isLatin(part.text))) return;
    whole.push(parts);
    for (const { text: word } of parts) if (parts.length === 1 || !knows(word)) words.add(word);
  };
  yield* each(
    Object.values(lexicon.entities).flatMap(({ names }) => names),
    add,
  );
  yield* each(Object.entries(lexicon.spellings).flat(2), add);
  const inside = new Set<string>();
  yield* each(facts, ({ statement }) => {
    for (const name of statement.match(INSIDE) ?? []) inside.add(name);
  });
  for (const name of inside) for (const { text: word } of wordsOf(name, stemOf)) if (!knows(word)) words.add(word);
  return { whole, words };
}
