import type { Language } from '../../language/language.js';
import { normalise } from '../../language/text.js';
import { memo } from '../../lib/memo.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import { collectPhrases, longest, openPhraseBook } from './phrase-book.js';
import { kindOfTerm, type MARK, STRENGTH, termOf, type wordingsOf } from './wording.js';

/** A stretch of a text that names a thing or asks for an attribute; `terms` are numbers of the vocabulary. */
export interface Sense {
  readonly start: number;
  readonly end: number;
  readonly kind: keyof typeof MARK;
  readonly terms: readonly number[];
}

/** A word of a text; `from` is what was typed where that differs. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  readonly from?: string;
  /** Number of its stem in the vocabulary, where that is known; -1 for a word that the library does not have. */
  readonly id?: number;
}

/** Cuts texts of one language into words: the same way for questions, facts and the lexicon. */
export function createCutter(language: Language, known: (word: string) => boolean): (text: string) => Word[] {
  const word = memo(50_000, (text: string): Word => ({ text, stem: language.stem(text) }));
  return (text) => language.cut(normalise(text), known).map(word);
}

/** The phrases of all wordings in flat data; interns their stems and terms. */
export function compileLexicon(
  wordings: readonly (ReturnType<typeof wordingsOf>[number] & {
    cut(text: string): readonly Word[];
    /** Stems of its words of grammar. */
    readonly grammar: ReadonlySet<string>;
  })[],
  vocabulary: Vocabulary,
) {
  const ids = (words: readonly Word[]) => words.map(({ stem }) => vocabulary.intern(stem));
  /** What other spellings are in their main form; `spellings` leads to places here. */
  const spelled: (readonly string[])[] = [];
  const collected = collectPhrases();
  for (const { cut, spellings: own } of wordings) {
    for (const [typed, meant] of own) {
      const [from, to] = [cut(typed), cut(meant)];
      if (from.map(({ stem }) => stem).join(' ') === to.map(({ stem }) => stem).join(' ')) continue;
      collected.add(ids(from), spelled.push(to.map(({ text }) => text)) - 1);
    }
  }
  const spellings = collected.done();
  let groups = 0;
  const books = wordings.map(({ cut, grammar, synonyms, attributes, measures }, place) => {
    const [names, asking] = [collectPhrases(), collectPhrases()];
    const respell = place === 0 ? createRespell({ spellings, spelled }, vocabulary, cut) : undefined;
    const add = (kind: Sense['kind'], name: string, phrases: readonly string[]) => {
      const term = vocabulary.intern(termOf(kind, name));
      const phraseBook = kind === 'entity' ? names : asking;
      for (const phrase of phrases) {
        const words = respell?.(cut(phrase)) ?? cut(phrase);
        if (kind !== 'entity' || !isCommon(words)) phraseBook.add(ids(words), term);
      }
    };
    // Without its ending a name may be a word of grammar: "Такаити" and "такая" have the stem "так".
    const isCommon = ([word, ...others]: readonly Word[]) =>
      word !== undefined && others.length === 0 && word.text !== word.stem && grammar.has(word.stem);
    for (const group of synonyms) add('group', String(groups++), group);
    // Each in the stems of this language: by those of its own, a name may be a common word of another one.
    for (const { entities } of wordings) for (const [name, all] of entities) add('entity', name, all);
    for (const [name, asks] of attributes) add('attribute', name, asks);
    for (const [name, own] of measures) add('measure', name, own);
    return { names: names.done(), senses: asking.done() };
  });
  /** By language: names of things in all languages, and what else stands for something. */
  return { books, spellings, spelled };
}

type FlatLexicon = ReturnType<typeof compileLexicon>;

