import type { Library } from '../../knowledge/library.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import { type Documents, hasTerm } from '../index/documents.js';
import { STRENGTH, termOf } from '../lexicon/wording.js';
import { type Query, sensesOf } from '../query/query.js';

interface OtherThingParts {
  readonly library: Pick<Library, 'lexicon'>;
  readonly vocabulary: Vocabulary;
  readonly documents: Documents;
  /** By place of the fact: terms of the things that it is about. */
  readonly about: readonly ReadonlySet<number>[];
}

/**
 * Whether a fact is about another thing than the question names: none of its texts has a thing that is named, and it is about one of the same kind (a
 * country, a person, a document …) which is not. The words of a name are no help: "United States" has "united" and "states" of others.
 */
export function createOtherThing({ library, vocabulary, documents, about }: OtherThingParts) {
  const kinds = new Map(
    Object.entries(library.lexicon.entities).flatMap(([name, { kind }]) =>
      kind === undefined ? [] : [[vocabulary.find(termOf('entity', name)), kind] as const],
    ),
  );
  const ofKind = about.map((things) => [...things].filter((term) => kinds.has(term)));
  return (query: Query): ((place: number, cover: Float64Array) => boolean) => {
    const things = sensesOf(query, 'entity');
    const named = new Set(things.flatMap(({ terms }) => terms));
    return (place, cover) => {
      const others = ofKind[place]?.filter((term) => !named.has(term)).map((term) => kinds.get(term)) ?? [];
      return (
        others.length > 0 &&
        things.some(
          ({ start, end, terms }) =>
            terms.some((term) => others.includes(kinds.get(term))) &&
            terms.every((term) => kinds.has(term) && !about[place]?.has(term) && !hasTerm(documents, place, term)) &&
            cover.subarray(start, end).some((one) => one <= STRENGTH.word),
        )
      );
    };
  };
}
