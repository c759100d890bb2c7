import { DeskError } from '../desk/desk-error.js';

/** A piece of a source that says one thing, in the source's own words. */
export interface Passage {
  /** From the outermost; without the title of the page and without the question. */
  readonly headings: readonly string[];
  /** The question that it answers; null where the source has none. */
  readonly question: string | null;
  /** What it is on, where the source marks that: the bold words it begins with, the first column of a table. */
  readonly lead: string | null;
  readonly text: string;
  /** Where it stands, for people: `line 12`, `row 3`. */
  readonly place: string;
}

/** Something of a source that becomes no passage, and why. */
export interface Skipped {
  readonly place: string;
  readonly reason: string;
}

/** What a reader makes of a file. */
export interface Page {
  /** Its title as it says itself; null where it says none. */
  readonly title: string | null;
  readonly passages: readonly Passage[];
  readonly skipped: readonly Skipped[];
  /** How it was read, where that had to be guessed: its encoding, which columns hold what. */
  readonly notes: readonly string[];
}

/** Bounds on a source: far above what people write, far below what would hurt. */
export const SOURCE_LIMITS = {
  /** Bytes of one file, and of what an XLSX unpacks to. */
  bytes: 16_000_000,
  unpacked: 64_000_000,
  rows: 20_000,
  columns: 200,
  passages: 5000,
  files: 500,
} as const;

/** A source cannot be read, in words for whoever brought it. They begin with what is wrong and leave out the name of the file. */
export class SourceError extends DeskError<'too-large' | 'unknown' | 'damaged' | 'late' | 'nothing'> {
  override readonly name = 'SourceError';
}

/** `8.4 MB` */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** All blanks as single ones. */
export const tidied = (text: string): string => text.replace(/\s+/gu, ' ').trim();
