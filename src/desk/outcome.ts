import type { Problem } from '../knowledge/problem.js';
import type { Difference } from './difference.js';
import type { GoldenReport } from './golden.js';
import type { Conflict } from './merge.js';
import type { Trial } from './trial.js';

/** A golden question and the fact that it expects and that is gone. */
export interface Orphan {
  readonly question: string;
  readonly fact: string;
}

/** Ways of changing what is served. */
export type How = 'reload' | 'import' | 'rollback';

interface Compared {
  readonly from: string;
  readonly version: string;
  readonly difference: Difference;
  readonly golden: GoldenReport;
  /** What is worth a look in facts that are new or changed. */
  readonly advice: readonly Problem[];
  /** How a fact that was to be tried out would do; null where none was. */
  readonly trial: Trial | null;
}

/** What became of an attempt to change what is served, or what would. */
export type Outcome = {
  /** Whom it had to wait for. */
  readonly waitedFor: readonly string[];
} & (
  | ({ readonly kind: 'published'; readonly how: How; readonly notes: readonly string[] } & Compared)
  /** Would be published; only from a check. */
  | ({ readonly kind: 'sound'; readonly how: How } & Compared)
  /** Refused for golden questions only: somebody may insist. */
  | ({ readonly kind: 'golden'; readonly how: How } & Compared)
  /** Nothing is wrong but golden questions of facts that were taken out; `version` is the library without them. */
  | ({ readonly kind: 'orphans'; readonly how: How; readonly orphans: readonly Orphan[] } & Compared)
  /** Curators and data folder have changed the same entries; which holds must be settled before anything is published. */
  | { readonly kind: 'conflict'; readonly version: string; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'unsound'; readonly version: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'same'; readonly version: string }
  | { readonly kind: 'failed'; readonly version: string; readonly reason: string }
);

/** An outcome before anybody asked whom it waited for. */
export type Result = Outcome extends infer O ? (O extends Outcome ? Omit<O, 'waitedFor'> : never) : never;
