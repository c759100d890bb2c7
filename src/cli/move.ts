import { access } from 'node:fs/promises';
import { type Database, openDatabase, type Row, type Value } from '../desk/database.js';
import { lockState, StateLockError } from '../desk/state-lock.js';
import { databaseFile, type Storage } from '../desk/storage.js';
import { orElse, StorageError } from '../desk/storage-error.js';
import type { Versions } from '../desk/versions.js';
import { UsageError } from './options.js';
import { openFolder, used } from './state.js';

/** Tables in an order in which each comes after those that it refers to, with what numbers its rows. */
const TABLES = [
  { name: 'versions', numbered: false },
  { name: 'history', numbered: true },
  { name: 'gaps', numbered: true },
  { name: 'gap_groups', numbered: false },
  { name: 'gap_words', numbered: false },
  { name: 'feedback', numbered: false },
  { name: 'complaints', numbered: true },
  { name: 'servers', numbered: false },
  { name: 'settings', numbered: false },
  { name: 'setting_changes', numbered: false },
  { name: 'arrivals', numbered: false },
] as const;

/** Copies a state folder to `DATABASE_URL`, all of it or nothing; the folder stays as it is. */
export async function moveState(dir: string): Promise<number> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new UsageError('desk move needs DATABASE_URL, the PostgreSQL database to move the state to.');
  await access(databaseFile(dir)).catch(() => {
    throw new UsageError(`There is no desk in the state folder ${dir}.`);
  });
  const lock = await lockState(dir).catch((error: unknown) => {
    throw error instanceof StateLockError ? new UsageError(error.message) : error;
  });
  try {
    return await used(null, () => copy(dir, url));
  } finally {
    lock.release();
  }
}

async function copy(dir: string, url: string): Promise<number> {
  const [{ openPostgres }, { openPostgresStorage }] = await Promise.all([
    import('../desk/postgres.js'),
    import('../desk/postgres-storage.js'),
  ]);
  const target = openPostgres(url, { patience: 60_000 });
  const source = await openDatabase(databaseFile(dir));
  try {
    const to = await openPostgresStorage(target);
    const from = await openFolder(dir);
    await refuseWhatIsThere(target);
    // Files first: what is not in the history is not served.
    const files = await copyFiles(from, to);
    await from.records.close();
    const rows = await copyRows(source, target);
    const told = Object.entries(rows).map(([name, count]) => `${name} ${count}`);
    process.stdout.write(`Copied: libraries ${files}, ${told.join(', ')}.\n`);
    process.stdout.write(
      `Start the bot with DATABASE_URL now; the folder ${dir} is no longer used, and nothing in it was changed. Facts that curators have in hand (drafts) stay there: begin them again.\n`,
    );
    return 0;
  } finally {
    await source.close();
    await target.close();
  }
}

async function refuseWhatIsThere(target: Database): Promise<void> {
  for (const { name } of TABLES) {
    const [row] = await target.read(`SELECT 1 FROM ${name} LIMIT 1`);
    if (row !== undefined)
      throw new StorageError('other', `The database of DATABASE_URL is not empty: it has ${name}.`);
  }
}

/** Candidates, too: a curator may be about to insist on one. One that is damaged stops nothing. */
async function copyFiles(from: Storage, to: Storage): Promise<number> {
  const count = await copyVersions(from.versions, to.versions);
  const { list, read } = from.candidates;
  await copyVersions({ list, read: (version) => orElse(read(version), null) }, to.candidates);
  await to.overlays.save(await from.overlays.load());
  return count;
}

/** Oldest first, so that they stay in their order. */
async function copyVersions(from: Pick<Versions, 'list' | 'read'>, to: Versions): Promise<number> {
  const kept = [...(await from.list())].reverse();
  let count = 0;
  for (const { version } of kept) {
    const files = await from.read(version);
    if (files === null) continue;
    await to.keep(version, files);
    count += 1;
  }
  return count;
}

async function copyRows(source: Database, target: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const statements = [];
  for (const { name, numbered } of TABLES) {
    const rows = await source.read(`SELECT * FROM ${name}`);
    counts[name] = rows.length;
    for (const row of rows) statements.push(insert(name, row));
    if (numbered) {
      const next = `SELECT setval(pg_get_serial_sequence('${name}', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM ${name}), false)`;
      statements.push({ sql: next, args: [] });
    }
  }
  await target.write(statements);
  return counts;
}

function insert(table: string, row: Row) {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  return { sql, args: columns.map((column) => row[column] as Value) };
}
