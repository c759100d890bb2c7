import type { Chart, FactData, Golden, LexiconData, Source } from './shapes.js';

/** A fact as the rest of the house sees it: `topic` is the name of its file, `tells` maps an attribute to the words that answer it. */
export interface Fact extends Omit<FactData, 'tells'> {
  readonly topic: string;
  readonly tells: ReadonlyMap<string, string | null>;
}

/** Everything the bot knows at one moment. Never changed: a reload makes another one. */
export interface Library {
  /** First 12 hexadecimal digits of the SHA-256 over the content: the same content has the same version. */
  readonly version: string;
  /** In the order of files and entries. */
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<string, Fact>;
  /** By id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly lexicon: LexiconData;
  /** Questions that people ask and no fact answers. */
  readonly unanswered: readonly string[];
  readonly golden: readonly Golden[];
  readonly charts: readonly Chart[];
}
