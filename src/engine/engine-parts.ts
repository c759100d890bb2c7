import type { Fact, Library } from '../knowledge/library.js';
import type { Language } from '../language/language.js';
import { inLettersOf, isHan } from '../language/text.js';
import { late } from '../lib/late.js';
import { createVocabulary, type Vocabulary } from '../lib/vocabulary.js';
import type { Compiled } from './index/compile.js';
import { openEvidence } from './index/evidence.js';
import { createNearness } from './index/likeness.js';
import { createCutter, openLexicon } from './lexicon/lexicon.js';
import { namesIn, termOf, wordingsOf } from './lexicon/wording.js';
import { createReader, type Reader } from './query/reader.js';
import { createSpeller } from './query/speller.js';
import { createOtherThing } from './ranking/other-thing.js';
import { createDescribe } from './ranking/rank.js';
import type { Tools } from './rewriting/clauses.js';

/** A library made ready to be asked, up to the features of what may answer. */
export interface Opened {
  readonly library: Library;
  readonly vocabulary: Vocabulary;
  /** What reads questions, by code of the language; and that of the library's own texts. */
  readonly tools: ReadonlyMap<string, Tools>;
  readonly own: Tools;
  /** By place of the fact: terms of the things that it is about, and of the attributes that it tells. */
  readonly about: readonly ReadonlySet<number>[];
  readonly tells: readonly ReadonlySet<number>[];
  /** By place of the fact: forms of answers in its statement, as bits. */
  readonly forms: Uint8Array;
  readonly describe: ReturnType<typeof createDescribe>;
  /** Ways to ask for a fact that are written in a language. */
  asksIn(fact: Fact, language: string): readonly string[];
  /** Facts by what they are about, in the order of the library. */
  aboutThing(thing: string): readonly Fact[];
  /** True of a thing that very many facts are about (a country, the region): no subject of a conversation. */
  isWide(thing: string): boolean;
}

/** A thing that more facts are about is wide. */
const WIDE = 40;

/** Opens compiled data for the library that they were made of, in those of its languages that are given. Throws where its own is not. */
export function open(library: Library, compiled: Compiled, languages: readonly Language[]): Opened {
  const { facts } = library;
  const vocabulary = createVocabulary(compiled.terms);
  const tools = new Map<string, Tools>();
  // Only a script without blanks is cut by them.
  const names = late(() => namesIn(wordingsOf(library, compiled.languages)));
  compiled.languages.forEach((code, place) => {
    const language = languages.find((one) => one.code === code);
    if (!language && place === 0) throw new Error(`there is no language pack for "${code}"`);
    if (language) tools.set(code, { language, reader: readerOf(language, place, names, vocabulary, compiled) });
  });
  const [own] = tools.values();
  if (!own) throw new Error('a library needs a language');
  const { likeness } = own.language;
  const marks = (kind: 'entity' | 'attribute', names: Iterable<string>) =>
    new Set([...names].map((name) => vocabulary.find(termOf(kind, name))));
  const about = facts.map((fact) => marks('entity', fact.about));
  const tells = facts.map((fact) => marks('attribute', fact.tells.keys()));
  const asksIn = ({ id, asks }: Fact, code: string) =>
    code === own.language.code ? asks : (library.translations.get(code)?.facts.get(id)?.asks ?? []);
  const describe = createDescribe({
    documents: compiled.documents,
    about,
    tells,
    otherThing: createOtherThing({ library, vocabulary, documents: compiled.documents, about }),
    toldAnywhere: new Set(tells.flatMap((own) => [...own])),
    forms: compiled.forms,
    toldForms: compiled.toldForms,
    counted: compiled.counted.map((stems) => ({
      terms: new Set(stems.map((stem) => vocabulary.find(stem))),
      rows: Int32Array.from(likeness ? stems.map(likeness.rowOf).filter((row) => row >= 0) : []),
    })),
    asksIn,
    nearness: likeness ? createNearness(compiled.documents, compiled.terms, likeness) : null,
    facts,
    evidence: openEvidence(compiled.evidence),
    unanswered: compiled.unanswered,
    vain: openEvidence(compiled.vain),
    languages: compiled.languages,
    term: vocabulary.term,
  });
  const byThing = new Map<string, Fact[]>();
  for (const fact of facts) for (const thing of fact.about) byThing.set(thing, [...(byThing.get(thing) ?? []), fact]);
  const aboutThing = (thing: string) => byThing.get(thing) ?? [];
  return {
    library,
    vocabulary,
    tools,
    own,
    about,
    tells,
    forms: compiled.forms,
    describe,
    asksIn,
    aboutThing,
    isWide: (thing) => aboutThing(thing).length > WIDE,
  };
}

function readerOf(
  language: Language,
  place: number,
  names: () => ReadonlySet<string>,
  vocabulary: Vocabulary,
  compiled: Compiled,
): Reader {
  const cut = createCutter(language, (word) => (isHan(word) ? names().has(word) : vocabulary.find(word) >= 0));
  const { frequencies } = language;
  const words = new Set(compiled.words[place]);
  const lexicon = new Set(compiled.lexiconWords[place]);
  return createReader({
    language,
    cut,
    lexicon: openLexicon(compiled.lexicon, vocabulary, cut, place, inLettersOf(language.functionWords)),
    vocabulary,
    own: new Set([...words, ...lexicon]),
    correct: createSpeller({
      own: words,
      lexicon,
      common: frequencies?.common ?? [],
      zipf: (word) => frequencies?.zipf(word) ?? 0,
    }),
    factsWith: compiled.documents.factsWith,
    facts: compiled.documents.facts,
  });
}
