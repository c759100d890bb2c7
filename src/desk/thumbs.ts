import { createHmac, randomBytes } from 'node:crypto';

export interface Feedback {
  readonly fact: string;
  readonly verdict: 'up' | 'down';
  readonly version: string;
}

/** What became of a thumb: counted, counted in place of the other one, or the same as before. */
export type Judged = 'counted' | 'changed' | 'same';

/** People whose last thumb is known; beyond them the oldest is forgotten, and would count anew. */
const REMEMBERED = 5000;

export interface Thumbs {
  /**
   * Counts a thumb by `record`, which is told the one that it takes the place of. `whose` names person and answer; it is kept only as a
   * print that means nothing outside this process.
   */
  judge(
    feedback: Feedback,
    whose: string | undefined,
    record: (feedback: Feedback, instead: Feedback | null) => Promise<void>,
  ): Promise<Judged>;
}

export function createThumbs(): Thumbs {
  const salt = randomBytes(16);
  const last = new Map<string, Feedback>();
  return {
    async judge(feedback, whose, record) {
      const print = whose === undefined ? null : createHmac('sha256', salt).update(whose).digest('base64');
      const before = (print === null ? undefined : last.get(print)) ?? null;
      if (before?.verdict === feedback.verdict) return 'same';
      // Noted before it is written, so that two presses at once are not both counted.
      if (print !== null) last.set(print, feedback);
      try {
        await record(feedback, before);
      } catch (error) {
        if (print !== null && before !== null) last.set(print, before);
        else if (print !== null) last.delete(print);
        throw error;
      }
      for (const [oldest] of last) {
        if (last.size <= REMEMBERED) break;
        last.delete(oldest);
      }
      return before === null ? 'counted' : 'changed';
    },
  };
}
