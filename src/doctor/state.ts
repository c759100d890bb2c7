import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.js';
import { type Looked, lookAtFile, lookAtServer } from '../desk/look-at-database.js';
import { databaseFile } from '../desk/storage.js';
import { StorageError } from '../desk/storage-error.js';
import { bad, type Finding, finding, look, ok, skipped } from './finding.js';

const MB = 1024 * 1024;
/** Below the first a publication may not fit, below the second not even the log of the database. */
const LITTLE_MB = 500;
const TOO_LITTLE_MB = 50;

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Where things are kept: the journal in the state folder, or PostgreSQL. */
export async function checkJournal({ stateDir, databaseUrl }: Config): Promise<Finding[]> {
  if (databaseUrl !== null)
    return [
      skipped('journal', 'DATABASE_URL is set, so the state folder is not used'),
      await checkPostgres(databaseUrl),
    ];
  return [await checkFile(stateDir), skipped('postgresql', 'DATABASE_URL is not set')];
}

function checkFile(stateDir: string): Promise<Finding> {
  const todo = `Let the bot’s user write to ${resolve(stateDir)}, or set STATE_DIR to another folder.`;
  return finding('journal', todo, async () => {
    const place = await nearest(stateDir);
    if (!(await stat(place)).isDirectory()) return bad('journal', `${place} is not a folder`, todo);
    await access(place, constants.W_OK);
    const file = databaseFile(stateDir);
    if (!(await exists(file))) return ok('journal', `none in ${resolve(stateDir)} yet; the first start makes one`);
    return judged('journal', () => lookAtFile(resolve(file)));
  });
}

function checkPostgres(url: string): Promise<Finding> {
  const todo = 'Check DATABASE_URL, and that the server runs and lets the bot in.';
  return finding('postgresql', todo, async () => {
    // Only here: whoever has SQLite does not load a client for PostgreSQL.
    const { openPostgres } = await import('../desk/postgres.js');
    const db = openPostgres(url, { connections: 1 });
    try {
      const [row] = await db.read('SHOW server_version');
      const found = await judged('postgresql', () => lookAtServer(db));
      return { ...found, said: `PostgreSQL ${String(row?.server_version)}: ${found.said}` };
    } finally {
      await db.close();
    }
  });
}

async function judged(check: string, work: () => Promise<Looked>): Promise<Finding> {
  try {
    const { step, latest } = await work();
    if (step === latest) return ok(check, 'sound and up to date');
    return ok(check, `sound; the next start brings it from step ${step} to ${latest}`);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const todo: Partial<Record<StorageError['code'], string>> = {
      newer: 'Start the version of the bot that wrote it, or restore a backup made by this one.',
      damaged: 'The next start sets it aside and begins a new one; npm run restore brings back a backup.',
    };
    return bad(check, error.message, todo[error.code] ?? 'docs/operating.md, “The curators’ desk”, says what to do.');
  }
}

/** Room on the disk that holds the state folder. */
export function checkDisk({ stateDir }: Config): Promise<Finding> {
  return finding('disk', 'Make the disk of STATE_DIR readable.', async () => {
    const { bavail, bsize } = await statfs(await nearest(stateDir));
    const free = Math.floor((bavail * bsize) / MB);
    const said = `${free} MB free for ${resolve(stateDir)}`;
    const todo = 'Make room: a full disk keeps nothing that curators do.';
    if (free < TOO_LITTLE_MB) return bad('disk', said, todo);
    return free < LITTLE_MB ? look('disk', said, todo) : ok('disk', said);
  });
}

/** The folder, or the closest one above it that is there. */
async function nearest(dir: string): Promise<string> {
  let at = resolve(dir);
  while (!(await exists(at)) && dirname(at) !== at) at = dirname(at);
  return at;
}
