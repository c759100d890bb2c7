/*
 * How the sentences of a language are read where they are held against one another. Only what can be told without understanding: days, numbers,
 * holders of offices, lists that add up, and whether something is still to come.
 */

export interface StatedDate {
  /** `2024-12-27` or `2024-12`. */
  readonly date: string;
  /** As it is written, with its day of the week. */
  readonly text: string;
  /** 0 for Sunday; null where none is named. */
  readonly weekday: number | null;
  /** Where it begins in the text. */
  readonly at: number;
  /** “By”, “from”, “until”: it bounds the time of something. */
  readonly isBound: boolean;
}

export interface StatedNumber {
  readonly value: number;
  /** Words behind it that may be what it counts, without their plural, up to the end of the phrase. */
  readonly counts: readonly string[];
  /** As it is written, with the word behind it. */
  readonly text: string;
  /** `more than`, `about`: what it bounds is not what it is. */
  readonly isLoose: boolean;
}

export interface StatedHolder {
  readonly who: string;
  readonly office: string;
  /** What it is the office of, as it is written. */
  readonly of: string;
  /** Whether the sentence speaks of the present. */
  readonly isNow: boolean;
  /** Since when, where it says so. */
  readonly since: string | null;
}

/** A number and the sum of what is counted up for it. */
export interface StatedSum {
  readonly total: number;
  readonly sum: number;
  /** Not everything need be counted up, so that only a larger sum contradicts. */
  readonly isOpen: boolean;
  /** What is counted, as it is written. */
  readonly text: string;
}

export interface Statements {
  /** Names of the days of the week, from Sunday. */
  readonly weekdays: readonly string[];
  /** The days and months that are named in full. */
  dates(text: string): StatedDate[];
  /** The text with a blank for each of them. */
  withoutDates(text: string): string;
  /** Numbers with what they count; dates are to be taken out before. */
  numbers(text: string): StatedNumber[];
  /** Who holds which office; `owner` is what “its” stands for, null where nothing is. */
  holders(text: string, owner: string | null): StatedHolder[];
  sums(text: string): StatedSum[];
  /** Of sentences about the future, what stands from the verb on; none where somebody said so at some time, since that stays true. */
  ahead(text: string): string[];
  /** Whether any of it is about the future, whoever said so. */
  isAhead(text: string): boolean;
  /** The words that say what happened, as stems; neither names nor grammar. */
  happening(text: string): string[];
  /** First, second, …: what tells one of a series from another. */
  ordinals(text: string): string[];
}
