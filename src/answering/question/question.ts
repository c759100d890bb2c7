import { ASKING_WORDS, type English, FUNCTION_WORDS, tellingOf } from '../language/english.js';
import type { Foreign } from '../language/foreign.js';
import { editsBetween, type Speller } from '../language/spelling.js';
import { MOST_CHARACTERS, remembered, type Stemmer, wordsOf } from '../language/words.js';
import { type Analysis, analyse, type Token } from '../lexicon/analysis.js';
import type { Lexicon, Reading } from '../lexicon/lexicon.js';
import type { Names } from '../lexicon/names.js';
import { type Kind, kindOf } from './kinds.js';

export interface QuestionToken extends Token {
  /** How much an answer has to account for it: 0 for grammar, about 1 for a rare word. */
  readonly weight: number;
  /** How common it is in general English, on the Zipf scale. */
  readonly zipf: number;
  readonly foreign: boolean;
  /** True where neither the library nor English knows the word. */
  readonly strange: boolean;
}

/** Weight from which a word tells something: less have words of grammar and of asking. */
const TELLING = 0.2;

export const isTelling = (token: Pick<QuestionToken, 'weight'> | undefined): boolean =>
  token !== undefined && token.weight >= TELLING;

export interface Question extends Omit<Analysis, 'tokens'> {
  readonly tokens: readonly QuestionToken[];
  /** Tokens of what the asker does not want: "…, not the gas volume". */
  readonly unwanted: readonly QuestionToken[];
  readonly kind: Kind;
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** True where it was asked in another language: words of grammar were put into English, not just names. */
  readonly translated: boolean;
}

export interface Reader {
  read(text: string): Question;
}

export interface ReaderParts {
  readonly lexicon: Lexicon;
  readonly english: English;
  readonly foreign: Foreign;
  readonly speller: Speller;
  readonly names: Names;
  readonly stemOf: Stemmer;
  /** True for a word that stands in the library. */
  readonly isOwn: (word: string) => boolean;
}

/** Words of which it is remembered what is known of them: questions may bring any. */
const MEMORY = 20_000;
/** Letters of two words written as one; beyond it is no slip, and trying would take long. */
const LONGEST_PAIR = 30;
const LATIN = /[a-z]/;
/** Zipf value below which an English word may be a slip for one of the library's. */
const RARE = 2.6;

export function createReader({ lexicon, english, foreign, speller, names, stemOf, isOwn }: ReaderParts): Reader {
  const known = remembered(MEMORY, (word: string) => {
    const zipf = english.zipf(word);
    const telling = tellingOf(zipf);
    const own = isOwn(word);
    return {
      weight: FUNCTION_WORDS.has(word) ? 0 : ASKING_WORDS.has(word) ? 0.12 * telling : telling,
      zipf,
      foreign: !own && foreign.has(word),
      strange: !own && !english.knows(word) && !/^\d/.test(word),
    };
  });
  const finish = ({ text, stem, terms, from }: Token): QuestionToken => {
    const { weight, zipf, foreign, strange } = known(text);
    const token = { text, stem, terms, weight, zipf, foreign, strange };
    return from === undefined ? token : { ...token, from };
  };
  /** What a word was meant to be; null where it stands as it is. */
  const respelled = (word: string): string[] | null => {
    if (isOwn(word) || foreign.has(word) || FUNCTION_WORDS.has(word) || ASKING_WORDS.has(word)) return null;
    const known = english.knows(word);
    const bare = withoutS(word);
    if (!known && bare !== null && isOwn(bare) && !FUNCTION_WORDS.has(bare) && !ASKING_WORDS.has(bare)) return [bare];
    const name = known ? null : names.meant(word);
    if (name !== null) return [...name];
    if (known && english.zipf(word) > RARE) return null;
    const meant = speller.correct(word);
    if (known) return meant !== null && isOwn(meant) && editsBetween(word, meant, 1) === 1 ? [meant] : null;
    return meant !== null ? [meant] : split(word);
  };
  /** "powerplant" is two words of the library. */
  const split = (word: string): string[] | null => {
    if (word.length > LONGEST_PAIR) return null;
    for (let at = 3; at <= word.length - 3; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => isOwn(part) && english.knows(part))) return parts;
    }
    return null;
  };
  const readPart = (text: string, corrected: { from: string; to: string }[]) => {
    const spelled = names.read(wordsOf(text, stemOf)).flatMap((word): Reading[] => {
      const found = word.from === undefined ? respelled(word.text) : null;
      if (!found) return [word];
      if (found[0] !== withoutS(word.text)) corrected.push({ from: word.text, to: found.join(' ') });
      return found.map((meant) => ({ text: meant, stem: stemOf(meant), from: word.text }));
    });
    return analyse(lexicon.respell(spelled), lexicon);
  };
  return {
    read(text) {
      const corrected: { from: string; to: string }[] = [];
      const { wanted, unwanted } = splitNegation(text);
      const { tokens, entities, attributes } = readPart(wanted, corrected);
      return {
        tokens: tokens.map(finish),
        unwanted: unwanted ? readPart(unwanted, corrected).tokens.map(finish) : [],
        entities,
        attributes,
        kind: kindOf(tokens.map((token) => token.text)),
        corrected,
        translated: tokens.some(
          ({ text: word, from }) => FUNCTION_WORDS.has(word) && from !== undefined && !LATIN.test(from),
        ),
      };
    },
  };
}

/** "petrels" is typed for "Petrel's", which is no slip. */
const withoutS = (word: string): string | null => (word.endsWith('s') && word.length > 2 ? word.slice(0, -1) : null);

const CLAUSE = /(?<![,;:.!?()\n])[,;:.!?()\n]+(?=\s|$|\))|\s[-–—]\s|\bbut\b/i;
const NEGATION =
  /\b(?:not|no(?!\W*\d)(?! (?:visas?|longer|more|one|matter|doubt)\b)|without(?! (?:an? )?(?:visas?|permits?|one|it|them|stop\w*|chang\w*)\b)|except|excluding|ignor(?:e|ing)|skip|leave out|leaving out|instead of|rather than|apart from|other than|(?:do ?n[o']?t|never mind|dont) (?:want|need|mean|tell|give|show|care|say|include|bring|talk|i mean)(?: me| us)?(?: about| for)?)\b\s*(?:the |a |an |about )?/i;

/** Parts "X, not Y" and "X (dont tell me about Y)". What is left must still ask something, or nothing is split off. */
export function splitNegation(text: string): { wanted: string; unwanted: string } {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const clause of text.slice(0, MOST_CHARACTERS).split(CLAUSE)) {
    const match = NEGATION.exec(clause);
    if (!match) {
      wanted.push(clause);
      continue;
    }
    const before = clause.slice(0, match.index);
    const after = clause.slice(match.index + match[0].length);
    if (before.trim()) wanted.push(before);
    unwanted.push(after);
  }
  const left = wanted.join(', ');
  const carries = wordsOf(left).filter(({ text: word }) => !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word)).length;
  const excludes = wordsOf(unwanted.join(' ')).length > 0;
  return carries >= 2 && excludes ? { wanted: left, unwanted: unwanted.join(', ') } : { wanted: text, unwanted: '' };
}
