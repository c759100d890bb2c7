import { access } from 'node:fs/promises';
import { type DataFile, readFolder } from '../knowledge/folder.js';
import type { Library } from '../knowledge/library.js';
import { formatProblem, type Problem } from '../knowledge/problem.js';
import { buildLibrary } from '../knowledge/read.js';
import { fingerprint } from './fingerprint.js';
import { recoverFolder } from './folder-swap.js';
import type { HistoryEntry } from './records.js';
import type { Versions } from './versions.js';

/** There is nothing that could be served: the message lists what is wrong with the data folder. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

export interface Opened {
  readonly library: Library;
  readonly files: readonly DataFile[];
  /** Fingerprint of the data folder, whatever is served. */
  readonly folder: string;
  /** Why it is not the data folder that is served; null where it is. */
  readonly instead: string | null;
}

/**
 * Chooses what to serve at the start: the data folder; or the version that was served last where the folder is
 * unsound, or is still as it was when somebody rolled back and could not write to it. Throws DataError.
 */
export async function openLibrary(dir: string, versions: Versions, last: HistoryEntry | null): Promise<Opened> {
  await recoverFolder(dir).catch(() => undefined);
  const { files, problems } = await readFolder(dir);
  const folder = fingerprint(files);
  const reading = buildLibrary(files);
  const all = [...problems, ...reading.problems];
  const sound = problems.length === 0 ? reading.library : null;
  const pinned = last?.folder === folder && last.version !== sound?.version;
  if (sound !== null && !pinned) return { library: sound, files, folder, instead: null };
  const exists = await access(dir).then(
    () => true,
    () => false,
  );
  const kept = last?.version && exists ? await restore(versions, last.version) : null;
  if (kept !== null) {
    const instead =
      sound === null
        ? `The data folder cannot be used, so the version served last is served:\n${list(all)}`
        : 'Served is the version that was rolled back to; the data folder holds another one.';
    return { ...kept, folder, instead };
  }
  if (sound !== null) return { library: sound, files, folder, instead: null };
  throw new DataError(`The data in ${dir} cannot be used:\n${list(all)}`);
}

const list = (problems: readonly Problem[]) => problems.map(formatProblem).join('\n');

async function restore(versions: Versions, version: string) {
  const files = await versions.read(version).catch(() => null);
  const library = files === null ? null : buildLibrary(files).library;
  return files === null || library === null ? null : { files, library };
}
