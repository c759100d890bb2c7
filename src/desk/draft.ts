import anyAscii from 'any-ascii';
import type { Fact, Library } from '../knowledge/library.js';
import type { Source } from '../knowledge/shapes.js';

/** A source that is not in the library yet. */
export interface NewSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  /** A day, month or year. */
  readonly published: string | null;
}

/** A fact as a curator has it in hand: to be added, or in place of the one of that id. The gate says whether it is right. */
export interface Draft {
  readonly id: string;
  /** Name of the file without its ending: `energy`. */
  readonly topic: string;
  readonly statement: string;
  /** Null leaves those of the fact as they are. */
  readonly asks: readonly string[] | null;
  readonly about: readonly string[];
  /** By attribute, the words of the statement that answer it; null where none are marked. */
  readonly tells: Readonly<Record<string, string | null>>;
  /** Days, months or years; `date` may be an interval. */
  readonly date: string | null;
  readonly asOf: string | null;
  readonly reviewBy: string | null;
  /** Ids; `newSource` is one of them where there is one. */
  readonly sources: readonly string[];
  readonly newSource: NewSource | null;
  /** For curators; left out, that of the fact stays as it is. */
  readonly note?: string;
}

export const EMPTY: Draft = {
  id: '',
  topic: '',
  statement: '',
  asks: [],
  about: [],
  tells: {},
  date: null,
  asOf: null,
  reviewBy: null,
  sources: [],
  newSource: null,
};

/** A fact of the library as a draft of itself. */
export function draftOf({ id, topic, statement, asks, about, tells, date, asOf, reviewBy, sources }: Fact): Draft {
  return {
    ...EMPTY,
    id,
    topic,
    statement,
    asks,
    about,
    tells: Object.fromEntries(tells),
    date: date ?? null,
    asOf: asOf ?? null,
    reviewBy: reviewBy ?? null,
    sources,
  };
}

/** The fields of the entry, in the order in which they are written; those without anything in them are undefined. */
export function fieldsOf(draft: Draft): Record<string, unknown> {
  const { id, statement, asks, about, tells, date, asOf, reviewBy, sources, note } = draft;
  const words = Object.values(tells);
  return {
    id,
    statement,
    asks: asks === null || asks.length === 0 ? undefined : asks,
    about: about.length === 0 ? undefined : about,
    tells: words.length === 0 ? undefined : words.every((one) => one === null) ? Object.keys(tells) : tells,
    date: date ?? undefined,
    asOf: asOf ?? undefined,
    reviewBy: reviewBy ?? undefined,
    sources,
    ...(note === undefined ? {} : { note }),
  };
}

/** The latest day of its sources, which is when they said so; `today` where none of them has one. */
export function asOfSources({ sources, newSource }: Draft, known: ReadonlyMap<string, Source>, today: string): string {
  const days = sources.flatMap((id) => (id === newSource?.id ? newSource.published : known.get(id)?.published) ?? []);
  return days.sort().at(-1) ?? today;
}

/** A name from what was typed: `Energy & water` becomes `energy-water`; empty where nothing is left. */
export function slugOf(typed: string): string {
  return anyAscii(typed.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** Words that say little in a name, and how many others make one. */
const SMALL =
  /^(?:a|an|the|is|are|was|were|be|been|has|have|had|in|on|at|of|to|for|from|by|with|and|or|it|its|this|that|every|there|will)$/;
const TELLING = 4;

/** An id that nothing in the library has: of the thing and what is told of it, else of the statement's first words. */
export function idFor({ statement, about, tells }: Draft, library: Library): string {
  const [thing] = about;
  const [attribute] = Object.keys(tells);
  const words = slugOf(statement)
    .split('-')
    .filter((word) => word !== '' && !SMALL.test(word));
  const named = thing === undefined || attribute === undefined ? words.slice(0, TELLING) : [thing, attribute];
  const id = named.join('-').slice(0, 56).replace(/-+$/, '') || 'fact';
  return free(id, (one) => library.factById.has(one) || one === 'none');
}

/** An id for a source that nothing in the library has. */
export function sourceIdFor({ title, publisher }: Pick<NewSource, 'title' | 'publisher'>, library: Library): string {
  const words = [...slugOf(publisher).split('-').slice(0, 2), ...slugOf(title).split('-').slice(0, 3)];
  const id = words.filter((word) => word !== '').join('-');
  return free(id.slice(0, 56).replace(/-+$/, '') || 'source', (one) => library.sources.has(one));
}

function free(id: string, isTaken: (id: string) => boolean): string {
  for (let n = 1; ; n++) {
    const one = n === 1 ? id : `${id}-${n}`;
    if (!isTaken(one)) return one;
  }
}
