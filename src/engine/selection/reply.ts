import type { Fact, Library } from '../../knowledge/library.js';
import type { Language } from '../../language/language.js';
import { at } from '../../lib/numbers.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import type { Answer, AnswerPart, Computed } from '../answer.js';
import { nameOfTerm } from '../lexicon/wording.js';
import type { Policy, Step } from '../policy.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';
import type { Evaluated } from '../ranking/evaluate.js';
import type { Ranked } from '../ranking/rank.js';
import type { Resolved } from '../resolve.js';
import type { Context } from '../rewriting/follow-up.js';
import type { readFigures } from './figures.js';

/** What a selector chose to say; the words are found for it later. */
export interface Reply {
  readonly form: 'fact' | 'overview' | 'list' | 'computed' | 'again';
  readonly facts: readonly { readonly fact: Fact; readonly role: AnswerPart['role'] }[];
  readonly confidence: number;
  /** What is asked of the first fact, each part of it; nothing where no words are to stand in bold. */
  readonly asked: readonly Query[];
  /** Words in bold for what was computed. */
  readonly bold?: string;
  readonly further?: readonly Fact[];
  /** What may be meant as well, and is offered before what leads on. */
  readonly meant?: Fact;
  readonly note?: Answer['note'];
  readonly computed?: Computed;
}

/** What selectors know of the library. */
export interface Shelf {
  readonly library: Library;
  readonly vocabulary: Vocabulary;
  readonly policy: Policy;
  /** Facts by what they are about, in the order of the library. */
  about(thing: string): readonly Fact[];
  isWide(thing: string): boolean;
  readonly figures: ReturnType<typeof readFigures>;
  evaluate(query: Query): Evaluated;
  /** Understands a part of a question, after another part of it. */
  resolve(part: Query, whole: Resolved, before: Context | null, today: string): Resolved;
  /** What the selectors say to a question. */
  select(resolved: Resolved, today: string): Reply | null;
  /** Of the library's own texts. */
  readonly language: Language;
  /** False for a step that is left out. */
  does(step: Step): boolean;
}

/** Chooses what to say to a question that was understood, on a day (YYYY-MM-DD); null where that is not its business. */
export type Selector = (resolved: Resolved, shelf: Shelf, today: string) => Reply | null;

/** Ids of what a question names (`entity`) or asks for (`attribute`, `measure`), in the order of its words. */
export function namesIn(
  query: Query,
  kind: 'entity' | 'attribute' | 'measure',
  { vocabulary }: Pick<Shelf, 'vocabulary'>,
): string[] {
  const names = sensesOf(query, kind).flatMap(({ terms }) => terms.map((term) => nameOfTerm(vocabulary.term(term))));
  return [...new Set(names)];
}

/** Of the things that a question names and facts are about, the one that the fewest are about. */
export function narrowestIn(query: Query, shelf: Pick<Shelf, 'vocabulary' | 'about'>): string | undefined {
  const things = namesIn(query, 'entity', shelf).filter((thing) => shelf.about(thing).length > 0);
  return things.sort((a, b) => shelf.about(a).length - shelf.about(b).length)[0];
}

/** True where one fact accounts for every telling word. */
export function hasAll(first: Ranked, query: Query): boolean {
  return query.tokens.every((token, place) => !isTelling(token) || at(first.match.cover, place) > 0.5);
}
