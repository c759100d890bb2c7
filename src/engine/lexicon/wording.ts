import type { Library } from '../../knowledge/library.js';
import { attributesAsked } from '../../knowledge/shared-attributes.js';

/**
 * Terms are what questions and texts are matched by: stems stand bare; a group of synonyms, a thing (entity), an attribute and a measure of figures have a mark
 * in front, so that no stem can be taken for one of them.
 */
export const MARK = { group: '#', entity: '@', attribute: '?', measure: '=' } as const;
type SenseKind = keyof typeof MARK;

const KINDS = new Map(Object.entries(MARK).map(([kind, mark]): [string, SenseKind] => [mark, kind as SenseKind]));

export const termOf = (kind: SenseKind, name: string): string => MARK[kind] + name;

/** Null for a stem. */
export const kindOfTerm = (term: string): SenseKind | null => KINDS.get(term[0] ?? '') ?? null;

/** The thing or attribute that a marked term stands for. */
export const nameOfTerm = (term: string): string => term.slice(1);

/** How nearly the same a match by each kind of term is, 0 to 1. */
export const STRENGTH = { stem: 1, word: 0.95, group: 0.9, entity: 0.9, attribute: 0.75 } as const;

/** "in 22" may mean 2022. Null for nearly all. */
export const longYear = (stem: string): string | null => (/^[0-3]\d$/.test(stem) ? `20${stem}` : null);

/** How much a word tells, 0.2 to 1.2, by how rare it is in the language (on the Zipf scale). */
export const tellingOf = (zipf: number): number => Math.min(1.2, Math.max(0.2, (6.6 - zipf) / 3));

/** How much a word tells where only the library itself can say so: 0.3 for one that a third of the facts have, 1.2 for one of its own. */
export function weightByFacts(factsWith: number, facts: number): number {
  const rarity = Math.log((facts + 10) / (factsWith + 1)) / Math.log(facts + 10);
  return Math.max(0.3, Math.min(1.2, 1.3 * rarity));
}

/** How one language says what a library is about: the words of its lexicon, and its texts by fact. */
interface Wording {
  /** BCP 47. */
  readonly language: string;
  readonly synonyms: readonly (readonly string[])[];
  /** What is typed, and what is meant. */
  readonly spellings: readonly (readonly [string, string])[];
  /** Names of things, ways to ask for attributes, and what measures of figures are called, by id. */
  readonly entities: ReadonlyMap<string, readonly string[]>;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly measures: ReadonlyMap<string, readonly string[]>;
  /** By place of the fact: its sentence (null where there is none in this language) and ways to ask for it. */
  readonly statements: readonly (string | null)[];
  readonly asks: readonly (readonly string[])[];
  /** Questions that no fact answers. */
  readonly unanswered: readonly string[];
}

/** The wordings of a library, its own language first, then those of its translations that are among `languages`. */
export function wordingsOf(library: Library, languages: readonly string[]): Wording[] {
  const { lexicon, facts, about } = library;
  const language = about.languages[0] ?? 'en';
  const own: Wording = {
    language,
    synonyms: lexicon.synonyms,
    spellings: [
      ...Object.entries(lexicon.abbreviations),
      ...Object.entries(lexicon.spellings).flatMap(([main, others]) => others.map((one) => [one, main] as const)),
    ],
    entities: new Map(Object.entries(lexicon.entities).map(([id, { names }]) => [id, names])),
    attributes: attributesOf(library, language),
    measures: new Map(Object.entries(lexicon.measures ?? {}).map(([id, { names }]) => [id, names])),
    statements: facts.map(({ statement }) => statement),
    asks: facts.map(({ asks }) => asks),
    unanswered: library.unanswered,
  };
  return [own, ...translated(library, languages)];
}

/** Names as they are written: by these a script without blanks is cut, in questions as in what they are held against. */
export const namesIn = (wordings: readonly Wording[]): ReadonlySet<string> =>
  new Set(
    wordings.flatMap(({ entities, attributes, synonyms }) => [
      ...[...entities.values(), ...attributes.values()].flat(),
      ...synonyms.flat(),
    ]),
  );

const attributesOf = (library: Library, language: string) =>
  new Map(Object.entries(attributesAsked(library, language)).map(([id, { asks }]) => [id, asks]));

function translated(library: Library, languages: readonly string[]): Wording[] {
  const { facts, translations } = library;
  return [...translations.values()]
    .filter(({ language }) => languages.includes(language))
    .map(({ language, facts: texts, synonyms, entities, measures, unanswered }) => ({
      language,
      synonyms,
      spellings: [],
      entities: new Map(Object.entries(entities).map(([id, { names }]) => [id, names])),
      attributes: attributesOf(library, language),
      measures: new Map(Object.entries(measures).map(([id, { names }]) => [id, names])),
      // A translation of what a fact no longer says is still how people ask for it.
      statements: facts.map(({ id }) => (texts.get(id)?.stale === false ? (texts.get(id)?.statement ?? null) : null)),
      asks: facts.map(({ id }) => texts.get(id)?.asks ?? []),
      unanswered,
    }));
}
