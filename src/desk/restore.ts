import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { access, constants, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FileEntry } from '@zip.js/zip.js';
import { TOP_FILES } from '../knowledge/folder.js';
import { BackupError, LIMITS, MANIFEST, type Manifest, readManifest } from './backup-form.js';
import { makeFolder, syncFolder, writeDurably } from './durable.js';
import { lookAtFile } from './look-at-database.js';
import { lockState } from './state-lock.js';
import { storageError } from './storage-error.js';

export interface RestoreParts {
  readonly file: string;
  readonly stateDir: string;
  /** Where the data folder goes; null: it stays in the backup. */
  readonly dataDir: string | null;
  /** Whether what is there may be set aside. */
  readonly force: boolean;
  readonly now: () => Date;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Folders in which what was there now is. */
  readonly aside: readonly string[];
}

/** All that a desk keeps in its state folder. */
const KEPT = [
  'desk.sqlite',
  'desk.sqlite-wal',
  'desk.sqlite-shm',
  'overlay.json.gz',
  'versions',
  'candidates',
  'drafts',
];
const DATA = ['facts', 'translations', 'pictures', ...TOP_FILES];

/**
 * Puts a backup in place where no bot runs. All of it is unpacked and checked before anything is touched; what was there is set aside, never deleted.
 * Throws BackupError, StateLockError, StorageError.
 */
export async function restore(parts: RestoreParts): Promise<Restored> {
  const places = [
    { from: 'state', dir: resolve(parts.stateDir), names: KEPT },
    ...(parts.dataDir === null ? [] : [{ from: 'data', dir: resolve(parts.dataDir), names: DATA }]),
  ];
  for (const { dir, names } of places) {
    const [there] = parts.force ? [] : await thereOf(dir, names);
    if (there !== undefined)
      throw new BackupError('there', `${join(dir, there)} is there already. With --force it is set aside.`);
  }
  const lock = await lockState(parts.stateDir);
  const unpacked = new Map<string, string>();
  try {
    // In the folder where it goes: from another disk it could not be renamed into place.
    for (const { from, dir } of places) {
      await makeFolder(dir);
      unpacked.set(from, await mkdtemp(join(dir, '.restore-')));
    }
    const manifest = await unpack(parts.file, unpacked);
    await lookAtFile(join(unpacked.get('state') ?? '', 'desk.sqlite'));
    const aside: string[] = [];
    for (const { from, dir, names } of places) {
      const there = await thereOf(dir, names);
      const before = join(dir, `.before-restore-${parts.now().getTime().toString(36)}`);
      const fresh = unpacked.get(from) ?? '';
      if (there.length > 0) aside.push(before);
      await moveAll(dir, before, there);
      await moveAll(fresh, dir, await thereOf(fresh, names));
    }
    return { manifest, aside };
  } catch (error) {
    throw error instanceof BackupError ? error : storageError('The backup could not be restored', error);
  } finally {
    for (const dir of unpacked.values()) await rm(dir, { recursive: true, force: true });
    lock.release();
  }
}

/** Checks all of a backup, and writes the parts that `to` has a folder for. */
async function unpack(file: string, to: ReadonlyMap<string, string>): Promise<Manifest> {
  // Only here: it takes long to load. Its worker threads are for browsers.
  const { BlobReader, configure, ZipReader } = await import('@zip.js/zip.js');
  configure({ useWebWorkers: false });
  // A Blob of a file that cannot be read fails only later, and says less.
  await access(file, constants.R_OK).catch(() => {
    throw new BackupError('not-a-backup', `There is no file ${file} that can be read.`);
  });
  const blob = await openAsBlob(file);
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of new ZipReader(new BlobReader(blob)).getEntriesGenerator())
      if (!entry.directory && entries.size <= LIMITS.files) entries.set(entry.filename, entry);
  } catch {
    throw new BackupError('not-a-backup', `${file} is no backup, or not all of one.`);
  }
  const told = entries.get(MANIFEST);
  if (told === undefined) throw new BackupError('not-a-backup', `${file} is no backup: it has no ${MANIFEST}.`);
  const manifest = readManifest((await contentOf(told, LIMITS.bytes)).toString('utf8'));
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (manifest.files.length > LIMITS.files || total > LIMITS.bytes)
    throw new BackupError('not-a-backup', `${file} holds more than a backup can.`);
  for (const { path, bytes, sha256 } of manifest.files) {
    const entry = entries.get(path);
    const content = entry === undefined ? null : await contentOf(entry, bytes);
    if (content === null || createHash('sha256').update(content).digest('hex') !== sha256)
      throw new BackupError('damaged', `The backup is damaged: ${path} is not what it was.`);
    const [part = '', ...rest] = path.split('/');
    const folder = to.get(part);
    if (folder !== undefined) await writeDurably(join(folder, ...rest), content);
  }
  return manifest;
}

/** The bytes of an entry, of which there may be `most`. */
async function contentOf(entry: FileEntry, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.byteLength;
      if (size > most) throw new BackupError('damaged', 'The backup is damaged: a file is longer than it says.');
      chunks.push(chunk);
    },
  });
  await entry.getData(sink, { checkCrc32: true }).catch((error: unknown) => {
    if (error instanceof BackupError) throw error;
    throw new BackupError('damaged', `The backup is damaged: ${entry.filename} cannot be read.`);
  });
  return Buffer.concat(chunks);
}

async function thereOf(dir: string, names: readonly string[]): Promise<string[]> {
  const there = await readdir(dir).catch(() => [] as string[]);
  return names.filter((name) => there.includes(name));
}

async function moveAll(from: string, to: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await makeFolder(to);
  for (const name of names) await rename(join(from, name), join(to, name));
  await syncFolder(to);
}
