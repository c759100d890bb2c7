import type { Fact, Library } from '../../knowledge/library.js';
import { cite } from './cite.js';
import { fitting } from './fitting.js';
import { sentence } from './phrase.js';
import type { Asked } from './reply.js';
import { shortOf } from './short.js';
import type { Support } from './sides.js';

export interface ComposeParts {
  /** As it was typed. */
  readonly question: string;
  readonly roles: readonly Support[];
  /** What the words in bold are for. */
  readonly asked?: readonly Asked[];
  readonly note?: string | null;
  /** Facts that must stand there before what others say. */
  readonly musts?: readonly Fact[];
}

/** Puts an answer together of facts with their roles: as many as fit, each cited, and the few words in bold. */
export function createCompose(library: Library) {
  return ({ question, roles, asked = [], note = null, musts = [] }: ComposeParts) => {
    const kept = fitting(roles, [shortOf(asked, roles), note], musts);
    // What stands in bold is told and cited below it.
    const short = shortOf(asked, roles, kept);
    const { parts, citations } = cite(kept, library);
    const text = [short, [...parts.map(sentence), note ?? []].flat().join(' ')].filter(Boolean).join('\n');
    return { question, text, short, note, parts, citations, version: library.version };
  };
}
