import { join } from 'node:path';
import { type Database, openDatabase } from './database.js';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { createOverlayStore, type OverlayStore } from './overlay-store.js';
import { brokenRecords, type Records } from './records.js';
import { StorageError } from './storage-error.js';
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

/** A state folder. A database that cannot be used is told to `fault` and stops no answer. */
export async function openStateFolder(
  stateDir: string,
  now: () => Date,
  fault: (message: string) => void,
): Promise<Storage> {
  return {
    records: await openRecords(databaseFile(stateDir), now, fault),
    versions: createVersions(join(stateDir, 'versions')),
    candidates: createVersions(join(stateDir, 'candidates'), CANDIDATES),
    overlays: createOverlayStore(stateDir),
    drafts: createDraftStore(join(stateDir, 'drafts')),
  };
}

async function openRecords(file: string, now: () => Date, fault: (message: string) => void): Promise<Records> {
  let db: Database;
  try {
    db = await openDatabase(file);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    fault(`${error.message} Answers go on; nothing is kept until desk.sqlite in the state folder is mended or moved.`);
    return brokenRecords(error);
  }
  return createRecords(db, now);
}
