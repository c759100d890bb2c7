import type { Library } from '../../knowledge/library.js';
import { ANSWER_FORMS, answerTypeOf, type Language } from '../../language/language.js';
import { isNumeral } from '../../language/text.js';
import { highest } from '../../lib/highest.js';
import { createVocabulary, type Vocabulary } from '../../lib/vocabulary.js';
import {
  compileLexicon,
  createCutter,
  type FlatLexicon,
  type Lexicon,
  openLexicon,
  type Word,
} from '../lexicon/lexicon.js';
import { longYear, STRENGTH, tellingOf, termOf, type Wording, wordingsOf } from '../lexicon/wording.js';
import {
  collectDocuments,
  countedIn,
  DOCUMENT,
  type DocumentKind,
  type Documents,
  type DocumentToken,
  formsIn,
} from './documents.js';
import { collectEvidence, type EvidenceText, type FlatEvidence, openEvidence, voiceOf } from './evidence.js';
import { impliedWords } from './likeness.js';

/** What is made of a library's texts: flat data, so that a thread or a file can hand it over. */
export interface Compiled {
  /** Codes of the languages, the library's own first. */
  readonly languages: readonly string[];
  /** Terms by their numbers. */
  readonly terms: readonly string[];
  /** By language: words of the facts and words of the lexicon. None of them is a misspelling. */
  readonly words: readonly (readonly string[])[];
  readonly lexiconWords: readonly (readonly string[])[];
  readonly lexicon: FlatLexicon;
  readonly documents: Documents;
  /** By fact: forms of answers in its statement, as bits, and stems of what it counts. */
  readonly forms: Uint8Array;
  readonly counted: readonly (readonly string[])[];
  readonly evidence: FlatEvidence;
  /** Questions that no fact answers, by language, each as a fact of its own; and by fact those that are nearest to it. */
  readonly unanswered: readonly Documents[];
  readonly vain: FlatEvidence;
}

/** A text in numbers. */
interface Parsed extends EvidenceText {
  readonly tokens: readonly DocumentToken[];
  readonly asked: readonly number[];
  readonly answerType: number;
}

/** A term that stands beside the stem of a word. */
interface Extra {
  readonly term: number;
  readonly strength: number;
}

interface Text extends Parsed {
  readonly kind: DocumentKind;
}

/** Ways to ask that are made of a fact: of so many of the things that it is about, and so many of the attributes that it tells. */
const MADE = { things: 2, attributes: 14 } as const;

/** Compiles a library for those of the languages that it has. Takes a second for four hundred facts; runs in a thread on a reload. */
export function compile(library: Library, languages: readonly Language[]): Compiled {
  const wordings = wordingsOf(
    library,
    languages.map(({ code }) => code),
  );
  const vocabulary = createVocabulary();
  const hanWords = new Set(
    wordings.flatMap(({ entities, attributes }) => [...entities.values(), ...attributes.values()].flat()),
  );
  const cutters = new Map(
    languages.map((language) => [language.code, createCutter(language, (word) => hanWords.has(word))]),
  );
  const cutterOf = (code: string) => cutters.get(code) ?? ((): Word[] => []);
  const lexicon = compileLexicon(wordings, cutterOf, vocabulary);
  const parsers = wordings.map((wording, place) => {
    const language = languages.find(({ code }) => code === wording.language) ?? languages[0];
    if (!language) throw new Error('a library needs a language');
    const cut = cutterOf(wording.language);
    return createParser(language, place, vocabulary, openLexicon(lexicon, vocabulary, cut, place === 0), cut);
  });
  const texts = library.facts.map((fact, at) =>
    wordings.flatMap((wording, place): Text[] => {
      const parse = parsers[place];
      const statement = wording.statements[at];
      if (!parse || statement == null) return [];
      return [
        { ...parse.text(statement, 'statement'), kind: DOCUMENT.statement },
        ...(place === 0 ? [{ ...parse.label(fact, wording), kind: DOCUMENT.label }] : []),
        ...(place === 0 ? madeAsks(fact, vocabulary).map((made) => ({ ...made, kind: DOCUMENT.made })) : []),
        ...(wording.asks[at] ?? []).map((ask) => ({ ...parse.text(ask, 'ask'), kind: DOCUMENT.ask })),
      ];
    }),
  );
  const marks = library.facts.map((fact) => markTerms(fact, vocabulary));
  wordings.forEach((wording, language) => {
    const apart = namesAndNumbers(wording, languages, cutterOf(wording.language), vocabulary);
    const implied = impliedWords(texts, marks, language, apart, vocabulary.size);
    implied.forEach((words, at) => {
      if (words) texts[at]?.push({ ...words, kind: DOCUMENT.label, language, stems: [], asked: [], answerType: 0 });
    });
  });
  const documents = collectDocuments();
  for (const own of texts) {
    for (const one of own) documents.add(one);
    documents.end();
  }
  const vain = wordings.map(({ unanswered }, place) =>
    unanswered.map((text) => parsers[place]?.text(text, 'question')).filter((one) => one !== undefined),
  );
  const terms = vocabulary.size;
  const [own] = languages;
  const evidence = collectEvidence(terms, wordings.length);
  for (const own of texts) evidence.add(own);
  const flat = evidence.done();
  const unanswered = vain.map((questions) => {
    const collected = collectDocuments();
    for (const { answerType, asked, tokens } of questions) {
      collected.add({ kind: DOCUMENT.ask, language: 0, answerType, asked, tokens });
      collected.end();
    }
    return collected.done(terms);
  });
  return {
    languages: wordings.map(({ language }) => language),
    terms: vocabulary.terms(),
    words: parsers.map(({ words }) => [...words]),
    lexiconWords: wordings.map((wording) => lexiconWordsOf(wording, cutterOf(wording.language))),
    lexicon,
    documents: documents.done(terms),
    forms: Uint8Array.from(library.facts, ({ statement }) => (own ? formsIn(statement, own) : 0)),
    counted: library.facts.map(({ statement }) => (own ? [...new Set(countedIn(statement, own))] : [])),
    evidence: flat,
    unanswered,
    vain: nearestFacts(vain.flat(), flat, vocabulary),
  };
}

