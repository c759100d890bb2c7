import pg from 'pg';
import type { Database, Row, Statement } from './database.js';
import { StorageError, storageError } from './storage-error.js';

export interface PostgresOptions {
  /** Connections at most. */
  readonly connections?: number;
  /** How long one statement may take, a new connection included, in milliseconds. */
  readonly patience?: number;
  /** True where connections stay open while nobody uses them. */
  readonly isWarm?: boolean;
  /** Told when a connection breaks that nobody is using. */
  readonly onLost?: (error: Error) => void;
}

/** Steps of tables with a name of their own, in the words of SQLite; see `migrations.ts`. */
export interface Steps {
  readonly name: string;
  readonly steps: readonly string[];
}

const DEFAULTS = { connections: 6, patience: 5000 };

/**
 * A database on PostgreSQL. What is asked of it is written once, for SQLite; the few words that PostgreSQL has otherwise are put in here.
 * Connects when it is first asked something, and again after the server was away; a statement that cannot be sent fails at once and is not
 * kept for later. Whole numbers come as numbers: none of ours leaves the 53 bits.
 */
export function openPostgres(url: string, options: PostgresOptions = {}): Database {
  const { connections, patience } = { ...DEFAULTS, ...options };
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    statement_timeout: patience,
    keepAlive: true,
    ...(options.isWarm ? { idleTimeoutMillis: 0 } : {}),
    application_name: 'summit-desk',
    types,
  });
  // Without a listener the first connection that breaks would end the process.
  pool.on('error', (error) => options.onLost?.(error));
  return {
    async read(sql, args = []) {
      try {
        return (await pool.query<Row>(inPostgres(sql), args.map(argument))).rows;
      } catch (error) {
        throw storageError('The database could not be read', error);
      }
    },
    async write(statements) {
      try {
        return await inTransaction(pool, patience, statements);
      } catch (error) {
        throw storageError('The database could not be written', error);
      }
    },
    close: () => pool.end(),
  };
}

/** A process that is stopped in the middle of it keeps its rows from the others for no longer than `patience`. */
async function inTransaction(pool: pg.Pool, patience: number, statements: readonly Statement[]): Promise<number[]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // The pool looks after idle connections only: one that breaks between two statements would end the process.
  const onBroken = (error: Error) => {
    broken = error;
  };
  client.on('error', onBroken);
  try {
    await client.query(`BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${Math.round(patience)}`);
    const changed: number[] = [];
    for (const { sql, args } of statements) {
      changed.push((await client.query(inPostgres(sql), args.map(argument))).rowCount ?? 0);
    }
    await client.query('COMMIT');
    return changed;
  } catch (error) {
    // Where the server did not say so itself, it is not to be waited for a second time: the transaction ends with the connection.
    if (!(error instanceof pg.DatabaseError)) broken ??= error instanceof Error ? error : new Error(String(error));
    else
      await client.query('ROLLBACK').catch((second: Error) => {
        broken = second;
      });
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(broken);
  }
}

/** Brings tables up to date; several processes may do so at once. Throws StorageError. */
export async function migratePostgres(db: Database, { name, steps }: Steps): Promise<void> {
  const table = 'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, step INTEGER NOT NULL)';
  // The lock ends with the transaction, so that it also holds behind a pooler that hands connections round.
  const lock = { sql: "SELECT pg_advisory_xact_lock(hashtext('summit-desk migrations'))", args: [] };
  await db.write([lock, { sql: table, args: [] }]);
  for (;;) {
    const [row] = await db.read('SELECT step FROM migrations WHERE name = ?', [name]);
    const from = Number(row?.step ?? 0);
    if (from > steps.length) {
      throw new StorageError('newer', 'The database could not be opened: a newer version of the bot has written it.');
    }
    const step = steps[from];
    if (step === undefined) return;
    // Refuses to run twice: another process may have done it since it was looked at.
    const guard = { sql: 'INSERT INTO migrations VALUES (?, 0) ON CONFLICT DO NOTHING', args: [name] };
    const parts = tablesInPostgres(step).map((sql) => ({ sql, args: [] }));
    const done = { sql: 'UPDATE migrations SET step = step + 1 WHERE name = ? AND step = ?', args: [name, from] };
    const check = { sql: 'SELECT 1 / count(*) FROM migrations WHERE name = ? AND step = ?', args: [name, from] };
    try {
      await db.write([lock, guard, check, ...parts, done]);
    } catch (error) {
      const [now] = await db.read('SELECT step FROM migrations WHERE name = ?', [name]);
      if (Number(now?.step ?? 0) === from) throw error;
    }
  }
}

/** A statement in the words of PostgreSQL. `?1` names an argument by its number, `?` the next one. */
function inPostgres(sql: string): string {
  let at = 0;
  return sql
    .replaceAll('last_insert_rowid()', 'lastval()')
    .replaceAll('json_each(?)', 'json_array_elements_text(?::json)')
    .replace(/\?(\d+)?/g, (_, number?: string) => {
      at += 1;
      return `$${number ?? at}`;
    });
}

/** Tables as SQLite has them, in PostgreSQL's types. Texts compare byte by byte, as there. */
function tablesInPostgres(step: string): string[] {
  return step
    .replace(/--.*$/gm, '')
    .replace(/\bid INTEGER PRIMARY KEY\b/g, 'id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY')
    .replace(/\bTEXT\b/g, 'TEXT COLLATE "C"')
    .replace(/\bINTEGER\b/g, 'BIGINT')
    .replace(/\bBLOB\b/g, 'BYTEA')
    .replace(/\)\s*STRICT(?:, WITHOUT ROWID)?/g, ')')
    .split(';')
    .filter((part) => part.trim() !== '');
}

/** PostgreSQL has no text with a zero byte in it. */
const argument = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '') : value);
