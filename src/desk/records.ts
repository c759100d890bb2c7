import type { Complaint, Feedback, Gap, Journal } from './journal.js';

export interface GapEntry extends Gap {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** `start`, `reload`, `import`, `rollback` and `watch` change what is served; `gap` settles questions. */
export type Action = 'start' | 'reload' | 'import' | 'rollback' | 'watch' | 'gap';

export interface HistoryEntry {
  readonly at: string;
  /** `discord:<id>` of a curator, or the part of the bot that did it: `start`, `watch`. */
  readonly who: string;
  readonly action: Action;
  /** What is served since; null where that did not change. */
  readonly version: string | null;
  readonly previous: string | null;
  /** Version of what the data folder held at that time; null where it could not be read. */
  readonly folder: string | null;
  readonly reason: string;
  readonly summary: string;
}

export interface FactFeedback {
  readonly fact: string;
  readonly up: number;
  readonly down: number;
  /** Questions that people passed on with a thumb down, latest first; some. */
  readonly questions: readonly string[];
}

/** What the curators' desk keeps. Every promise may reject with StorageError. */
export interface Records extends Journal {
  /** Questions that nobody has settled yet, latest first. */
  openGaps(): Promise<readonly GapEntry[]>;
  /** Settles those of them that are open and tells how many; `fact` is the id of the fact that answers now. */
  settleGaps(ids: readonly number[], how: 'answered' | 'not-ours', fact: string | null): Promise<number>;
  /** Facts with a thumb down, most of them first. */
  feedback(limit: number): Promise<readonly FactFeedback[]>;
  record(entry: HistoryEntry, size?: { readonly facts: number; readonly sources: number }): Promise<void>;
  /** Latest first. */
  history(limit: number): Promise<readonly HistoryEntry[]>;
  /** The last entry that changed what is served. */
  lastServed(): Promise<HistoryEntry | null>;
  /** Takes a curator's name out of the history and tells from how many entries. */
  forget(who: string): Promise<number>;
  /** Deletes what people passed on before that time and tells how many entries. */
  retire(before: string): Promise<number>;
  close(): Promise<void>;
}

/** Records where there is nowhere to keep them: the bot answers, and whoever wants something kept is told why it is not. */
export function brokenRecords(fault: Error): Records {
  const refuse = async (): Promise<never> => {
    throw fault;
  };
  return {
    recordGap: (_: Gap) => refuse(),
    recordFeedback: (_: Feedback) => refuse(),
    recordComplaint: (_: Complaint) => refuse(),
    openGaps: refuse,
    settleGaps: refuse,
    feedback: refuse,
    record: refuse,
    history: refuse,
    lastServed: refuse,
    forget: refuse,
    retire: refuse,
    close: async () => undefined,
  };
}