function createParser(
  language: Language,
  place: number,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  cut: (text: string) => readonly Word[],
) {
  const { functionWords, frequencies } = language;
  const words = new Set<string>();
  const weightOf = (word: string) =>
    functionWords.has(word) ? 0 : frequencies ? tellingOf(frequencies.zipf(word)) : -1;
  /** Asks are written as people type: a word that only they have, and that is none, is a slip and no spelling to go by. */
  const counts = (word: string) => !frequencies || frequencies.knows(word) || !/^[a-z]+$/.test(word);
  // Most words stand in many texts with the same terms: kept once each, a library takes half of the memory while it is compiled.
  const known = new Map<string, DocumentToken>();
  const tokenOf = ({ text: said, stem }: Word, id: number, more: readonly Extra[]): DocumentToken => {
    const key = more.length === 0 ? said : `${said} ${more.map(({ term, strength }) => `${term}:${strength}`).join()}`;
    let token = known.get(key);
    if (!token) {
      const year = longYear(stem);
      const own = [{ term: id, strength: STRENGTH.stem as number }];
      if (year !== null) own.push({ term: vocabulary.intern(year), strength: STRENGTH.word });
      const all = [...own, ...more];
      const [terms, strengths] = [all.map(({ term }) => term), all.map(({ strength }) => strength)];
      token = { weight: weightOf(said), terms, strengths };
      known.set(key, token);
    }
    return token;
  };
  const text = (source: string, as: 'statement' | 'ask' | 'question'): Parsed => {
    const typed = cut(source);
    for (const word of typed) if (as === 'statement' || (as === 'ask' && counts(word.text))) words.add(word.text);
    const read = lexicon.respell(typed);
    const senses = lexicon.senses(read).filter(({ kind }) => kind !== 'measure');
    const glosses = lexicon.glosses(read);
    const stems = read.map(({ stem }) => vocabulary.intern(stem));
    const more = read.map((): Extra[] => []);
    const add = (start: number, end: number, term: number, strength: number) => {
      for (let at = start; at < end; at++) more[at]?.push({ term, strength });
    };
    for (const { start, end, kind, terms } of senses) {
      const strength = kind !== 'group' ? STRENGTH[kind] : end - start === 1 ? STRENGTH.word : STRENGTH.group;
      for (const term of terms) add(start, end, term, strength);
    }
    for (const { start, end, stems: meant } of glosses)
      for (const stem of meant) add(start, end, vocabulary.intern(stem), STRENGTH.word);
    const tokens = read.map((word, at) => tokenOf(word, stems[at] ?? 0, more[at] ?? []));
    const asked = senses.filter(({ kind }) => kind === 'attribute').flatMap(({ terms }) => terms);
    const type = answerTypeOf(language, read.map((word) => word.text).join(' '));
    return {
      language: place,
      stems,
      senses: senses.flatMap(({ terms }) => terms),
      tokens,
      asked,
      answerType: (ANSWER_FORMS as readonly string[]).indexOf(type) + 1,
    };
  };
  /** What a curator says of a fact beyond its sentence: what it is about, when, and what it tells. */
  const label = (fact: Library['facts'][number], { entities }: Wording): Parsed => {
    const names = fact.about.map((thing) => entities.get(thing)?.[0] ?? '');
    const dates = (fact.date ?? '').split('/').map((date) => {
      const [year = '', month] = date.split('-');
      return `${month ? (language.months[Number(month) - 1] ?? '') : ''} ${year}`;
    });
    const parsed = text([...names, ...dates].join(' . '), 'question');
    const marks = markTerms(fact, vocabulary);
    return {
      ...parsed,
      asked: [],
      answerType: 0,
      tokens: [...parsed.tokens, ...marks.map((term) => ({ weight: 1.2, terms: [term], strengths: [1] }))],
    };
  };
  return { text, label, words };
}

