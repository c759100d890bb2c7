import { access } from 'node:fs/promises';
import { fingerprint } from '../files/fingerprint.js';
import type { FolderReading } from '../files/folder.js';
import { readFiles } from '../files/read-library.js';
import type { DataFile } from '../knowledge/folder.js';
import type { Library } from '../knowledge/library.js';
import { formatProblem, type Problem } from '../knowledge/problem.js';
import { atOnce } from '../lib/steps.js';
import { DeskError } from './desk-error.js';
import { recoverFolder } from './folder-swap.js';
import { layOver } from './overlay.js';
import type { OverlayStore } from './overlay-store.js';
import type { HistoryEntry } from './records.js';
import { StorageError } from './storage-error.js';
import type { Versions } from './versions.js';

/** There is nothing that could be served: the message lists what is wrong with the data folder. */
export class DataError extends DeskError<'data'> {
  override readonly name = 'DataError';
}

export interface Opened {
  readonly library: Library;
  readonly files: readonly DataFile[];
  /** Fingerprint of the data folder with the curators' changes over it, whatever is served. */
  readonly folder: string;
  /** Why it is not the data folder that is served; null where it is. */
  readonly instead: string | null;
  /** The folder has changed since something was last published from it: it has to pass the gate. */
  readonly pending: boolean;
}

/**
 * Chooses what to serve at the start. The version that was served last, where there is one: a restart must not publish
 * what the gate would refuse, nor what a rollback left unpublished. Else the data folder with the curators' changes. Rejects
 * with DataError.
 */
export async function openLibrary(
  dir: string,
  readData: () => Promise<FolderReading>,
  overlays: OverlayStore,
  versions: Versions,
  last: HistoryEntry | null,
): Promise<Opened> {
  await recoverFolder(dir).catch(() => undefined);
  const read = await readData();
  const changes = await overlays.load().catch((error: unknown) => {
    if (error instanceof StorageError) return error;
    throw error;
  });
  const lost = changes instanceof StorageError ? changes.message : null;
  const { files, conflicts } = atOnce(layOver(read.files, changes instanceof StorageError ? [] : changes));
  const folder = fingerprint(files);
  const reading = readFiles(files, folder);
  const all = [...read.problems, ...reading.problems];
  const sound = read.problems.length === 0 ? reading.library : null;
  const own = sound === null ? null : { library: sound, files, folder, instead: lost, pending: false };
  // What nearly every start finds: the version that was kept would come to the same.
  if (own !== null && own.library.version === last?.version && conflicts.length === 0) return own;
  const exists = await access(dir).then(
    () => true,
    () => false,
  );
  const kept = last?.version && exists ? await restore(versions, last.version) : null;
  if (own !== null && kept === null) return own;
  if (kept === null) throw new DataError('data', `The data in ${dir} cannot be used:\n${list(all)}`);
  if (lost !== null) return { ...kept, folder, instead: `${lost} The version served last is served.`, pending: false };
  if (own === null) {
    const instead = `The data folder cannot be used, so the version served last is served:\n${list(all)}`;
    return { ...kept, folder, instead, pending: false };
  }
  const pinned = last?.folder === folder && conflicts.length === 0;
  const instead = pinned
    ? 'The version served last is served; the data folder holds changes that nobody has published.'
    : null;
  return { ...kept, folder, instead, pending: !pinned };
}

const list = (problems: readonly Problem[]) => problems.map(formatProblem).join('\n');

async function restore(versions: Versions, version: string) {
  const files = await versions.read(version).catch(() => null);
  const library = files === null ? null : readFiles(files).library;
  return files === null || library === null ? null : { files, library };
}
