import type { Lexicon, Reading, Sense } from './lexicon.js';
import type { Found } from './phrases.js';

/** What a word can be matched by, best first: its stem (1), a synonym (less), a thing or attribute whose name it is part of. */
export interface Term {
  readonly name: string;
  readonly weight: number;
}

export interface Token extends Reading {
  readonly terms: readonly Term[];
}

/** A text as a question is seen. */
export interface Analysis {
  readonly tokens: readonly Token[];
  readonly entities: readonly Found<Sense>[];
  readonly attributes: readonly Found<Sense>[];
}

/** How nearly the same a match by each kind of term is. */
const WEIGHT = { stem: 1, word: 0.95, phrase: 0.9, entity: 0.9, attribute: 0.75 } as const;

/** Marks of the terms: a stem stands bare, so no stem can be taken for a name. */
export const termOf = ({ kind, name }: Sense): string => MARK[kind] + name;
const MARK = { group: '#', entity: '@', attribute: '?' } as const;
const KINDS = new Map(Object.entries(MARK).map(([kind, mark]) => [mark as string, kind as Sense['kind']]));

/** The sense that a term stands for; null for a stem. */
export function senseOf(term: string): Sense | null {
  const kind = KINDS.get(term[0] ?? '');
  return kind === undefined ? null : { kind, name: term.slice(1) };
}

/** How nearly the same a match by a sense of a phrase of so many words is. */
export const weightOf = ({ kind }: Sense, words: number): number =>
  kind !== 'group' ? WEIGHT[kind] : words === 1 ? WEIGHT.word : WEIGHT.phrase;

/** What else a stem may mean: "in 22" may mean 2022. Null for nearly all. */
export const longYearOf = (stem: string): Term | null =>
  SHORT_YEAR.test(stem) ? { name: `20${stem}`, weight: WEIGHT.word } : null;
const SHORT_YEAR = /^[0-3]\d$/;

export function analyse(words: readonly Reading[], lexicon: Lexicon): Analysis {
  const found = lexicon.senses(words);
  const terms: Term[][] = words.map(({ stem }) => {
    const own = { name: stem, weight: WEIGHT.stem };
    const year = longYearOf(stem);
    return year ? [own, year] : [own];
  });
  for (const { start, end, values } of found) {
    for (const sense of values) {
      const term = { name: termOf(sense), weight: weightOf(sense, end - start) };
      for (let at = start; at < end; at++) terms[at]?.push(term);
    }
  }
  const ofKind = (kind: Sense['kind']) => found.filter(({ values }) => values[0]?.kind === kind);
  return {
    tokens: words.map((word, at) => tokenOf(word, terms[at] ?? [])),
    entities: ofKind('entity'),
    attributes: ofKind('attribute'),
  };
}

const tokenOf = ({ text, stem, from }: Reading, terms: readonly Term[]): Token =>
  from === undefined ? { text, stem, terms } : { text, stem, from, terms };
