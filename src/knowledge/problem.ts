/** One thing that is wrong with a data folder, with the place to mend it. */
export interface Problem {
  /** Path inside the data folder. */
  readonly file: string;
  /** From 1; null where the whole file or folder is meant. */
  readonly line: number | null;
  /** The entry's id, or its place in the file. */
  readonly entry: string | null;
  readonly field: string | null;
  readonly reason: string;
}

/** `facts/trade.yaml:12 trade-2022 sources: no source "cgtn"` */
export function formatProblem({ file, line, entry, field, reason }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  const what = [entry, field].filter((part) => part !== null).join(' ');
  return what ? `${place} ${what}: ${reason}` : `${place}: ${reason}`;
}
