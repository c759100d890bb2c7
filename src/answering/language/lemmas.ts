import type { LexiconData } from '../../knowledge/shapes.js';
import { each, type Steps } from '../../lib/steps.js';
import { FUNCTION_WORDS } from './english.js';
import { stripped } from './inflection.js';
import { isCyrillic } from './scripts.js';
import { wordsOf } from './words.js';

/** Forms of Cyrillic words. */
export interface Lemmas {
  /** The form that stands in the lexicon or is a country's name; the word itself where none is. */
  of(word: string): string;
  /** True for a form that means something without the words beside it. */
  standsAlone(lemma: string): boolean;
}

const ANY_CYRILLIC = /[\u0400-\u04ff]/;

/**
 * Forms of one word meet in the one that the lexicon has: first among words that stand alone there and the names of countries, then among
 * those of its phrases, which may be inflected themselves. Words of grammar are so short that an ending makes others of them: they stand as they are.
 */
export function* createLemmas(lexicon: LexiconData, countries: Iterable<string>): Steps<Lemmas> {
  const phrases: string[][] = [];
  yield* each(cyrillicOf(lexicon), (text) => phrases.push(wordsOf(text).map((word) => word.text)));
  const grammar = yield* grammarOf(lexicon);
  const lemmas = new Map<string, string>();
  const find = (word: string) => {
    const form = stripped(word).find((one) => lemmas.has(one));
    return form === undefined ? undefined : lemmas.get(form);
  };
  const add = (word: string) => {
    if (!isCyrillic(word) || grammar.has(word)) return;
    const lemma = find(word) ?? word;
    for (const form of stripped(word)) if (!lemmas.has(form)) lemmas.set(form, lemma);
  };
  const alone = phrases.flatMap(([word, ...others]) => (word !== undefined && others.length === 0 ? [word] : []));
  for (const word of alone) if (isCyrillic(word) && !grammar.has(word)) lemmas.set(word, word);
  yield* each([...alone, ...countries, ...phrases.flat()], add);
  const single = new Set(alone);
  return {
    of: (word) => (grammar.has(word) ? word : (lemmas.get(word) ?? find(word) ?? word)),
    standsAlone: (lemma) => single.has(lemma),
  };
}

function cyrillicOf({ spellings, synonyms, entities, attributes }: LexiconData): string[] {
  return [
    ...Object.values(spellings).flat(),
    ...synonyms.flat(),
    ...Object.values(entities).flatMap(({ names }) => names),
    ...Object.values(attributes).flatMap(({ asks }) => asks),
  ].filter((text) => ANY_CYRILLIC.test(text));
}

function* grammarOf({ spellings }: LexiconData): Steps<ReadonlySet<string>> {
  const grammar = new Set<string>();
  yield* each(Object.entries(spellings), ([main, others]) => {
    if (!wordsOf(main).every(({ text }) => FUNCTION_WORDS.has(text))) return;
    for (const other of others) for (const { text } of wordsOf(other)) grammar.add(text);
  });
  return grammar;
}
