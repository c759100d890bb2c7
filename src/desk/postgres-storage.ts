import type { Database } from './database.js';
import { MIGRATIONS } from './migrations.js';
import { migratePostgres } from './postgres.js';
import { createStoredDrafts, createStoredOverlay, createStoredVersions, FILE_TABLES } from './postgres-files.js';
import { CANDIDATES, type Storage } from './storage.js';
import { createRecords } from './stored-records.js';

/** The desk's tables, the same as in SQLite. */
const DESK_TABLES = { name: 'desk', steps: MIGRATIONS };

/** Storage in PostgreSQL, its tables brought up to date. Throws StorageError. */
export async function openPostgresStorage(db: Database, now: () => Date = () => new Date()): Promise<Storage> {
  await migratePostgres(db, DESK_TABLES);
  await migratePostgres(db, FILE_TABLES);
  return {
    records: createRecords(db, now),
    versions: createStoredVersions(db, 'version'),
    candidates: createStoredVersions(db, 'candidate', CANDIDATES),
    overlays: createStoredOverlay(db),
    drafts: createStoredDrafts(db),
  };
}
