import type { Fact, Library } from '../../knowledge/library.js';
import type { Language } from '../../language/language.js';
import { inLettersOf, isNumeral } from '../../language/text.js';
import { highest } from '../../lib/highest.js';
import { createVocabulary, type Vocabulary } from '../../lib/vocabulary.js';
import { compileLexicon, createCutter, openLexicon } from '../lexicon/lexicon.js';
import { namesIn, wordingsOf } from '../lexicon/wording.js';
import { DOCUMENT, type Documents, layOutDocuments, type Text } from './documents.js';
import { countEvidence, openEvidence, voiceOf } from './evidence.js';
import { impliedWords } from './likeness.js';
import { countedIn, createParser, formsAsked, formsIn, madeAsks, markTerms } from './texts.js';

type FlatEvidence = ReturnType<typeof countEvidence>;

/** What is made of a library's texts: flat data, so that a thread or a file can hand it over. */
export interface Compiled {
  /** Codes of the languages, the library's own first. */
  readonly languages: readonly string[];
  /** Terms by their numbers. */
  readonly terms: readonly string[];
  /** By language: words of the facts and words of the lexicon. None of them is a misspelling. */
  readonly words: readonly (readonly string[])[];
  readonly lexiconWords: readonly (readonly string[])[];
  readonly lexicon: ReturnType<typeof compileLexicon>;
  readonly documents: Documents;
  /** By fact: forms of answers in its statement, and those that what it tells is asked by, as bits; and stems of what it counts. */
  readonly forms: Uint8Array;
  readonly toldForms: Uint8Array;
  readonly counted: readonly (readonly string[])[];
  readonly evidence: FlatEvidence;
  /** Questions that no fact answers, by language, each as a fact of its own; and by fact those that are nearest to it. */
  readonly unanswered: readonly Documents[];
  readonly vain: FlatEvidence;
}

/** How one language says what the library is about, and how its texts are cut into words. */
type Spoken = ReturnType<typeof wordingsOf>[number] & {
  readonly pack: Language;
  readonly cut: ReturnType<typeof createCutter>;
  /** Stems of its words of grammar. */
  readonly grammar: ReadonlySet<string>;
};

/**
 * Compiles a library for those of the languages that it has; its own must be among them. Takes a second for four hundred facts; runs in a thread on a
 * reload.
 */
export function compile(library: Library, languages: readonly Language[]): Compiled {
  const { facts } = library;
  const wordings = wordingsOf(
    library,
    languages.map(({ code }) => code),
  );
  const names = namesIn(wordings);
  const spoken = wordings.map((wording): Spoken => {
    const pack = languages.find(({ code }) => code === wording.language);
    if (!pack) throw new Error(`there is no language pack for "${wording.language}"`);
    const grammar = new Set([...pack.functionWords].map(pack.stem));
    return { ...wording, pack, grammar, cut: createCutter(pack, (word) => names.has(word)) };
  });
  const vocabulary = createVocabulary();
  const lexicon = compileLexicon(spoken, vocabulary);
  const parsed = spoken.map((wording, place) => {
    const { pack, cut } = wording;
    const parser = createParser({
      language: pack,
      place,
      vocabulary,
      lexicon: openLexicon(lexicon, vocabulary, cut, place, inLettersOf(pack.functionWords)),
      cut,
    });
    return { ...wording, place, parser };
  });
  const texts = facts.map((fact, at) =>
    parsed.flatMap(({ statements, asks, entities, place, parser }): Text[] => {
      const statement = statements[at];
      if (statement == null) return [];
      return [
        parser.statement(statement),
        ...(place === 0 ? [parser.label(fact, entities), ...madeAsks(fact, vocabulary)] : []),
        ...(asks[at] ?? []).map(parser.ask),
      ];
    }),
  );
  const marks = facts.map((fact) => markTerms(fact, vocabulary));
  for (const [language, wording] of spoken.entries())
    impliedWords(texts, marks, language, namesAndNumbers(wording, vocabulary), vocabulary.size).forEach((words, at) => {
      if (words) texts[at]?.push({ ...words, kind: DOCUMENT.label, language, form: 0, stems: [] });
    });
  const vain = parsed.map(({ unanswered, parser }) => unanswered.map(parser.unanswered));
  const terms = vocabulary.size;
  const evidence = countEvidence(texts, terms, spoken.length);
  const [own] = spoken;
  const inOwn = <T>(tell: (statement: string, language: Language) => T): T[] =>
    facts.flatMap(({ statement }) => (own ? [tell(statement, own.pack)] : []));
  return {
    languages: spoken.map(({ language }) => language),
    terms: vocabulary.terms(),
    words: parsed.map(({ parser }) => [...parser.words]),
    lexiconWords: spoken.map(lexiconWordsOf),
    lexicon,
    documents: layOutDocuments(texts, terms),
    forms: Uint8Array.from(inOwn(formsIn)),
    toldForms: own ? toldFormsOf(facts, own) : new Uint8Array(facts.length),
    counted: inOwn((statement, language) => [...new Set(countedIn(statement, language))]),
    evidence,
    // Each is a fact of its own, in one language only.
    unanswered: vain.map((questions) =>
      layOutDocuments(
        questions.map((text) => [{ ...text, language: 0 }]),
        terms,
      ),
    ),
    vain: countEvidence(nearestFacts(vain.flat(), evidence, vocabulary), terms, spoken.length),
  };
}

function toldFormsOf(facts: readonly Fact[], { attributes, pack, cut }: Spoken): Uint8Array {
  const plain = (phrase: string) =>
    cut(phrase)
      .map(({ text }) => text)
      .join(' ');
  const asked = new Map([...attributes].map(([name, phrases]) => [name, formsAsked(phrases.map(plain), pack)]));
  return Uint8Array.from(facts, ({ tells }) =>
    [...tells.keys()].reduce((bits, name) => bits | (asked.get(name) ?? 0), 0),
  );
}

/** Stems that say which of several is meant: of the names of things, numbers and ordinals. */
function namesAndNumbers({ pack, entities, cut }: Spoken, vocabulary: Vocabulary): ReadonlySet<number> {
  const apart = [...[...entities.values()].flat(), ...pack.ordinals.flat()].flatMap((name) =>
    cut(name).map(({ stem }) => vocabulary.find(stem)),
  );
  const numbers = vocabulary.terms().flatMap((term, at) => (isNumeral(term) ? [at] : []));
  return new Set([...apart, ...numbers]);
}

function lexiconWordsOf({ synonyms, spellings, entities, attributes, cut }: Spoken): string[] {
  const phrases = [synonyms, spellings, [...entities.values()], [...attributes.values()]].flat(2);
  return [...new Set(phrases.flatMap((phrase) => cut(phrase).map(({ text }) => text)))];
}

/** For each fact the questions without an answer that are most like it: what people ask of the same thing in vain. */
function nearestFacts(texts: readonly Text[], facts: FlatEvidence, vocabulary: Vocabulary): Text[][] {
  const evidence = openEvidence(facts);
  const own: Text[][] = Array.from({ length: facts.classes }, () => []);
  for (const text of texts) {
    const { language, stems } = text;
    const terms = [...stems, ...text.senses].filter((term) => term < facts.terms);
    const voices = terms.map((term) => voiceOf(vocabulary.term(term)));
    const [nearest = -1] = highest(evidence({ language, stems, louds: stems.map(() => 1), terms, voices }), 1);
    own[nearest]?.push(text);
  }
  return own;
}
