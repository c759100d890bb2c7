import type { Fact, Library } from '../../knowledge/library.js';
import type { Source } from '../../knowledge/shapes.js';
import { tidy } from '../../rendering/markdown.js';
import { thingName } from '../../rendering/names.js';
import { type Edition, questionOf, said } from '../edition.js';

/** A fact as the search of a page reads it: short names, since there are hundreds. */
export interface SearchText {
  readonly id: string;
  /** The statement. */
  readonly s: string;
  /** Its question and what it is about, which are searched but not shown. */
  readonly q: string;
  /** Topic, countries, year of its date, kinds of its sources. */
  readonly t: string;
  readonly c: readonly string[];
  readonly y: string;
  readonly k: readonly string[];
  /** Its date in words. */
  readonly d: string;
}

export const searchTexts = (
  edition: Edition,
  sourcesOf: (fact: Fact, library: Library) => readonly Source[],
): SearchText[] =>
  edition.library.facts.map((fact) => ({
    id: fact.id,
    s: said(fact, edition).text,
    q: [
      questionOf(fact, edition) ?? '',
      ...fact.about.map((thing) => tidy(thingName(thing, edition.library, edition.language))),
    ].join(' '),
    t: fact.topic,
    c: fact.countries,
    y: fact.date?.slice(0, 4) ?? '',
    k: [...new Set(sourcesOf(fact, edition.library).map(({ kind }) => kind ?? 'other'))],
    d: fact.date === undefined ? '' : edition.messages.date(fact.date),
  }));
