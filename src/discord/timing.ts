/** How long things may take, in milliseconds; shorter in tests. */
export interface Timing {
  /** What is under way when the bot is told to stop. */
  readonly drain: number;
  /** Being without a connection before that is the end. */
  readonly stuck: number;
  /** Nothing that is said getting through before that is a fault. */
  readonly unheard: number;
  /** How long a question and its asker are remembered. */
  readonly remember: number;
  /** Between two posts about questions without an answer. */
  readonly gapNotices: number;
}

export const TIMING: Timing = {
  drain: 8000,
  stuck: 900_000,
  unheard: 10_000,
  remember: 55_000,
  gapNotices: 600_000,
};
