import { deserialize, serialize } from 'node:v8';
import type { Fact, Library, TranslatedFact } from '../knowledge/library.js';
import type { Golden, LexiconData, Source } from '../knowledge/shapes.js';
import type { Steps } from '../lib/steps.js';

/** A library on its way to another thread, in parts of which each takes little time: whole, it would hold up whoever receives it. */
export type Parcel = readonly Uint8Array[];

/** All of a library that is small, its translations without facts, and the sections of its lexicon, empty. */
interface Head {
  readonly rest: Omit<Library, 'facts' | 'factById' | 'sources' | 'unanswered' | 'golden' | 'lexicon'>;
  readonly lexicon: Record<string, object>;
}

type Part =
  | { readonly facts: readonly Fact[] }
  | { readonly sources: readonly (readonly [string, Source])[] }
  | { readonly unanswered: readonly string[] }
  | { readonly golden: readonly Golden[] }
  | { readonly language: string; readonly translated: readonly TranslatedFact[] }
  | { readonly language: string; readonly inVain: readonly string[] }
  | { readonly language: string; readonly of: (typeof TRANSLATED)[number]; readonly words: object }
  | { readonly section: string; readonly entries: object };

/** What a translation has by the dozen beside facts. */
const TRANSLATED = ['synonyms', 'entities', 'attributes', 'measures'] as const;

/** Facts in one part: each has dozens of texts; translated ones have fewer. */
const FACTS = 8;
const FEW = 50;
const SMALL = 200;

export function* pack({
  facts,
  factById: _,
  sources,
  unanswered,
  golden,
  lexicon,
  translations,
  ...others
}: Library): Steps<Parcel> {
  const languages = [...translations].map(
    ([name, one]) =>
      [
        name,
        {
          ...one,
          facts: new Map(),
          synonyms: [] as string[][],
          entities: {},
          attributes: {},
          measures: {},
          unanswered: [],
        },
      ] as const,
  );
  const rest = { ...others, translations: new Map(languages) };
  const sections = Object.entries(lexicon).map(([name, content]) => [name, Array.isArray(content) ? [] : {}] as const);
  const head: Head = { rest, lexicon: Object.fromEntries(sections) };
  const parcel = [serialize(head)];
  yield;
  for (const part of partsOf({ facts, sources, unanswered, golden, lexicon, translations })) {
    parcel.push(serialize(part));
    yield;
  }
  return parcel;
}

type Large = Pick<Library, 'facts' | 'sources' | 'unanswered' | 'golden' | 'lexicon' | 'translations'>;

function* partsOf({ facts, sources, unanswered, golden, lexicon, translations }: Large): Iterable<Part> {
  for (const some of portions(facts, FACTS)) yield { facts: some };
  for (const some of portions([...sources], SMALL)) yield { sources: some };
  for (const some of portions(unanswered, SMALL)) yield { unanswered: some };
  for (const some of portions(golden, SMALL)) yield { golden: some };
  for (const [language, one] of translations) {
    for (const translated of portions([...one.facts.values()], FEW)) yield { language, translated };
    for (const inVain of portions(one.unanswered, SMALL)) yield { language, inVain };
    for (const of of TRANSLATED)
      for (const some of portions(Object.entries(one[of]), SMALL))
        yield { language, of, words: Object.fromEntries(some) };
  }
  for (const [section, content] of Object.entries(lexicon))
    for (const some of portions(Object.entries(content ?? {}), SMALL))
      yield { section, entries: Object.fromEntries(some) };
}

export function* unpack([first, ...others]: Parcel): Steps<Library> {
  const { rest, lexicon } = deserialize(first ?? new Uint8Array()) as Head;
  const facts: Fact[] = [];
  const sources = new Map<string, Source>();
  const unanswered: string[] = [];
  const golden: Golden[] = [];
  for (const bytes of others) {
    yield;
    const part = deserialize(bytes) as Part;
    if ('facts' in part) facts.push(...part.facts);
    else if ('sources' in part) for (const [id, source] of part.sources) sources.set(id, source);
    else if ('unanswered' in part) unanswered.push(...part.unanswered);
    else if ('golden' in part) golden.push(...part.golden);
    else if ('translated' in part) {
      const facts = rest.translations.get(part.language)?.facts as Map<string, TranslatedFact>;
      for (const one of part.translated) facts.set(one.id, one);
    } else if ('inVain' in part) {
      const unanswered = rest.translations.get(part.language)?.unanswered as string[];
      unanswered.push(...part.inVain);
    } else if ('of' in part) Object.assign(rest.translations.get(part.language)?.[part.of] ?? {}, part.words);
    else Object.assign(lexicon[part.section] ?? {}, part.entries);
  }
  yield;
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  return { ...rest, facts, factById, sources, unanswered, golden, lexicon: lexicon as LexiconData };
}

function* portions<T>(things: readonly T[], size: number): Iterable<readonly T[]> {
  for (let at = 0; at < things.length; at += size) yield things.slice(at, at + size);
}
