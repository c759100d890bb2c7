import anyAscii from 'any-ascii';
import { answerTypeOf, type Language } from '../../language/language.js';
import { capitalisedIn, isHan, isLatin, isNumeral, MOST_CHARACTERS } from '../../language/text.js';
import { memo } from '../../lib/memo.js';
import { at } from '../../lib/numbers.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import type { openLexicon, Sense, Word } from '../lexicon/lexicon.js';
import { longYear, STRENGTH, tellingOf, termOf, weightByFacts } from '../lexicon/wording.js';
import { headOf, type Query, type QueryToken } from './query.js';
import { isNear } from './speller.js';

interface ReaderParts {
  readonly language: Language;
  cut(text: string): readonly Word[];
  readonly lexicon: ReturnType<typeof openLexicon>;
  readonly vocabulary: Vocabulary;
  /** The word that a misspelt one was meant to be; null where none is near enough. */
  correct(word: string): string | null;
  /** Words of the library in this language. */
  readonly own: ReadonlySet<string>;
  /** In how many facts a term stands, and how many there are. */
  readonly factsWith: Int32Array;
  readonly facts: number;
}

/** Reads questions of one language. */
export interface Reader {
  read(text: string): Query;
  /** The query of these tokens, which may come from several others. */
  of(tokens: readonly QueryToken[], corrected?: Query['corrected']): Query;
  /** What the query of these tokens would name and ask for. */
  senses(tokens: readonly QueryToken[]): readonly Sense[];
  /** A token that names a thing without words. */
  thing(name: string): QueryToken;
}

/** Words of which it is remembered what they were meant to be. */
const MEMORY = 20_000;
/** Where one part of a message ends and the next begins. */
const BOUND = /[,;:.!?()\n，。？！；：、…]+(?=\s|$|\)|\p{Script=Han})|\s[-–—]\s/u;
/** Letters of two words written as one. */
const LONGEST_PAIR = 30;
/** What a thing taken over from the conversation weighs. */
const THING = 1;

