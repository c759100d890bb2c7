import type { Entry } from './entries.js';
import type { LibraryAbout } from './library-shapes.js';
import type { Chart, FactData, Golden, LexiconData, Source } from './shapes.js';
import type { TranslatedFactData, TranslatedLexicon } from './translation-shapes.js';

/** All entries of a data folder, each in its shape, before they are checked against one another. */
export interface DataEntries {
  readonly about: Entry<LibraryAbout> | null;
  readonly sources: readonly Entry<Source>[];
  readonly facts: readonly Entry<FactData>[];
  readonly lexicon: Entry<LexiconData> | null;
  readonly unanswered: readonly Entry<string>[];
  readonly golden: readonly Entry<Golden>[];
  readonly charts: readonly Entry<Chart>[];
  readonly translations: readonly TranslationEntries[];
  /** Names of the files of facts that have any. */
  readonly topics: ReadonlySet<string>;
}

/** What is wrong, in words that take looking for: only the first of many problems are worth it. */
export type Reason = (isWorthIt: boolean) => string;

/** Says what is wrong with a field of an entry. */
export type Complain = (
  entry: Entry<unknown>,
  name: string | null,
  field: readonly (string | number)[],
  reason: string | Reason,
) => void;

/** The files of `translations/<language>`. */
export interface TranslationEntries {
  readonly language: string;
  readonly facts: readonly Entry<TranslatedFactData>[];
  readonly lexicon: Entry<TranslatedLexicon> | null;
  readonly unanswered: readonly Entry<string>[];
}
