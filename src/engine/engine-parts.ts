import type { Fact, Library } from '../knowledge/library.js';
import type { Language } from '../language/language.js';
import { createVocabulary, type Vocabulary } from '../lib/vocabulary.js';
import type { Compiled } from './index/compile.js';
import { openEvidence } from './index/evidence.js';
import { createNearness } from './index/likeness.js';
import { createCutter, openLexicon } from './lexicon/lexicon.js';
import { termOf } from './lexicon/wording.js';
import { createReader, type Reader } from './query/reader.js';
import { createSpeller } from './query/speller.js';
import { createDescribe } from './ranking/rank.js';

/** A library made ready to be asked, up to the features of what may answer. */
export interface Opened {
  readonly library: Library;
  readonly compiled: Compiled;
  readonly vocabulary: Vocabulary;
  /** By code of the language, the library's own first. */
  readonly readers: ReadonlyMap<string, Reader>;
  readonly languages: ReadonlyMap<string, Language>;
  /** By place of the fact: terms of the things that it is about, and of the attributes that it tells. */
  readonly about: readonly ReadonlySet<number>[];
  readonly tells: readonly ReadonlySet<number>[];
  /** By place of the fact: forms of answers in its statement, as bits. */
  readonly forms: Uint8Array;
  readonly describe: ReturnType<typeof createDescribe>;
  /** Ways to ask for a fact that are written in a language. */
  asksIn(fact: Fact, language: string): readonly string[];
}

/** Opens compiled data for the library that they were made of. */
export function open(library: Library, compiled: Compiled, languages: readonly Language[]): Opened {
  const vocabulary = createVocabulary(compiled.terms);
  const readers = new Map<string, Reader>();
  const served = new Map<string, Language>();
  compiled.languages.forEach((code, place) => {
    const language = languages.find((one) => one.code === code);
    if (!language) return;
    const cut = createCutter(language, (word) => vocabulary.find(word) >= 0);
    const own = new Set([...(compiled.words[place] ?? []), ...(compiled.lexiconWords[place] ?? [])]);
    served.set(code, language);
    readers.set(
      code,
      createReader({
        language,
        cut,
        lexicon: openLexicon(compiled.lexicon, vocabulary, cut, place === 0),
        vocabulary,
        own,
        correct: createSpeller({
          own: new Set(compiled.words[place]),
          lexicon: new Set(compiled.lexiconWords[place]),
          common: language.frequencies?.common ?? [],
          zipf: (word) => language.frequencies?.zipf(word) ?? 0,
        }),
        factsWith: compiled.documents.factsWith,
        facts: library.facts.length,
      }),
    );
  });
  const marks = (kind: 'entity' | 'attribute', names: Iterable<string>) =>
    new Set([...names].map((name) => vocabulary.find(termOf(kind, name))));
  const about = library.facts.map((fact) => marks('entity', fact.about));
  const tells = library.facts.map((fact) => marks('attribute', fact.tells.keys()));
  const [first] = served.values();
  const { forms } = compiled;
  const counted = compiled.counted.map((stems) => {
    const rows = stems.map((stem) => first?.likeness?.rowOf(stem) ?? -1);
    return {
      terms: new Set(stems.map((stem) => vocabulary.find(stem))),
      rows: Int32Array.from(rows.filter((row) => row >= 0)),
    };
  });
  const asksIn = ({ id, asks }: Fact, language: string) =>
    language === compiled.languages[0] ? asks : (library.translations.get(language)?.facts.get(id)?.asks ?? []);
  const describe = createDescribe({
    documents: compiled.documents,
    about,
    tells,
    toldAnywhere: new Set(tells.flatMap((own) => [...own])),
    forms,
    counted,
    asksIn,
    nearness: first?.likeness ? createNearness(compiled.documents, compiled.terms, first.likeness) : null,
    facts: library.facts,
    evidence: openEvidence(compiled.evidence),
    unanswered: compiled.unanswered,
    vain: openEvidence(compiled.vain),
    languages: compiled.languages,
    term: vocabulary.term,
  });
  return { library, compiled, vocabulary, readers, languages: served, about, tells, forms, describe, asksIn };
}
