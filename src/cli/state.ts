import { access } from 'node:fs/promises';
import { createOverlayStore, type OverlayStore } from '../desk/overlay-store.js';
import type { Records } from '../desk/records.js';
import { databaseFile, openStateFolder, type Storage } from '../desk/storage.js';
import { StorageError } from '../desk/storage-error.js';
import { UsageError } from './options.js';

/** The state folder (`--state`, else `STATE_DIR`, else `state`); null where `DATABASE_URL` is set and no folder is given. */
function stateDir(given: string | undefined): string | null {
  if (given === undefined && process.env.DATABASE_URL) return null;
  return given ?? process.env.STATE_DIR ?? 'state';
}

/** The records of the state folder, or of `DATABASE_URL`; also while the bot runs. */
export async function withRecords<T>(given: string | undefined, work: (records: Records) => Promise<T>): Promise<T> {
  const dir = stateDir(given);
  if (dir !== null) {
    await access(databaseFile(dir)).catch(() => {
      throw new UsageError(`There is no desk in the state folder ${dir}. The bot creates one when it starts.`);
    });
  }
  return used(dir ?? 'DATABASE_URL', async () => {
    const { records } = dir === null ? await openShared() : await openFolder(dir);
    try {
      return await work(records);
    } finally {
      await records.close();
    }
  });
}

/** What curators have changed in Discord, there. */
export async function withOverlay<T>(given: string | undefined, work: (store: OverlayStore) => Promise<T>): Promise<T> {
  const dir = stateDir(given);
  if (dir !== null) return used(null, () => work(createOverlayStore(dir)));
  return used('DATABASE_URL', async () => {
    const { records, overlays } = await openShared();
    try {
      return await work(overlays);
    } finally {
      await records.close();
    }
  });
}

/** Storage in `DATABASE_URL`; closed by closing its records. */
async function openShared(): Promise<Storage> {
  // Only here: whoever has SQLite does not load a client for PostgreSQL.
  const [{ openPostgres }, { openPostgresStorage }] = await Promise.all([
    import('../desk/postgres.js'),
    import('../desk/postgres-storage.js'),
  ]);
  return openPostgresStorage(openPostgres(process.env.DATABASE_URL ?? '', { connections: 2 }));
}

export const openFolder = (dir: string): Promise<Storage> =>
  openStateFolder(
    dir,
    () => new Date(),
    (message) => {
      throw new StorageError('other', message);
    },
  );

/** Turns what could not be kept or read into a word for whoever typed the command. */
export async function used<T>(where: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError)
      throw new UsageError(where === null ? error.message : `${error.message} (${where})`);
    throw error;
  }
}
