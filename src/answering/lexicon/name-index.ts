import { each, type Steps } from '../../lib/steps.js';
import { apart, type NameKey, nameKey, readingsOf } from '../language/name-key.js';
import { pinyinKey } from '../language/pinyin.js';
import { romanise } from '../language/scripts.js';
import type { LibraryNames } from './library-names.js';

/** Finds the names of a library by how they sound. Answers in the words of the library. */
export interface NameIndex {
  /** A name written as one word, letter by letter: `weidong` for "Wei Dong". */
  joined(letters: string): readonly string[] | null;
  /** A Chinese name by the key of its syllables. */
  bySyllables(key: string): readonly string[] | null;
  /** One word of a name by its romanisation. */
  sounding(word: string): string | null;
}

/** A shorter key is that of too many words. */
const SHORTEST_KEY = 4;
const SHORTEST_WORD = 4;

export function* indexNames({ whole, words }: LibraryNames): Steps<NameIndex> {
  const joined = new Map<string, readonly string[]>();
  const syllables = new Map<string, readonly string[]>();
  const bones = new Map<string, { word: string; key: NameKey }[]>();
  const add = (name: readonly string[]) => {
    const letters = name.join('');
    if (!joined.has(letters)) joined.set(letters, name);
    const key = pinyinKey(letters);
    if (key.length >= SHORTEST_KEY && !syllables.has(key)) syllables.set(key, name);
  };
  yield* each(whole, (name) => add(name.map(({ text }) => text)));
  yield* each(words, (word) => {
    if (word.length < SHORTEST_WORD) return;
    add([word]);
    const key = nameKey(word);
    const alike = bones.get(key.bones);
    if (alike) alike.push({ word, key });
    else bones.set(key.bones, [{ word, key }]);
  });
  return {
    joined: (letters) => joined.get(letters) ?? null,
    bySyllables: (key) => (key.length >= SHORTEST_KEY ? (syllables.get(key) ?? null) : null),
    sounding(written) {
      const word = romanise(written);
      if (word.length < SHORTEST_WORD) return null;
      let best: { word: string; edits: number } | null = null;
      for (const key of readingsOf(word).map(nameKey)) {
        for (const name of bones.get(key.bones) ?? []) {
          const edits = apart(key, name.key);
          if (edits !== null && (!best || edits < best.edits)) best = { word: name.word, edits };
        }
      }
      return best?.word ?? null;
    },
  };
}
