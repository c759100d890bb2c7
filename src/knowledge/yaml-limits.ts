import type { LineCounter } from 'yaml';

/** A data file is read by people: these are far above what they write, and far below what would hurt. */
export const YAML_LIMITS = { bytes: 4_000_000, depth: 12, aliases: 20 } as const;

/** A place in a text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where it is and why the file cannot be read; the line is null where the whole file is meant. */
export type YamlFault = (Place | { readonly line: null }) & { readonly reason: string };

export function placeAt(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
