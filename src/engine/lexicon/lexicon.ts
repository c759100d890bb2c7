import type { Language } from '../../language/language.js';
import { normalise } from '../../language/text.js';
import { memo } from '../../lib/memo.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import { collectPhrases, type FlatPhraseBook, type Found, longest, openPhraseBook } from './phrase-book.js';
import { kindOfTerm, type SenseKind, termOf, type Wording } from './wording.js';

/** The words of a library that mean something as phrases, in flat arrays. */
export interface FlatLexicon {
  /** Phrases over stems; their values are terms of the vocabulary. */
  readonly senses: FlatPhraseBook;
  /** Other spellings over stems; their values are places in `spelled`. */
  readonly spellings: FlatPhraseBook;
  readonly spelled: readonly (readonly string[])[];
}

/** A stretch of a text that names a thing or asks for an attribute; `terms` are numbers of the vocabulary. */
export interface Sense {
  readonly start: number;
  readonly end: number;
  readonly kind: SenseKind;
  readonly terms: readonly number[];
}

/** A word of a text; `from` is what was typed where that differs. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  readonly from?: string;
}

/** Cuts texts of one language into words: the same way for questions, facts and the lexicon. */
export function createCutter(language: Language, known: (word: string) => boolean): (text: string) => Word[] {
  const word = memo(50_000, (text: string): Word => ({ text, stem: language.stem(text) }));
  return (text) => language.cut(normalise(text), known).map(word);
}

/** Collects the phrases of all wordings; interns their stems and terms. */
export function compileLexicon(
  wordings: readonly Wording[],
  cutterOf: (language: string) => (text: string) => readonly Word[],
  vocabulary: Vocabulary,
): FlatLexicon {
  const spelled: (readonly string[])[] = [];
  const spellings = collectPhrases();
  const ids = (words: readonly Word[]) => words.map(({ stem }) => vocabulary.intern(stem));
  for (const { language, spellings: own } of wordings) {
    const cut = cutterOf(language);
    for (const [typed, meant] of own) {
      const [from, to] = [cut(typed), cut(meant)];
      if (from.map(({ stem }) => stem).join(' ') === to.map(({ stem }) => stem).join(' ')) continue;
      spellings.add(ids(from), spelled.push(to.map(({ text }) => text)) - 1);
    }
  }
  const respelled = { senses: collectPhrases().done(), spellings: spellings.done(), spelled };
  const senses = collectPhrases();
  let groups = 0;
  for (const wording of wordings) {
    const cut = cutterOf(wording.language);
    const lexicon = openLexicon(respelled, vocabulary, cut, wording === wordings[0]);
    const add = (kind: SenseKind, name: string, phrases: readonly string[]) => {
      const term = vocabulary.intern(termOf(kind, name));
      for (const phrase of phrases) senses.add(ids(lexicon.respell(cut(phrase))), term);
    };
    for (const group of wording.synonyms) add('group', String(groups++), group);
    for (const [name, names] of wording.entities) add('entity', name, names);
    for (const [name, asks] of wording.attributes) add('attribute', name, asks);
    for (const [name, names] of wording.measures) add('measure', name, names);
  }
  return { senses: senses.done(), spellings: respelled.spellings, spelled };
}

/** What a word or phrase of another language is in the library's own, as stems. */
interface Gloss {
  readonly start: number;
  readonly end: number;
  readonly stems: readonly string[];
}

export interface Lexicon {
  /** Other spellings and abbreviations put into their main form. */
  respell(words: readonly Word[]): readonly Word[];
  /** For a text in another language than the library's own: what the lexicon says of its words in that one. They keep standing as they are. */
  glosses(words: readonly Word[]): readonly Gloss[];
  /** Every group of synonyms in the text, and at each place the longest names of things, attributes and measures. */
  senses(words: readonly Word[]): readonly Sense[];
}

/** Opens a lexicon for texts of one language. Spellings lead to words of the library's own, so only its texts are respelled. */
export function openLexicon(
  flat: FlatLexicon,
  vocabulary: Vocabulary,
  cut: (text: string) => readonly Word[],
  isOwn: boolean,
): Lexicon {
  const [findSenses, findSpellings] = [openPhraseBook(flat.senses), openPhraseBook(flat.spellings)];
  const numbers = (words: readonly Word[]) => words.map(({ stem }) => vocabulary.find(stem));
  const kinds = memo(100_000, (term: string) => kindOfTerm(term) ?? 'group');
  const meant = memo(5000, (spelling: string) => cut(spelling));
  return {
    respell(words) {
      if (!isOwn) return words;
      const found = longest(findSpellings(numbers(words)));
      if (found.length === 0) return words;
      const result: Word[] = [];
      for (let at = 0; at < words.length; ) {
        const hit = found.find(({ start }) => start === at);
        const word = words[at];
        if (hit) {
          const from = words.slice(hit.start, hit.end).map(({ text }) => text);
          const to = meant((flat.spelled[hit.value] ?? []).join(' '));
          result.push(...to.map((one) => ({ ...one, from: from.join(' ') })));
          at = hit.end;
        } else {
          if (word) result.push(word);
          at++;
        }
      }
      return result;
    },
    glosses(words) {
      if (isOwn) return [];
      return longest(findSpellings(numbers(words))).map(({ start, end, value }) => ({
        start,
        end,
        stems: meant((flat.spelled[value] ?? []).join(' ')).map(({ stem }) => stem),
      }));
    },
    senses(words) {
      const found = findSenses(numbers(words));
      const byKind: Record<SenseKind, Found[]> = { group: [], entity: [], attribute: [], measure: [] };
      for (const one of found) byKind[kinds(vocabulary.term(one.value))].push(one);
      const of = (kind: SenseKind, chosen: readonly Found[]) => joined(chosen).map((one) => ({ ...one, kind }));
      return [
        ...of('group', byKind.group),
        ...of('entity', longest(byKind.entity)),
        ...of('attribute', longest(byKind.attribute)),
        ...of('measure', longest(byKind.measure)),
      ];
    },
  };
}

/** What stands for several things at one place is one sense with several terms. */
function joined(found: readonly Found[]): Omit<Sense, 'kind'>[] {
  const senses: { start: number; end: number; terms: number[] }[] = [];
  for (const { start, end, value } of found) {
    const same = senses.find((one) => one.start === start && one.end === end);
    if (same) same.terms.push(value);
    else senses.push({ start, end, terms: [value] });
  }
  return senses;
}
