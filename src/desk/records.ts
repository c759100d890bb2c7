import type { Complaint, Gap, Journal } from './journal.js';
import type { Feedback } from './thumbs.js';

export interface GapEntry extends Gap {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Open questions that mean the same. */
export interface GapGroup {
  /** Names the group: the id of its first question. */
  readonly id: number;
  /** As it was asked first. */
  readonly question: string;
  readonly count: number;
  /** Ways it was asked, each once, at most eight. */
  readonly ways: readonly string[];
  /** ISO 8601, UTC. */
  readonly latest: string;
  /** Ids of facts that came closest when it was asked, latest first. */
  readonly closest: readonly string[];
  /** Ids of facts that it got a thumb down for; empty where it found no answer. */
  readonly disliked: readonly string[];
}

/** `gap` settles questions; all others change what is served, the last five of them one fact. */
export type Action =
  | 'start'
  | 'reload'
  | 'import'
  | 'rollback'
  | 'watch'
  | 'gap'
  | 'add'
  | 'edit'
  | 'retire'
  | 'restore'
  | 'translate';

export interface HistoryEntry {
  readonly at: string;
  /** `discord:<id>` of a curator, or the part of the bot that did it: `start`, `watch`. */
  readonly who: string;
  readonly action: Action;
  /** What is served since; null where that did not change. */
  readonly version: string | null;
  readonly previous: string | null;
  /** Fingerprint of the data folder with what lay over it at that time; null where that did not matter. */
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
  /** What people said was wrong with it, latest first; some. */
  readonly wrongs: readonly string[];
}

/** What the curators' desk keeps. Every promise may reject with StorageError. */
export interface Records extends Journal {
  /** Questions that nobody has settled yet, latest first. */
  openGaps(): Promise<readonly GapEntry[]>;
  /** Some of their groups, most asked first, and how many groups there are. */
  gapGroups(limit: number, offset: number): Promise<{ readonly total: number; readonly groups: readonly GapGroup[] }>;
  /** The group that an open question belongs to; null where nothing of it is open. */
  gapGroup(id: number): Promise<GapGroup | null>;
  /** Settles what is open of a group and tells how many questions; `fact` is the id of the fact that answers now. */
  settleGroup(id: number, how: 'answered' | 'not-ours', fact: string | null): Promise<number>;
  /** Groups questions that were kept before there were groups, without holding anybody up. */
  groupOlder(): Promise<void>;
  /** Facts with a thumb down, most of them first. */
  feedback(limit: number): Promise<readonly FactFeedback[]>;
  record(entry: HistoryEntry, size?: { readonly facts: number; readonly sources: number }): Promise<void>;
  /** Latest first. */
  history(limit: number): Promise<readonly HistoryEntry[]>;
  /** The last entry that changed what is served. */
  lastServed(): Promise<HistoryEntry | null>;
  /** Takes somebody's name out of the history and of settings, and tells from how many entries. */
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
    gapGroups: refuse,
    gapGroup: refuse,
    settleGroup: refuse,
    groupOlder: refuse,
    feedback: refuse,
    record: refuse,
    history: refuse,
    lastServed: refuse,
    forget: refuse,
    retire: refuse,
    settings: refuse,
    set: refuse,
    undo: refuse,
    joined: refuse,
    left: refuse,
    about: refuse,
    followed: refuse,
    servers: refuse,
    retireServers: refuse,
    close: async () => undefined,
  };
}
