import type { Fact } from '../../knowledge/library.js';
import type { Question } from '../question/question.js';

/** A question and the fact that answers it; `label` is what sets it apart from others, by its own name. */
export interface Asked {
  readonly question: Question;
  readonly fact: Fact;
  readonly label?: string | undefined;
}

/** What a question is answered with that had to be taken apart first. */
export interface Reply {
  readonly facts: readonly Fact[];
  /** What was asked of which facts, in order, for the words in bold; none where the sentences are the answer. */
  readonly asked: readonly Asked[];
  readonly confidence: number;
  /** Names of the parts that nothing answers. */
  readonly lacking: readonly string[];
}
