import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openDatabase } from './database.js';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { makeFolder, syncFolder } from './durable.js';
import { createOverlayStore, type OverlayStore } from './overlay-store.js';
import { brokenRecords, type Records } from './records.js';
import { StorageError, storageError } from './storage-error.js';
import { createRecords } from './stored-records.js';
import { createVersions, type Versions } from './versions.js';

/** Where the desk keeps things: a state folder with SQLite, or PostgreSQL (`postgres-storage.ts`). */
export interface Storage {
  readonly records: Records;
  readonly versions: Versions;
  readonly candidates: Versions;
  readonly overlays: OverlayStore;
  /** Facts that curators have in hand. */
  readonly drafts: DraftStore;
}

/** Libraries that were refused or only looked at, and are kept for whoever insists. */
export const CANDIDATES = 20;

export const databaseFile = (stateDir: string) => join(stateDir, 'desk.sqlite');

/**
 * A state folder. A database that cannot be used is told to `fault` and stops no answer. With `onSetAside`, which is told of it, one that is damaged is
 * set aside whole and a new one begun: only for the one process that runs on the folder.
 */
export async function openStateFolder(
  stateDir: string,
  now: () => Date,
  fault: (message: string) => void,
  onSetAside?: (message: string) => void,
): Promise<Storage> {
  return {
    records: await openRecords(databaseFile(stateDir), now, fault, onSetAside),
    versions: createVersions(join(stateDir, 'versions')),
    candidates: createVersions(join(stateDir, 'candidates'), CANDIDATES),
    overlays: createOverlayStore(stateDir),
    drafts: createDraftStore(join(stateDir, 'drafts')),
  };
}

async function openRecords(
  file: string,
  now: () => Date,
  fault: (message: string) => void,
  onSetAside?: (message: string) => void,
): Promise<Records> {
  const broken = (error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
    fault(`${error.message} Answers go on; nothing is kept until desk.sqlite in the state folder is mended or moved.`);
    return brokenRecords(error);
  };
  try {
    return createRecords(await openDatabase(file), now);
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'damaged' || onSetAside === undefined) return broken(error);
    try {
      const folder = await setAside(file, now());
      const db = await openDatabase(file);
      onSetAside(`${error.message} It was set aside in ${folder} in the state folder, and a new one was begun.`);
      return createRecords(db, now);
    } catch (second) {
      return broken(second);
    }
  }
}

/** Moves a database with what SQLite keeps beside it; gives the name of the folder where it is then. */
async function setAside(file: string, at: Date): Promise<string> {
  const name = `damaged-${at.getTime().toString(36)}`;
  const folder = join(dirname(file), name);
  try {
    await makeFolder(folder);
    // The log first: left beside a new database, it would be taken for that one's.
    for (const end of ['-wal', '-shm', '']) {
      await rename(`${file}${end}`, join(folder, `${basename(file)}${end}`)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
    await syncFolder(dirname(file));
  } catch (error) {
    throw storageError('The damaged database could not be set aside', error);
  }
  return name;
}
