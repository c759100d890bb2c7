import { each, type Steps } from '../../lib/steps.js';
import { pinyinKey } from '../language/pinyin.js';
import { isHan } from '../language/scripts.js';
import type { NameIndex } from './name-index.js';

/** Parts of a run of Han in order: words of the library, names that it has in Latin letters, and what is neither. */
export type Segmenter = (run: string) => string[];

/** Characters of a name that is found by its sound alone: of two characters too many words sound alike. */
const FEWEST = 3;
const MOST = 6;

/** Chinese has no spaces: the longest known word at each place. Linear in the run, since known words have a longest. */
export function* createSegmenter(known: Iterable<string>, names: NameIndex): Steps<Segmenter> {
  const words = new Set<string>();
  const sounds = new Map<string, string>();
  let longest = MOST;
  yield* each(known, (word) => {
    if (!isHan(word)) return;
    words.add(word);
    longest = Math.max(longest, word.length);
    if (word.length >= FEWEST) sounds.set(pinyinKey(word), word);
  });
  const sounding = (part: string): readonly string[] | null => {
    if (part.length < FEWEST || part.length > MOST) return null;
    const key = pinyinKey(part);
    const word = sounds.get(key);
    return word ? [word] : names.bySyllables(key);
  };
  return (run) => {
    const parts: string[] = [];
    let unknown = '';
    for (let at = 0; at < run.length; ) {
      let found: readonly string[] | null = null;
      let length = Math.min(longest, run.length - at);
      for (; length > 0 && !found; length--) {
        const part = run.slice(at, at + length);
        found = words.has(part) ? [part] : sounding(part);
      }
      if (!found) {
        unknown += run[at] ?? '';
        at++;
        continue;
      }
      if (unknown) parts.push(unknown);
      unknown = '';
      parts.push(...found);
      at += length + 1;
    }
    if (unknown) parts.push(unknown);
    return parts;
  };
}
