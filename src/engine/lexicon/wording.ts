import type { Library } from '../../knowledge/library.js';

/** How one language says what a library is about: the words of its lexicon, and its texts by fact. */
export interface Wording {
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
}

/** The wordings of a library, its own language first, then those of its translations that are among `languages`. */
export function wordingsOf(library: Library, languages: readonly string[]): Wording[] {
  const { lexicon, facts, about } = library;
  const own: Wording = {
    language: about.languages[0] ?? 'en',
    synonyms: lexicon.synonyms,
    spellings: [
      ...Object.entries(lexicon.abbreviations),
      ...Object.entries(lexicon.spellings).flatMap(([main, others]) => others.map((one) => [one, main] as const)),
    ],
    entities: new Map(Object.entries(lexicon.entities).map(([id, { names }]) => [id, names])),
    attributes: new Map(Object.entries(lexicon.attributes).map(([id, { asks }]) => [id, asks])),
    measures: new Map(Object.entries(lexicon.measures ?? {}).map(([id, { names }]) => [id, names])),
    statements: facts.map(({ statement }) => statement),
    asks: facts.map(({ asks }) => asks),
  };
  return [own, ...translated(library, languages)];
}

function translated({ facts, translations }: Library, languages: readonly string[]): Wording[] {
  return [...translations.values()]
    .filter(({ language }) => languages.includes(language))
    .map(({ language, facts: texts, entities, attributes, measures }) => ({
      language,
      synonyms: [],
      spellings: [],
      entities: new Map(Object.entries(entities).map(([id, { names }]) => [id, names])),
      attributes: new Map(
        Object.entries(attributes).map(([id, { asks = [], label }]) => [id, label ? [...asks, label] : asks]),
      ),
      measures: new Map(Object.entries(measures).map(([id, { names }]) => [id, names])),
      // A translation of what a fact no longer says is still how people ask for it.
      statements: facts.map(({ id }) => (texts.get(id)?.stale === false ? (texts.get(id)?.statement ?? null) : null)),
      asks: facts.map(({ id }) => texts.get(id)?.asks ?? []),
    }));
}
