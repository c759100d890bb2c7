import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { makeFolder } from './durable.js';
import { MIGRATIONS } from './migrations.js';
import { StorageError, storageError } from './storage-error.js';

export type Value = string | number | null | Uint8Array;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  readonly sql: string;
  readonly args: readonly Value[];
}

/** The little of SQL that the desk needs: SQLite here, PostgreSQL in `postgres.ts`. Everything throws StorageError. */
export interface Database {
  read(sql: string, args?: readonly Value[]): Promise<Row[]>;
  /** All statements or none; durable once it resolves. Gives the number of rows that each changed. */
  write(statements: readonly Statement[]): Promise<number[]>;
  close(): Promise<void>;
}

/**
 * SQLite blocks the whole process while it waits for a lock, so it waits for this long at most; the rest of the
 * patience is ours and lets others work meanwhile.
 */
const BLOCKING_MS = 20;
const PATIENCE_MS = 5000;

const BUSY = /SQLITE_BUSY|SQLITE_LOCKED|database is locked/;

/**
 * Opens the database, creating it and its folder where they are missing, and brings its tables up to date. Several
 * processes may have it open: readers and one writer work side by side (WAL).
 */
export async function openDatabase(file: string): Promise<Database> {
  let client: Client | null = null;
  try {
    await makeFolder(dirname(resolve(file)));
    // One connection: settings hold for a connection and not for a database.
    const opened = createClient({ url: pathToFileURL(resolve(file)).href, concurrency: 1, timeout: BLOCKING_MS });
    client = opened;
    await patiently(() => opened.execute('PRAGMA journal_mode = WAL'));
    // FULL: what was acknowledged survives the loss of power, too; entries are few, so that costs nothing.
    for (const setting of ['synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON']) {
      await opened.execute(`PRAGMA ${setting}`);
    }
    const { rows } = await opened.execute('PRAGMA quick_check(1)');
    if (rows[0]?.[0] !== 'ok') throw new StorageError('damaged', 'The database could not be opened: it is damaged.');
    await patiently(() => migrate(opened));
    return over(opened);
  } catch (error) {
    client?.close();
    throw storageError('The database could not be opened', error);
  }
}

function over(client: Client): Database {
  return {
    async read(sql, args = []) {
      try {
        return (await patiently(() => client.execute({ sql, args: [...args] }))).rows;
      } catch (error) {
        throw storageError('The database could not be read', error);
      }
    },
    async write(statements) {
      try {
        const results = await patiently(() =>
          client.batch(
            statements.map(({ sql, args }) => ({ sql, args: [...args] })),
            'write',
          ),
        );
        return results.map(({ rowsAffected }) => rowsAffected);
      } catch (error) {
        throw storageError('The database could not be written', error);
      }
    },
    async close() {
      // Puts everything into the one file, for whoever copies it; where that fails the next start does it.
      await client.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
      client.close();
    },
  };
}

/** Tries again while another process holds the lock. */
async function patiently<T>(action: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      const words = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : '';
      if (!BUSY.test(words) || performance.now() > until) throw error;
      await sleep(5 + Math.random() * 20);
    }
  }
}

/** Each step with its number in one transaction; another process may have done it in the meantime. */
async function migrate(client: Client): Promise<void> {
  const transaction = await client.transaction('write');
  try {
    const { rows } = await transaction.execute('PRAGMA user_version');
    const from = Number(rows[0]?.[0] ?? 0);
    if (from > MIGRATIONS.length) {
      throw new StorageError('newer', 'The database could not be opened: a newer version of the bot has written it.');
    }
    for (const step of MIGRATIONS.slice(from)) await transaction.executeMultiple(step);
    if (from < MIGRATIONS.length) await transaction.execute(`PRAGMA user_version = ${MIGRATIONS.length}`);
    await transaction.commit();
  } finally {
    transaction.close();
  }
}
