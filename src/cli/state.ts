import { access } from 'node:fs/promises';
import { databaseFile } from '../desk/curation.js';
import { openDatabase } from '../desk/database.js';
import type { Records } from '../desk/records.js';
import { createSqliteRecords } from '../desk/sqlite-records.js';
import { StorageError } from '../desk/storage-error.js';
import { UsageError } from './options.js';

/** The records of the state folder (`--state`, else `STATE_DIR`, else `state`), also while the bot runs. */
export async function withRecords<T>(given: string | undefined, work: (records: Records) => Promise<T>): Promise<T> {
  const dir = given ?? process.env.STATE_DIR ?? 'state';
  const file = databaseFile(dir);
  await access(file).catch(() => {
    throw new UsageError(`There is no desk in the state folder ${dir}; the bot opens one when it starts.`);
  });
  try {
    const records = createSqliteRecords(await openDatabase(file));
    try {
      return await work(records);
    } finally {
      await records.close();
    }
  } catch (error) {
    if (error instanceof StorageError) throw new UsageError(`${error.message} (${file})`);
    throw error;
  }
}
