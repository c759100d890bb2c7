/** One thing that is wrong with a data folder, with the place to mend it. */
export interface Problem {
  /** Path inside the data folder. */
  readonly file: string;
  /** From 1; null where the whole file or folder is meant. */
  readonly line: number | null;
  /** From 1; left out where the whole line is meant. */
  readonly column?: number;
  /** The entry's id, or its place in the file. */
  readonly entry: string | null;
  readonly field: string | null;
  readonly reason: string;
  /** The file could not be read at all, so nothing is known of what it holds. */
  readonly unreadable?: boolean;
  /** The id that is named and not there. */
  readonly missing?: string;
}

/** `facts/trade.yaml:12:13 trade-2022 sources: no source "cgtn"` */
export function formatProblem({ file, line, column, entry, field, reason }: Problem): string {
  const place = [file, line, column].filter((part) => part !== null && part !== undefined).join(':');
  const what = [entry, field].filter((part) => part !== null).join(' ');
  return what ? `${place} ${what}: ${reason}` : `${place}: ${reason}`;
}
