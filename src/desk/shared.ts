import { fingerprint } from '../files/fingerprint.js';
import { type FolderReading, readFolder } from '../files/folder.js';
import type { DataFile } from '../knowledge/folder.js';
import type { Versions } from './versions.js';

/** What a desk needs beside its storage where several processes serve one library. */
export interface Shared {
  /**
   * Does work while no other process changes what is served, and tells the others afterwards to look. `onWait` is told at once whose work is
   * under way elsewhere. Rejects with StorageError where the turn cannot be had.
   */
  alone<T>(
    who: string,
    work: () => Promise<T>,
    onWait?: (who: string) => void,
  ): Promise<{ readonly result: T; readonly waitedFor: readonly string[] }>;
  /** Calls back when another process may have changed what is served. */
  onChange(heard: () => void): void;
  /** Data folders by their fingerprints; the latest one is everybody's. */
  readonly folders: Versions;
}

/**
 * Reads the data folder as all processes see it. Each has a copy of its own, and during an update they differ: the one that was brought
 * last holds. A copy counts as brought when its process starts with one that nobody had before, or when it changes while its process runs;
 * so an old process that is started again does not bring back what an update has replaced.
 */
export function createSharedFolder(dir: string, folders: Versions): () => Promise<FolderReading> {
  let known: string | null = null;
  return async () => {
    const own = await readFolder(dir);
    const print = fingerprint(own.files);
    if (print !== known && own.problems.length === 0) {
      const isNew = known !== null || (await folders.read(print)) === null;
      if (isNew) await folders.keep(print, own.files);
      known = print;
    }
    const [latest] = await folders.list();
    if (latest === undefined || latest.version === print || own.problems.length > 0) return own;
    const files: DataFile[] | null = await folders.read(latest.version);
    return files === null ? own : { files, problems: [] };
  };
}
