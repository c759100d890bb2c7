import type { Library } from '../knowledge/library.js';
import { attributesIn } from '../knowledge/shared-attributes.js';
import type { Draft } from './draft.js';

/** Something to choose from: an id with words for people. */
export interface Offer {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** How many a menu of Discord's holds, less one for what is not in it. */
const MOST = 24;

/** Sources of the library, those first that are chosen, found by `find`, cited by facts near the draft, and added last. */
export function sourcesFor(
  draft: Draft,
  find: string,
  near: readonly string[],
  { sources, factById }: Library,
): Offer[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const cited = near.flatMap((id) => factById.get(id)?.sources ?? []);
  const own = draft.newSource === null ? [] : [{ ...draft.newSource, isNew: true }];
  const all = [...own, ...[...sources.values()].map((one) => ({ ...one, isNew: false }))];
  const scored = all.map((source, place) => {
    const text = `${source.id} ${source.title} ${source.publisher}`.toLowerCase();
    const found = words.filter((word) => text.includes(word)).length;
    const isChosen = draft.sources.includes(source.id) || source.isNew;
    const rank = (isChosen ? 1e6 : 0) + found * 1e4 + (cited.includes(source.id) ? 1e3 : 0) + place / all.length;
    return { source, rank };
  });
  return ranked(scored).map(({ source: { id, title, publisher, published } }) => ({
    value: id,
    label: title,
    description: [publisher, published ?? ''].filter(Boolean).join(', '),
  }));
}

/** Things of the lexicon, those first that are chosen, named in the draft's words, and spoken of most. */
export function thingsFor(draft: Draft, words: readonly string[], near: readonly string[], library: Library): Offer[] {
  const counts = countOf(library.facts.flatMap(({ about }) => about));
  const close = new Set(near.flatMap((id) => library.factById.get(id)?.about ?? []));
  const scored = Object.entries(library.lexicon.entities).map(([id, { names }]) => ({
    source: {
      value: id,
      label: names[0] ?? id,
      ...(names[1] === undefined ? {} : { description: `also: ${names[1]}` }),
    },
    rank: rankOf(draft.about.includes(id), isNamed(names, words), close.has(id), counts.get(id) ?? 0),
  }));
  return ranked(scored).map(({ source }) => source);
}

/** What a library has written is offered before what comes with the program and no fact tells yet. */
const OWN = 0.5;

/** Attributes of the lexicon, and those that come with the program, in the same order. */
export function attributesFor(
  draft: Draft,
  words: readonly string[],
  near: readonly string[],
  library: Library,
): Offer[] {
  const counts = countOf(library.facts.flatMap(({ tells }) => [...tells.keys()]));
  const close = new Set(near.flatMap((id) => [...(library.factById.get(id)?.tells.keys() ?? [])]));
  const scored = Object.entries(attributesIn(library)).map(([id, { label, asks }]) => ({
    source: { value: id, label: label ?? id.replaceAll('-', ' '), description: asks.slice(0, 4).join(', ') },
    rank:
      rankOf(id in draft.tells, isNamed(asks, words), close.has(id), counts.get(id) ?? 0) +
      (Object.hasOwn(library.lexicon.attributes, id) ? OWN : 0),
  }));
  return ranked(scored).map(({ source }) => source);
}

/** Ids of the things whose names stand in some of the texts, the longest name first. */
export function thingsIn(texts: readonly string[], { lexicon }: Library): string[] {
  const found = Object.entries(lexicon.entities).flatMap(([id, { names }]) => {
    const lengths = names.filter((name) => isNamed([name], texts)).map((name) => name.length);
    return lengths.length === 0 ? [] : [{ id, length: Math.max(...lengths) }];
  });
  return found.sort((a, b) => b.length - a.length).map(({ id }) => id);
}

const rankOf = (isChosen: boolean, isNamed: boolean, isClose: boolean, count: number) =>
  (isChosen ? 1e9 : 0) + (isNamed ? 1e8 : 0) + (isClose ? 1e7 : 0) + count;

function isNamed(names: readonly string[], texts: readonly string[]): boolean {
  return texts.some((text) => {
    const padded = ` ${plain(text)} `;
    return names.some((name) => padded.includes(` ${plain(name)} `));
  });
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const ranked = <T>(scored: readonly { readonly source: T; readonly rank: number }[]) =>
  [...scored].sort((a, b) => b.rank - a.rank).slice(0, MOST);
