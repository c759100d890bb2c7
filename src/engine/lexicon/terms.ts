/**
 * Terms are what questions and texts are matched by: stems stand bare; a group of synonyms, a thing (entity), an attribute and a measure of figures have a mark
 * in front, so that no stem can be taken for one of them.
 */
export type SenseKind = 'group' | 'entity' | 'attribute' | 'measure';

const MARK: Readonly<Record<SenseKind, string>> = { group: '#', entity: '@', attribute: '?', measure: '=' };
const KINDS = new Map(Object.entries(MARK).map(([kind, mark]) => [mark, kind as SenseKind]));

export const termOf = (kind: SenseKind, name: string): string => MARK[kind] + name;

/** Null for a stem. */
export const kindOfTerm = (term: string): SenseKind | null => KINDS.get(term[0] ?? '') ?? null;

/** The thing or attribute that a marked term stands for. */
export const nameOfTerm = (term: string): string => term.slice(1);

/** How nearly the same a match by each kind of term is, 0 to 1. */
export const STRENGTH = { stem: 1, word: 0.95, group: 0.9, entity: 0.9, attribute: 0.75, measure: 0 } as const;

/** "in 22" may mean 2022. Null for nearly all. */
export const longYear = (stem: string): string | null => (/^[0-3]\d$/.test(stem) ? `20${stem}` : null);
