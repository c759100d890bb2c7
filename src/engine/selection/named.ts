import { isYear } from '../../language/text.js';
import type { Query } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import type { Figure } from './figures.js';
import { namesIn, type Reply, type Shelf } from './reply.js';

export type Pair = readonly [Figure, Figure];

/** Which two figures are meant, of those that the facts of a reply hold; null where that is not clear. */
export type FindPair = (reply: Pick<Reply, 'facts'>, resolved: Resolved, shelf: Shelf) => Pair | null;

/** Years that are named; "the year before" is one beside a single other. */
export const yearsOf = ({ query, language }: Pick<Resolved, 'query' | 'language'>): string[] => {
  const years = [...new Set(query.tokens.map(({ text }) => text).filter(isYear))];
  const [year] = years;
  if (year === undefined || years.length > 1) return years;
  const beside = language.neighbours.find(([pattern]) => pattern.test(query.plain));
  return beside ? [year, String(Number(year) + beside[1])] : years;
};

/** Measures that a question names: by a name of theirs, or as a thing or an attribute of the same name. */
export function measuresIn(query: Query, shelf: Pick<Shelf, 'vocabulary' | 'library'>): string[] {
  const { measures = {} } = shelf.library.lexicon;
  const beside = (['entity', 'attribute'] as const).flatMap((kind) => namesIn(query, kind, shelf));
  return [...new Set([...namesIn(query, 'measure', shelf), ...beside.filter((name) => Object.hasOwn(measures, name))])];
}

/** True where no fact is sure and the question names another thing that has such a figure, and none that this one is of or a part of. */
export function isOfAnother({ for: owners, of }: Figure, { query, ranked }: Resolved, shelf: Shelf): boolean {
  const { figures, library, policy } = shelf;
  if ((ranked[0]?.confidence ?? 0) >= policy.enough) return false;
  const named = namesIn(query, 'entity', shelf);
  const isPart = (thing: string) => library.lexicon.entities[thing]?.members?.some((one) => owners.includes(one));
  if (named.some((thing) => owners.includes(thing) || isPart(thing))) return false;
  return figures.sound.some((figure) => figure.of === of && figure.for.some((thing) => named.includes(thing)));
}
