import type { Library } from '../../knowledge/library.js';
import { atOnce, type Steps } from '../../lib/steps.js';
import { loadCountries } from '../language/countries.js';
import { type English, loadEnglish } from '../language/english.js';
import { type Foreign, loadForeign } from '../language/foreign.js';
import { createLemmas } from '../language/lemmas.js';
import { isCyrillic } from '../language/scripts.js';
import { createSpeller } from '../language/spelling.js';
import { createVocabulary } from '../language/vocabulary.js';
import { createStemmer, stem } from '../language/words.js';
import { senseOf } from '../lexicon/analysis.js';
import { compileLexicon, type Lexicon } from '../lexicon/lexicon.js';
import { createNames } from '../lexicon/names.js';
import { createReader, type Reader } from '../question/question.js';
import { createBayes } from '../search/bayes.js';
import { type Compiled, compileSteps } from '../search/compile.js';
import { type Index, openIndex } from '../search/inverted.js';
import { asFact, createUnanswered } from '../search/unanswered.js';
import { createJudge, type Weighed } from './judge.js';

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
  readonly compiled: Compiled;
  readonly index: Index;
  readonly lexicon: Lexicon;
  weigh(question: ReturnType<Reader['read']>): Weighed[];
  isOwn(word: string): boolean;
  /** Common words of general English. */
  readonly common: readonly string[];
}

export const buildEngine = (library: Library, language: Language): Engine => atOnce(engineSteps(library, language));

/** Where the library was compiled before, that is taken as it is. */
export function* engineSteps(library: Library, language: Language, before?: Compiled): Steps<Engine> {
  const { english, foreign, countries } = language;
  const lemmas = yield* createLemmas(library.lexicon, countries.keys());
  const stemOf = createStemmer(undefined, (word) => (isCyrillic(word) ? lemmas.of(word) : stem(word)));
  const lexicon = yield* compileLexicon(library.lexicon, stemOf);
  const compiled = before ?? (yield* compileSteps(library, { english, lexicon, stemOf }));
  const { terms } = compiled;
  const vocabulary = createVocabulary(terms);
  const nameOf = (term: number) => senseOf(terms[term] ?? '')?.name ?? '';
  const index = openIndex(compiled.facts, library.facts, vocabulary, nameOf);
  yield;
  const unanswered = openIndex(compiled.unanswered, library.unanswered.map(asFact), vocabulary, nameOf);
  const factWords = new Set(compiled.words);
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
    compiled,
    index,
    lexicon,
    isOwn,
    common: english.common,
    ...createReader({ lexicon, english, foreign, speller, names, stemOf, isOwn }),
    weigh: createJudge({
      index,
      isOwn,
      unanswered: createUnanswered(unanswered),
      bayes: createBayes(compiled.learnt),
      inVain: createBayes(compiled.inVain),
    }),
  };
}
