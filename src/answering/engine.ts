import type { Library } from '../knowledge/library.js';
import { loadCountries } from './countries.js';
import { type English, loadEnglish } from './english.js';
import { type Foreign, loadForeign } from './foreign.js';
import { buildIndex, type Index } from './inverted.js';
import { createJudge, type Weighed } from './judge.js';
import { createKnownWords, type KnownText } from './known-words.js';
import { createLabels } from './labels.js';
import { createLemmas } from './lemmas.js';
import { compileLexicon, type Lexicon } from './lexicon.js';
import { createNames } from './names.js';
import { createReader, type Reader } from './question.js';
import { isCyrillic } from './scripts.js';
import { createSpeller } from './spelling.js';
import { atOnce, each, type Steps } from './steps.js';
import { collectTexts, twinsInVain } from './texts.js';
import { asFact, createUnanswered } from './unanswered.js';
import { createVocabulary } from './vocabulary.js';
import { createStemmer, stem, wordsOf } from './words.js';

/** General knowledge of the language, the same for every library. */
export interface Language {
  readonly english: English;
  readonly foreign: Foreign;
  /** English names of countries by those in other scripts. */
  readonly countries: ReadonlyMap<string, string>;
}

export function loadLanguage(): Language {
  return { english: loadEnglish(), foreign: loadForeign(), countries: loadCountries() };
}

/** A library made ready: everything up to the judgement, which a model makes of the features. */
export interface Engine extends Reader {
  readonly index: Index;
  readonly lexicon: Lexicon;
  weigh(question: ReturnType<Reader['read']>): Weighed[];
  isOwn(word: string): boolean;
  /** Common words of general English. */
  readonly common: readonly string[];
}

const PLAIN = /^[a-z]+$/;

export const buildEngine = (library: Library, language: Language): Engine => atOnce(engineSteps(library, language));

/** A library has ten thousands of texts, so this takes hundreds of milliseconds; no step takes more than a few. */
export function* engineSteps(library: Library, { english, foreign, countries }: Language): Steps<Engine> {
  const lemmas = yield* createLemmas(library.lexicon, countries.keys());
  const stemOf = createStemmer(undefined, (word) => (isCyrillic(word) ? lemmas.of(word) : stem(word)));
  const lexicon = yield* compileLexicon(library.lexicon, stemOf);
  const factWords = new Set<string>();
  yield* each(library.facts, ({ statement }) => {
    for (const { text } of wordsOf(statement, stemOf)) factWords.add(text);
  });
  /** Asks are written as people type: a word that only they have, and that is none, is a slip and no spelling to go by. */
  const counts = (word: string) => english.knows(word) || !PLAIN.test(word);
  const vocabulary = createVocabulary();
  const known = createKnownWords(vocabulary, english);
  const parse = (text: string, own: boolean) => {
    const read = wordsOf(text, stemOf);
    for (let at = 0; own && at < read.length; at++) {
      const word = read[at]?.text ?? '';
      if (!factWords.has(word) && counts(word)) factWords.add(word);
    }
    const words = lexicon.respell(read);
    return known.textOf(words, lexicon.senses(words));
  };
  const parts = { known, labels: createLabels(lexicon) };
  const texts = collectTexts(vocabulary);
  const index = yield* buildIndex(library.facts, {
    ...parts,
    texts,
    parse: (text) => parse(text, true),
  });
  const bayes = yield* texts.done();
  const vain = new Map<string, KnownText>();
  yield* each(library.unanswered, (text) => vain.set(text, parse(text, false)));
  const inVain = yield* twinsInVain(vain.values(), bayes, library.facts.length, vocabulary);
  const unanswered = yield* buildIndex(library.unanswered.map(asFact), {
    ...parts,
    parse: (text) => vain.get(text) ?? parse(text, false),
  });
  const isOwn = (word: string) => factWords.has(word) || lexicon.words.has(word);
  const speller = yield* createSpeller({
    own: factWords,
    lexicon: lexicon.words,
    common: english.common,
    zipf: english.zipf,
  });
  const names = yield* createNames(library, { english, countries, lemmas, stemOf, known: lexicon.words, isOwn });
  yield;
  return {
    index,
    lexicon,
    isOwn,
    common: english.common,
    ...createReader({ lexicon, english, foreign, speller, names, stemOf, isOwn }),
    weigh: createJudge({ index, isOwn, unanswered: createUnanswered(unanswered), bayes, inVain }),
  };
}