const markTerms = ({ about, tells }: Library['facts'][number], vocabulary: Vocabulary) => [
  ...about.map((name) => vocabulary.intern(termOf('entity', name))),
  ...[...tells.keys()].map((name) => vocabulary.intern(termOf('attribute', name))),
];

/** "Capacity of the plant", for each attribute that a fact tells of the things it is about first: what nobody has to write by hand. */
function madeAsks({ about, tells }: Library['facts'][number], vocabulary: Vocabulary): Parsed[] {
  return about.slice(0, MADE.things).flatMap((thing) =>
    [...tells.keys()].slice(0, MADE.attributes).map((attribute): Parsed => {
      const terms = [termOf('entity', thing), termOf('attribute', attribute)].map((term) => vocabulary.intern(term));
      return {
        language: 0,
        stems: [],
        senses: terms,
        asked: terms.slice(1),
        answerType: 0,
        tokens: terms.map((term) => ({ weight: 1, terms: [term], strengths: [1] })),
      };
    }),
  );
}

/** Stems that say which of several is meant: of the names of things, numbers and ordinals. */
function namesAndNumbers(
  { language, entities }: Wording,
  languages: readonly Language[],
  cut: (text: string) => readonly Word[],
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const ordinals = languages.find(({ code }) => code === language)?.ordinals.flat() ?? [];
  const apart = [...[...entities.values()].flat(), ...ordinals].flatMap((name) =>
    cut(name).map(({ stem }) => vocabulary.find(stem)),
  );
  const numbers = vocabulary.terms().flatMap((term, at) => (isNumeral(term) ? [at] : []));
  return new Set([...apart, ...numbers]);
}

function lexiconWordsOf(
  { synonyms, spellings, entities, attributes }: Wording,
  cut: (text: string) => readonly Word[],
): string[] {
  const phrases = [
    ...synonyms.flat(),
    ...spellings.flat(),
    ...[...entities.values()].flat(),
    ...[...attributes.values()].flat(),
  ];
  return [...new Set(phrases.flatMap((phrase) => cut(phrase).map(({ text }) => text)))];
}

/** For each fact the questions without an answer that are most like it: what people ask of the same thing in vain. */
function nearestFacts(texts: readonly Parsed[], facts: FlatEvidence, vocabulary: Vocabulary): FlatEvidence {
  const evidence = openEvidence(facts);
  const own: EvidenceText[][] = Array.from({ length: facts.classes }, () => []);
  for (const text of texts) {
    const terms = [...text.stems, ...text.senses].filter((term) => term < facts.terms);
    const voices = terms.map((term) => voiceOf(vocabulary.term(term)));
    const [nearest] = highest(
      evidence.scores({ language: text.language, stems: text.stems, louds: text.stems.map(() => 1), terms, voices }),
      1,
    );
    if (nearest !== undefined) own[nearest]?.push(text);
  }
  const collected = collectEvidence(facts.terms, facts.loss.length / Math.max(1, facts.classes));
  for (const some of own) collected.add(some);
  return collected.done();
}
