import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import type { Database } from './database.js';
import { MIGRATIONS } from './migrations.js';
import { StorageError, storageError } from './storage-error.js';

/** What is in a database. `step` counts the migrations it has had, `latest` those that this program knows. */
export interface Looked {
  readonly step: number;
  readonly latest: number;
}

const PATIENCE_MS = 2000;

/** Looks at a SQLite file that exists, and changes nothing in it; also while a bot uses it. Throws StorageError where it is damaged, or newer. */
export async function lookAtFile(file: string): Promise<Looked> {
  const client = createClient({ url: pathToFileURL(file).href, concurrency: 1, timeout: PATIENCE_MS });
  try {
    await client.execute('PRAGMA query_only = ON');
    const { rows } = await client.execute('PRAGMA quick_check(1)');
    if (rows[0]?.[0] !== 'ok') throw new StorageError('damaged', 'The database cannot be used: it is damaged.');
    const version = (await client.execute('PRAGMA user_version')).rows[0]?.[0];
    return judge(Number(version ?? 0));
  } catch (error) {
    throw storageError('The database cannot be used', error);
  } finally {
    client.close();
  }
}

/** The same for PostgreSQL. An empty database is at step 0. */
export async function lookAtServer(db: Database): Promise<Looked> {
  const [table] = await db.read("SELECT to_regclass('migrations') IS NOT NULL AS there");
  if (table?.there !== true) return judge(0);
  const [row] = await db.read("SELECT step FROM migrations WHERE name = 'desk'");
  return judge(Number(row?.step ?? 0));
}

function judge(step: number): Looked {
  const latest = MIGRATIONS.length;
  if (step > latest)
    throw new StorageError(
      'newer',
      `The database cannot be used: a newer version of the bot has written it (step ${step}; this one knows ${latest}).`,
    );
  return { step, latest };
}
