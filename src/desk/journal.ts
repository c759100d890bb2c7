import { createMemoryServers, type ServerRecords } from './servers.js';
import { createThumbs, type Feedback, type Judged } from './thumbs.js';

/** A question that found no answer, passed on with its asker's consent. */
export interface Gap {
  readonly question: string;
  /** The closest fact that was offered, where there was one. */
  readonly closest: string | null;
  /** Version of the library that had no answer. */
  readonly version: string;
}

/** What somebody says after a thumb down, with their consent; not counted again. One of the two texts may be empty. */
export interface Complaint {
  readonly fact: string;
  readonly question: string;
  /** What is wrong with the fact. */
  readonly wrong?: string;
  readonly version: string;
}

/**
 * Where what people tell the curators goes, and what is decided in servers. Nothing in it says who told the curators. An entry is safe once
 * its promise resolves.
 */
export interface Journal extends ServerRecords {
  recordGap(gap: Gap): Promise<void>;
  /** Of several thumbs of one person for one answer, which `whose` names, the last counts. Nothing of `whose` is written anywhere. */
  recordFeedback(feedback: Feedback, whose?: string): Promise<Judged>;
  recordComplaint(complaint: Complaint): Promise<void>;
}

/** Entries of each kind that are kept in memory; the oldest goes first. */
const KEPT = 1000;

/** A journal that lives as long as the process, and what it holds. */
export function createMemoryJournal(): Journal & {
  readonly gaps: readonly Gap[];
  readonly feedback: readonly Feedback[];
  readonly complaints: readonly Complaint[];
} {
  const gaps: Gap[] = [];
  const feedback: Feedback[] = [];
  const complaints: Complaint[] = [];
  const thumbs = createThumbs();
  return {
    ...createMemoryServers(),
    gaps,
    feedback,
    complaints,
    recordGap: async (gap) => keep(gaps, gap),
    recordFeedback: (entry, whose) =>
      thumbs.judge(entry, whose, async (next, instead) => {
        if (instead !== null) feedback.splice(feedback.lastIndexOf(instead), 1);
        keep(feedback, next);
      }),
    recordComplaint: async (complaint) => keep(complaints, complaint),
  };
}

function keep<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length > KEPT) list.shift();
}
