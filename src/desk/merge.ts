import { joinFile, saysTheSame, splitFile, type TextEntry, withEntry } from './entries.js';

/** An entry that the curators and the data folder have changed in different ways. Each text is null where the entry is not there. */
export interface Conflict {
  readonly path: string;
  /** Its key; null where the whole file is meant, since its form is none that could be taken apart. */
  readonly entry: string | null;
  /** What it was when the curators changed it. */
  readonly base: string | null;
  readonly curators: string | null;
  readonly folder: string | null;
}

export interface Merged {
  /** Null where nothing is left of the file. Where there are conflicts the curators' entries stand in it. */
  readonly text: string | null;
  readonly conflicts: readonly Conflict[];
}

export interface Versions3 {
  readonly path: string;
  readonly base: string | null;
  readonly curators: string | null;
  readonly folder: string | null;
}

const NOTHING = { head: '', entries: [] } as const;

/**
 * One file that both have changed since `base`: what one of them changed, added or took out is taken over; the same change by both is one;
 * different changes of one entry are a conflict. The order is the curators', with what the folder added behind.
 */
export function mergeFile({ path, base, curators, folder }: Versions3): Merged {
  const [before, ours, theirs] = [base, curators, folder].map((text) => (text === null ? NOTHING : splitFile(text)));
  if (!before || !ours || !theirs) {
    return { text: curators, conflicts: [{ path, entry: null, base, curators, folder }] };
  }
  const [old, own, other] = [before, ours, theirs].map(
    (file) => new Map(file.entries.map(({ key, text }) => [key, text])),
  );
  const at = (map: ReadonlyMap<string, string> | undefined, key: string) => map?.get(key) ?? null;
  const conflicts: Conflict[] = [];
  const decide = (key: string): string | null => {
    const [was, mine, its] = [at(old, key), at(own, key), at(other, key)];
    if (saysTheSame(was, mine)) return its;
    if (saysTheSame(was, its) || saysTheSame(mine, its)) return mine;
    conflicts.push({ path, entry: key, base: was, curators: mine, folder: its });
    return mine;
  };
  let merged: { head: string; entries: readonly TextEntry[] } = { head: ours.head, entries: [] };
  if (saysTheSame(before.head, ours.head)) merged = { ...merged, head: theirs.head };
  const keys = new Set([...ours.entries, ...theirs.entries].map(({ key }) => key));
  const decided = new Map([...keys].map((key) => [key, decide(key)]));
  const isFolders = [...decided].every(([key, text]) => saysTheSame(text, at(other, key)));
  if (isFolders) return { text: folder, conflicts };
  for (const { key } of ours.entries) merged = withEntry(merged, key, decided.get(key) ?? null);
  for (const { key } of theirs.entries) if (!own?.has(key)) merged = withEntry(merged, key, decided.get(key) ?? null);
  return { text: merged.entries.length === 0 ? null : joinFile(merged), conflicts };
}