export function createReader(parts: ReaderParts): Reader {
  const { language, cut, lexicon, vocabulary, correct, own, factsWith, facts } = parts;
  const { functionWords, askingWords, frequencies } = language;
  const ordinals = new Set(language.ordinals.flat());
  const isGrammar = (word: string) => functionWords.has(word) || askingWords.has(word);
  const knows = (word: string) => frequencies?.knows(word) ?? false;
  const weightOf = ({ text, stem }: Word): number => {
    if (functionWords.has(text)) return 0;
    const id = vocabulary.find(stem);
    const telling = frequencies
      ? tellingOf(frequencies.zipf(text))
      : id < 0
        ? 1.1
        : weightByFacts(at(factsWith, id), facts);
    return askingWords.has(text) ? 0.12 * telling : telling;
  };
  /** A word that nobody knows may be the name of something else where it is written as one; the others are slang and slips. */
  const standingOf = ({ text, stem }: Word, isName: boolean): QueryToken['standing'] =>
    own.has(text) || (!frequencies && vocabulary.find(stem) >= 0)
      ? 'own'
      : isName && frequencies && !knows(text) && !functionWords.has(text)
        ? 'strange'
        : 'known';

  /** What a word was meant to be; null where it stands as it is. */
  const respelled = (word: Word): readonly string[] | null => {
    const { text } = word;
    if (own.has(text) || isGrammar(text) || isNumeral(text) || isHan(text)) return null;
    if (!frequencies && vocabulary.find(word.stem) >= 0) return null;
    if (!isLatin(text) && language.code === 'en') return transliterated(text);
    if (knows(text)) return null;
    const bare = text.endsWith('s') ? text.slice(0, -1) : text;
    if (own.has(bare) && !isGrammar(bare)) return [bare];
    const meant = correct(text);
    // Where nothing tells a word of the language from a slip, it is one only if it is long for what is wrong with it, and begins alike.
    return meant === null || (!frequencies && (meant[0] !== text[0] || !isNear(meant, text))) ? split(text) : [meant];
  };
  /** A name in another script, by its letters. */
  const transliterated = (text: string): readonly string[] | null => {
    const letters = anyAscii(text).toLowerCase();
    if (own.has(letters)) return [letters];
    const meant = correct(letters);
    return meant !== null && own.has(meant) ? [meant] : null;
  };
  /** "powerplant" is two words of the library. */
  const split = (text: string): readonly string[] | null => {
    if (text.length > LONGEST_PAIR) return null;
    for (let at = 3; at <= text.length - 3; at++) {
      const [one, other] = [text.slice(0, at), text.slice(at)];
      if (own.has(one) && own.has(other)) return [one, other];
    }
    return null;
  };
  /** Whether a name may be a slip for a word: for another name, or one that only the library has, and no word of the language. */
  const isNameFor = (meant: string, text: string) => {
    // In other letters, it has been put into these.
    if (isLatin(meant) !== isLatin(text)) return true;
    return own.has(meant) && isNear(meant, text);
  };
  const meantBy = memo(MEMORY, (text: string) => ({ meant: respelled(cut(text)[0] ?? { text, stem: text }) }));

  /** Terms of its own stem and how nearly the same each is: those of phrases depend on the words beside it. */
  const ownTerms = ({ id, stem }: Pick<QueryToken, 'id' | 'stem'>): { terms: number[]; strengths: number[] } => {
    const own = id < 0 ? { terms: [], strengths: [] } : { terms: [id], strengths: [STRENGTH.stem] };
    const year = longYear(stem);
    const yearId = year === null ? -1 : vocabulary.find(year);
    return yearId < 0 ? own : { terms: [...own.terms, yearId], strengths: [...own.strengths, STRENGTH.word] };
  };
  const tokenOf = (word: Word & { readonly part: number }, isName = false): QueryToken => {
    const id = vocabulary.find(word.stem);
    return {
      ...word,
      id,
      ...ownTerms({ id, stem: word.stem }),
      weight: weightOf(word),
      standing: standingOf(word, isName),
      ordinal: ordinals.has(word.text),
    };
  };

  const sensesIn = (tokens: readonly QueryToken[], found = lexicon.senses(tokens)): readonly Sense[] => {
    const things = tokens.flatMap(({ thing }, at): Sense[] =>
      thing === undefined
        ? []
        : [{ start: at, end: at + 1, kind: 'entity', terms: [vocabulary.find(termOf('entity', thing))] }],
    );
    return [...found.filter(({ kind }) => kind !== 'group'), ...things];
  };

  const of: Reader['of'] = (tokens, corrected = []) => {
    const found = lexicon.senses(tokens);
    const beside = lexicon.beside(tokens, found, vocabulary.find);
    const plain = tokens
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' ');
    return {
      language: language.code,
      tokens: tokens.map((token, at) => {
        const own = token.thing === undefined ? ownTerms(token) : token;
        const [terms, strengths] = [[...own.terms], [...own.strengths]];
        for (const { term, strength } of beside[at] ?? []) {
          terms.push(term);
          strengths.push(strength);
        }
        return { ...token, terms, strengths };
      }),
      plain,
      senses: sensesIn(tokens, found),
      answerType: answerTypeOf(language, plain),
      head: headOf(language, plain, tokens),
      corrected,
    };
  };

  return {
    of,
    senses: (tokens) => sensesIn(tokens),
    read(text) {
      const corrected: { from: string; to: string }[] = [];
      const whole = text.slice(0, MOST_CHARACTERS);
      const names = new Set(capitalisedIn(whole).flatMap((name) => cut(name).map((word) => word.text)));
      const typed = whole.split(BOUND).flatMap((part, at) => cut(part).map((word) => ({ ...word, part: at })));
      const spelled = lexicon.respell(typed).flatMap((word) => {
        const meant = word.from === undefined ? meantBy(word.text).meant : null;
        if (!meant || (names.has(word.text) && !meant.every((one) => isNameFor(one, word.text)))) return [word];
        if (`${meant[0]}s` !== word.text) corrected.push({ from: word.text, to: meant.join(' ') });
        return meant.map((one) => ({ ...word, ...cut(one)[0], from: word.text }));
      });
      const tokens = lexicon.respell(spelled).map((word) => tokenOf(word, names.has(word.text)));
      return of(tokens, corrected);
    },
    thing: (name) => ({
      text: '',
      stem: '',
      id: -1,
      terms: [vocabulary.find(termOf('entity', name))].filter((term) => term >= 0),
      strengths: [1],
      weight: THING,
      standing: 'own',
      ordinal: false,
      part: 0,
      thing: name,
    }),
  };
}
