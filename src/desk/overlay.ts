import { createHash } from 'node:crypto';
import type { DataFile } from '../knowledge/folder.js';
import type { Steps } from '../lib/steps.js';
import { joinFile, splitFile, withEntry } from './entries.js';
import { type Conflict, mergeFile } from './merge.js';

/*
 * What curators change in Discord never touches the data folder, which may be read-only and is replaced by an update. It lies over the
 * folder: a file that they changed, with what the folder had in its place then.
 */

/** A file that curators have changed. */
export interface Change {
  readonly path: string;
  /** The folder's text at the time; null where it had no such file. */
  readonly base: string | null;
  /** Theirs; null where they have taken the file out. */
  readonly text: string | null;
}

export interface Laid {
  /** The folder with the changes over it. */
  readonly files: readonly DataFile[];
  /** Entries that the folder has changed, too, since curators did. Until somebody settles them nothing may be published. */
  readonly conflicts: readonly Conflict[];
}

export function* layOver(folder: readonly DataFile[], changes: readonly Change[]): Steps<Laid> {
  const texts = new Map(folder.map(({ path, text }) => [path, text]));
  const conflicts: Conflict[] = [];
  for (const { path, base, text } of changes) {
    const now = texts.get(path) ?? null;
    const merged =
      now === base || now === text
        ? { text, conflicts: [] }
        : yield* mergeFile({ path, base, curators: text, folder: now });
    conflicts.push(...merged.conflicts);
    if (merged.text === null) texts.delete(path);
    else texts.set(path, merged.text);
  }
  return { files: inOrder(texts), conflicts };
}

/** What has to lie over a folder so that it comes to `wanted`. */
export function changesTo(wanted: readonly DataFile[], folder: readonly DataFile[]): Change[] {
  const before = new Map(folder.map(({ path, text }) => [path, text]));
  const after = new Map(wanted.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .map((path) => ({ path, base: before.get(path) ?? null, text: after.get(path) ?? null }))
    .filter(({ base, text }) => base !== text);
}

/** Files without the changes that were laid over them: the folder as it was then. */
export function takeOff(files: readonly DataFile[], changes: readonly Change[]): DataFile[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path, base } of changes) {
    if (base === null) texts.delete(path);
    else texts.set(path, base);
  }
  return inOrder(texts);
}

/** The changes after somebody has said whose version of an entry holds. */
export function* settleConflict(
  changes: readonly Change[],
  conflict: Conflict,
  holds: 'curators' | 'folder',
): Steps<Change[]> {
  const { path, entry, folder } = conflict;
  const settled: Change[] = [];
  for (const change of changes) {
    if (change.path !== path) settled.push(change);
    else if (entry === null && holds === 'curators') settled.push({ ...change, base: folder });
    else if (entry !== null) {
      // With the folder's entry for the base, the curators' is the only change; without any, it is none.
      const base = yield* put(change.base, entry, folder);
      const text = holds === 'folder' ? yield* put(change.text, entry, folder) : change.text;
      settled.push({ path, base, text });
    }
  }
  return settled;
}

function* put(file: string | null, entry: string, text: string | null): Steps<string | null> {
  const split = file === null ? { head: '', entries: [] } : yield* splitFile(file);
  return split === null ? file : joinFile(withEntry(split, entry, text));
}

/** Names one conflict or several as they stand, so that a button cannot settle others. */
export const conflictId = (...conflicts: readonly Conflict[]): string =>
  createHash('sha256').update(JSON.stringify(conflicts)).digest('hex').slice(0, 12);

const inOrder = (texts: ReadonlyMap<string, string>): DataFile[] =>
  [...texts].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