/** Puts other spellings and abbreviations into their main form, which stands where the first of the words stood. */
function createRespell(
  { spellings, spelled }: Pick<FlatLexicon, 'spellings' | 'spelled'>,
  vocabulary: Vocabulary,
  cut: (text: string) => readonly Word[],
) {
  const find = openPhraseBook(spellings);
  const meant = spelled.map((words) => cut(words.join(' ')));
  return <W extends Word>(words: readonly W[]): readonly W[] => {
    const found = longest(find(words.map(({ stem }) => vocabulary.find(stem))));
    if (found.length === 0) return words;
    let end = 0;
    return words.flatMap((word, at) => {
      if (at < end) return [];
      const hit = found.find(({ start }) => start === at);
      if (!hit) return [word];
      end = hit.end;
      const from = words.slice(at, end).map(({ text }) => text);
      return (meant[hit.value] ?? []).map((one) => ({ ...word, ...one, from: from.join(' ') }));
    });
  };
}

/**
 * Opens a lexicon for texts of one language, by its place among those of the library. People mix languages and change them, so names may be of any, and
 * words of asking where they are not in its own letters: in these "меню" of one language has the stem of "мен" in another. Spellings lead to words of
 * the library's own, so only its texts are respelled.
 */
export function openLexicon(
  flat: FlatLexicon,
  vocabulary: Vocabulary,
  cut: (text: string) => readonly Word[],
  place: number,
  isInOwnLetters: (word: string) => boolean,
) {
  const isOwn = place === 0;
  const findSpellings = openPhraseBook(flat.spellings);
  const books = flat.books.map(({ names, senses }) => [openPhraseBook(names), openPhraseBook(senses)]);
  const numbers = (words: readonly Word[]) => words.map(({ stem, id }) => id ?? vocabulary.find(stem));
  const respell = isOwn ? createRespell(flat, vocabulary, cut) : <W>(words: readonly W[]) => words;
  return {
    /** Other spellings and abbreviations put into their main form. */
    respell,
    /** Every group of synonyms in the text, and at each place the longest names of things, attributes and measures. */
    senses(words: readonly Word[]): readonly Sense[] {
      const stems = numbers(words);
      const foreign = stems.map((stem, at) => (isInOwnLetters(words[at]?.text ?? '') ? -1 : stem));
      const found = books.flatMap((own, at) => own.flatMap((find) => find(at === place ? stems : foreign)));
      const kinds = found.map(({ value }) => kindOfTerm(vocabulary.term(value)));
      const of = (kind: Sense['kind']) => found.filter((_, at) => kinds[at] === kind);
      const named = (['entity', 'attribute', 'measure'] as const).flatMap((kind) => joined(longest(of(kind)), kind));
      return [...joined(of('group'), 'group'), ...named];
    },
    /**
     * By word, the terms that stand beside its own: of the senses that it is in, and, in another language than the library's own, what the lexicon says
     * of it in that one.
     */
    beside(words: readonly Word[], senses: readonly Sense[], numberOf: (stem: string) => number) {
      const terms = words.map((): { readonly term: number; readonly strength: number }[] => []);
      const add = (start: number, end: number, term: number, strength: number) => {
        for (const own of terms.slice(start, end)) own.push({ term, strength });
      };
      for (const { start, end, kind, terms: meant } of senses) {
        if (kind === 'measure') continue;
        const strength = kind === 'group' && end - start === 1 ? STRENGTH.word : STRENGTH[kind];
        for (const term of meant) add(start, end, term, strength);
      }
      for (const { start, end, value } of isOwn ? [] : longest(findSpellings(numbers(words))))
        for (const { stem } of cut((flat.spelled[value] ?? []).join(' '))) {
          const term = numberOf(stem);
          if (term >= 0) add(start, end, term, STRENGTH.word);
        }
      return terms;
    },
  };
}

/** What stands for several things at one place is one sense with several terms. */
function joined(found: ReturnType<ReturnType<typeof openPhraseBook>>, kind: Sense['kind']): Sense[] {
  const senses: { start: number; end: number; kind: Sense['kind']; terms: number[] }[] = [];
  for (const { start, end, value } of found) {
    const same = senses.find((one) => one.start === start && one.end === end);
    if (same) {
      if (!same.terms.includes(value)) same.terms.push(value);
    } else senses.push({ start, end, kind, terms: [value] });
  }
  return senses;
}
