import type { Library } from '../../knowledge/library.js';
import { each, type Steps } from '../../lib/steps.js';
import type { English } from '../language/english.js';
import { createVocabulary } from '../language/vocabulary.js';
import { type Stemmer, wordsOf } from '../language/words.js';
import { createLabels } from '../lexicon/labels.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Learnt } from './bayes.js';
import { buildIndex, type FlatIndex } from './inverted.js';
import { createKnownWords, type KnownText } from './known-words.js';
import { collectTexts, learnInVain } from './texts.js';
import { asFact } from './unanswered.js';

/** What is made of a library's texts: plain data, so that it can be kept in a file. */
export interface Compiled {
  /** Terms by their numbers. */
  readonly terms: readonly string[];
  /** Words of the facts, which are no misspellings. */
  readonly words: readonly string[];
  readonly facts: FlatIndex;
  readonly unanswered: FlatIndex;
  /** What tells the facts apart, and what is asked of each in vain. */
  readonly learnt: Learnt;
  readonly inVain: Learnt;
}

export interface CompileParts {
  readonly english: English;
  readonly lexicon: Lexicon;
  readonly stemOf: Stemmer;
}

const PLAIN = /^[a-z]+$/;

/** A library has ten thousands of texts, so this takes hundreds of milliseconds, in steps of few. */
export function* compileSteps(library: Library, { english, lexicon, stemOf }: CompileParts): Steps<Compiled> {
  const own = new Set<string>();
  yield* each(library.facts, ({ statement }) => {
    for (const { text } of wordsOf(statement, stemOf)) own.add(text);
  });
  /** Asks are written as people type: a word that only they have, and that is none, is a slip and no spelling to go by. */
  const counts = (word: string) => english.knows(word) || !PLAIN.test(word);
  const vocabulary = createVocabulary();
  const known = createKnownWords(vocabulary, english);
  const parse = (text: string, ours: boolean): KnownText => {
    const read = wordsOf(text, stemOf);
    for (let at = 0; ours && at < read.length; at++) {
      const word = read[at]?.text ?? '';
      if (!own.has(word) && counts(word)) own.add(word);
    }
    const words = lexicon.respell(read);
    return known.textOf(words, lexicon.senses(words));
  };
  const parts = { known, labels: createLabels(lexicon) };
  const texts = collectTexts(vocabulary);
  const facts = yield* buildIndex(library.facts, { ...parts, texts, parse: (text) => parse(text, true) });
  const learnt = yield* texts.done();
  const vain = new Map<string, KnownText>();
  yield* each(library.unanswered, (text) => vain.set(text, parse(text, false)));
  const inVain = yield* learnInVain(vain.values(), learnt, vocabulary);
  const unanswered = yield* buildIndex(library.unanswered.map(asFact), {
    ...parts,
    parse: (text) => vain.get(text) ?? parse(text, false),
  });
  return { terms: vocabulary.terms(), words: [...own], facts, unanswered, learnt, inVain };
}
