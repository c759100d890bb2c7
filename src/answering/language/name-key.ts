import { editsBetween } from './spelling.js';

/**
 * A name in Latin letters with what romanisations write in different ways written in one: kh, h and x; zh, dzh and j; ts and c; q and k; w and v;
 * y and i; single and double letters. `bones` are its consonants, by which names are looked up; `folded` tells apart those that share them.
 */
export interface NameKey {
  readonly folded: string;
  readonly bones: string;
}

export function nameKey(word: string): NameKey {
  const folded = word
    .replace(/tch/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/d?zh|dj/g, 'j')
    .replace(/t[sz]/g, 'c')
    .replace(/kh|x/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?![heiy])/g, 'k')
    .replace(/w/g, 'v')
    .replace(/y(?=[aeou])/g, '')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
  return { folded, bones: (/^[aeiou]/.test(folded) ? 'A' : '') + folded.replace(/[aeiou]/g, '') };
}

/** In German and Slavic spellings j is what English writes as y; both readings of it, where there is one. */
export const readingsOf = (word: string): readonly string[] =>
  word.includes('j') ? [word, word.replace(/(?<!d)j/g, 'y')] : [word];

const FEWEST_BONES = 3;
/** Letters from which on two may differ: shorter names with two other vowels are other words. */
const LONG = 7;

/** How far apart two names of the same bones are; null where they are not the same name. */
export function apart(a: NameKey, b: NameKey): number | null {
  const limit = a.bones.length < FEWEST_BONES ? 0 : Math.min(a.folded.length, b.folded.length) >= LONG ? 2 : 1;
  const edits = editsBetween(a.folded, b.folded, limit);
  return edits > limit ? null : edits;
}
