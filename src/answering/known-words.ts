import { longYearOf } from './analysis.js';
import { type English, FUNCTION_WORDS } from './english.js';
import { formOf, kindOf, showsKind } from './kinds.js';
import type { Reading } from './lexicon.js';
import type { Vocabulary } from './vocabulary.js';

/** What the index needs to know of a word. */
interface Known {
  /** 0 for words of grammar, which are left out. */
  readonly weight: number;
  readonly stem: number;
  /** The term of the year that it may be short for; -1 for nearly all. */
  readonly year: number;
  readonly yearWeight: number;
  /** The word itself where the form of answer may depend on it. */
  readonly asks: string;
}

/** Stands for words between those of asking. */
const BETWEEN = '-';

/** What the index has to know of words, worked out once for each: a library has a few thousand, a hundred thousand times. */
export function createKnownWords(vocabulary: Vocabulary, english: English) {
  const words = new Map<string, Known>();
  const knownOf = ({ text, stem }: Reading): Known => {
    const known = words.get(text);
    if (known) return known;
    const year = longYearOf(stem);
    const made = {
      weight: weightOfWord(text, english),
      stem: vocabulary.intern(stem),
      year: year ? vocabulary.intern(year.name) : -1,
      yearWeight: year?.weight ?? 0,
      asks: showsKind(text) ? text : BETWEEN,
    };
    words.set(text, made);
    return made;
  };
  const forms = new Map<string, number>();
  /** By what of the words it can depend on, which is the same for many. */
  const formOfWords = (read: readonly Reading[]): number => {
    let asking = '';
    for (let at = 0; at < read.length; at++) {
      const { asks } = knownOf(read[at] as Reading);
      if (asks !== BETWEEN || !asking.endsWith(BETWEEN)) asking += asking === '' ? asks : ` ${asks}`;
    }
    const known = forms.get(asking);
    if (known !== undefined) return known;
    const made = formOf(kindOf(asking.split(' ')));
    forms.set(asking, made);
    return made;
  };
  return { knownOf, formOf: formOfWords };
}

export const weightOfWord = (word: string, { zipf }: English): number =>
  FUNCTION_WORDS.has(word) ? 0 : Math.min(1.2, Math.max(0.2, (6.6 - zipf(word)) / 3));
