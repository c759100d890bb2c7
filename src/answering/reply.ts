import type { Fact } from '../knowledge/library.js';

/** What a question is answered with that had to be taken apart first. */
export interface Reply {
  readonly facts: readonly Fact[];
  readonly short: string | null;
  readonly confidence: number;
  /** Names of the parts that nothing answers. */
  readonly lacking: readonly string[];
}
