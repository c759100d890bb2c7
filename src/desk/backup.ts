import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { bytesOf } from '../files/bytes.js';
import { readFolder } from '../files/folder.js';
import { type BackedUp, BackupError, FORM, isOurs, MANIFEST, type Manifest } from './backup-form.js';
import { makeFolder, syncFolder } from './durable.js';
import { databaseFile } from './storage.js';
import { storageError } from './storage-error.js';

export interface BackupParts {
  readonly stateDir: string;
  readonly dataDir: string;
  readonly out: string;
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  readonly program: string;
  readonly now: () => Date;
}

/** Times that a state folder which changes under our hands is copied anew. */
const TRIES = 5;
const PATIENCE_MS = 5000;

/**
 * Copies state and data folder into one zip, also while the bot runs. It is put in place whole or not at all. The database is SQLite's own copy of one
 * moment; versions are kept before the history names them and never change, so those it names are there; the curators' changes are read before and
 * after it and have to be the same. Throws BackupError, StorageError.
 */
export async function backUp(parts: BackupParts): Promise<Manifest> {
  const out = resolve(parts.out);
  if (!parts.force && (await exists(out)))
    throw new BackupError('there', `${parts.out} is there already. Name another file, or add --force.`);
  if (!(await exists(databaseFile(parts.stateDir))))
    throw new BackupError('not-a-backup', `There is no desk in the state folder ${parts.stateDir}.`);
  await makeFolder(dirname(out));
  const aside = await mkdtemp(join(dirname(out), '.backup-'));
  try {
    const database = join(aside, 'desk.sqlite');
    const overlay = await snapshot(parts.stateDir, database);
    const zip = join(aside, 'backup.zip');
    const manifest = await write(parts, zip, database, overlay);
    await sync(zip);
    await rename(zip, out);
    await syncFolder(dirname(out));
    return manifest;
  } catch (error) {
    throw error instanceof BackupError ? error : storageError('The backup could not be written', error);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The database of one moment, and the curators' changes that go with it; null where there are none. */
async function snapshot(stateDir: string, to: string): Promise<Buffer | null> {
  const overlayNow = () => orNull(readFile(join(stateDir, 'overlay.json.gz')));
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const before = await overlayNow();
    await rm(to, { force: true });
    await copyDatabase(resolve(databaseFile(stateDir)), to);
    const after = await overlayNow();
    if (before === null ? after === null : after?.equals(before)) return after;
  }
  throw new BackupError('changing', 'Curators are changing the library just now. Try again in a minute.');
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const client = createClient({ url: pathToFileURL(from).href, concurrency: 1, timeout: PATIENCE_MS });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [to] });
  } finally {
    client.close();
  }
}

async function write(parts: BackupParts, to: string, database: string, overlay: Buffer | null): Promise<Manifest> {
  // Only here: it takes long to load. Its worker threads are for browsers.
  const { configure, Uint8ArrayReader, ZipWriter } = await import('@zip.js/zip.js');
  configure({ useWebWorkers: false });
  // It holds what curators wrote and the ids of who they are.
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(to, { mode: 0o600 })) as WritableStream<Uint8Array>);
  const files: BackedUp[] = [];
  const add = async (path: string, bytes: Uint8Array | null) => {
    if (bytes === null || !isOurs(path)) return;
    await zip.add(path, new Uint8ArrayReader(bytes), { level: path.endsWith('.gz') ? 0 : 6 });
    files.push({ path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
  };
  await add('state/desk.sqlite', await readFile(database));
  await add('state/overlay.json.gz', overlay);
  // One that is gone meanwhile was not wanted any more.
  for (const folder of ['versions', 'candidates', 'drafts'])
    for (const name of await readdir(join(parts.stateDir, folder)).catch(() => []))
      await add(`state/${folder}/${name}`, await orNull(readFile(join(parts.stateDir, folder, name))));
  for (const file of (await readFolder(parts.dataDir)).files) await add(`data/${file.path}`, bytesOf(file));
  const manifest = { form: FORM, at: parts.now().toISOString(), program: parts.program, files } as const;
  await zip.add(MANIFEST, new Uint8ArrayReader(Buffer.from(JSON.stringify(manifest, null, 1))));
  await zip.close();
  return { ...manifest, files };
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Null where the file is not there; any other fault is one. */
async function orNull(reading: Promise<Buffer>): Promise<Buffer | null> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
