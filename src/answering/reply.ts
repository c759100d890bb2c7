import type { Fact } from '../knowledge/library.js';
import type { Question } from './question.js';

/** What a question is answered with that had to be taken apart first. */
export interface Reply {
  readonly facts: readonly Fact[];
  /** What was asked of which fact, in order, for the words in bold; none where the sentences are the answer. */
  readonly asked: readonly { readonly question: Question; readonly fact: Fact }[];
  readonly confidence: number;
  /** Names of the parts that nothing answers. */
  readonly lacking: readonly string[];
}
