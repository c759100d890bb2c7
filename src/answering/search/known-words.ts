import { createBranches } from '../language/branches.js';
import { type English, FUNCTION_WORDS, tellingOf } from '../language/english.js';
import type { Vocabulary } from '../language/vocabulary.js';
import { longYearOf, termOf, weightOf } from '../lexicon/analysis.js';
import type { Reading, Sense } from '../lexicon/lexicon.js';
import type { Found } from '../lexicon/phrases.js';
import { formOf, kindOf, showsKind } from '../question/kinds.js';

/** What the index needs to know of a word. */
export interface KnownWord {
  /** 0 for words of grammar, which are no tokens of a document. */
  readonly weight: number;
  readonly stem: number;
  /** The term of the year that it may be short for; -1 for nearly all. */
  readonly year: number;
  readonly yearWeight: number;
  /** The word itself where the form of answer may depend on it, and a number for it. */
  readonly asks: string;
  readonly asking: number;
}

/** A phrase of the lexicon in a text: `[start, end)` in words, and the terms that it stands for. */
export interface KnownPhrase {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly number[];
  /** How nearly the same a match by one of the terms is. */
  readonly weight: number;
  readonly kind: Sense['kind'];
}

/** A text of the library in numbers. */
export interface KnownText {
  readonly words: readonly KnownWord[];
  readonly phrases: readonly KnownPhrase[];
}

/** Stands for words between those of asking. */
const BETWEEN = '-';

/** What the index has to know of words, worked out once for each: a library has a few thousand, a hundred thousand times. */
export function createKnownWords(vocabulary: Vocabulary, english: English) {
  const words = new Map<string, KnownWord>();
  const asking = new Map<string, number>([[BETWEEN, 1]]);
  const numberOf = (asks: string): number => {
    const known = asking.get(asks);
    if (known !== undefined) return known;
    asking.set(asks, asking.size + 1);
    return asking.size;
  };
  const knownOf = ({ text, stem }: Reading): KnownWord => {
    const known = words.get(text);
    if (known) return known;
    const year = longYearOf(stem);
    const asks = showsKind(text) ? text : BETWEEN;
    const made = {
      weight: weightOfWord(text, english),
      stem: vocabulary.intern(stem),
      year: year ? vocabulary.intern(year.name) : -1,
      yearWeight: year?.weight ?? 0,
      asks,
      asking: numberOf(asks),
    };
    words.set(text, made);
    return made;
  };
  const senses = new Map<readonly Sense[], readonly number[]>();
  const idsOf = (values: readonly Sense[]): readonly number[] => {
    const known = senses.get(values);
    if (known) return known;
    const made = values.map((sense) => vocabulary.intern(termOf(sense)));
    senses.set(values, made);
    return made;
  };
  const branches = createBranches();
  const forms: (number | undefined)[] = [];
  return {
    vocabulary,
    /** What a sense counts that a text has without words. */
    markWeight: weightOfWord('', english),
    textOf(read: readonly Reading[], found: readonly Found<Sense>[]): KnownText {
      const phrases = found.map(({ start, end, values }): KnownPhrase => {
        const [first] = values;
        const weight = first ? weightOf(first, end - start) : 0;
        return { start, end, ids: idsOf(values), weight, kind: first?.kind ?? 'group' };
      });
      return { words: read.map(knownOf), phrases };
    },
    /** The form of answer that a text asks for: it depends on words of asking and on where there are others, the same for many texts. */
    formOf({ words: read }: KnownText): number {
      let [branch, last] = [0, 0];
      for (let at = 0; at < read.length; at++) {
        const { asking: number } = read[at] as KnownWord;
        if (number === 1 && last === 1) continue;
        last = number;
        let next = branches.next(branch, number);
        if (next === 0) {
          next = forms.push(undefined);
          branches.add(branch, number, next);
        }
        branch = next;
      }
      const known = forms[branch - 1];
      if (known !== undefined) return known;
      const form = formOf(kindOf(read.map(({ asks }) => asks)));
      if (branch > 0) forms[branch - 1] = form;
      return form;
    },
  };
}

export type KnownWords = ReturnType<typeof createKnownWords>;

const weightOfWord = (word: string, { zipf }: English): number =>
  FUNCTION_WORDS.has(word) ? 0 : tellingOf(zipf(word));
