import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DataFile, dataPaths, INCOMING } from '../knowledge/folder.js';
import { replaceDurably, syncFolder, writeDurably } from './durable.js';
import { storageError } from './storage-error.js';

/**
 * Makes a data folder hold these data files and no others; what else lies in it stays. The whole set is written aside
 * and renamed to `.incoming`, which readers take for the folder's content: that rename is the moment of the change.
 * Then each file is put in its place. A process that is killed leaves the old set or the new one; `recoverFolder`
 * finishes the rest. Throws StorageError, and then nothing has changed.
 */
export async function replaceFolder(dir: string, files: readonly DataFile[]): Promise<void> {
  const aside = join(dir, `${INCOMING}-${process.pid}-${Date.now().toString(36)}`);
  try {
    await recoverFolder(dir);
    // Alone, since a recursive mkdir calls a read-only file system a missing folder.
    await mkdir(aside);
    for (const { path, text } of files) await writeDurably(join(aside, path), text);
    for (const folder of foldersOf(files.map(({ path }) => path))) await syncFolder(join(aside, folder));
    await rename(aside, join(dir, INCOMING));
    await syncFolder(dir);
  } catch (error) {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    throw storageError('The data folder could not be changed', error);
  }
  // From here on the change stands; what cannot be tidied now is tidied by the next recovery.
  await settle(dir).catch(() => undefined);
}

/** Finishes a change that was begun, and clears away one that was never made. For the one process that writes here. */
export async function recoverFolder(dir: string): Promise<void> {
  const names = await readdir(dir).catch(() => [] as string[]);
  if (names.includes(INCOMING)) await settle(dir);
  for (const name of names) {
    if (name.startsWith(`${INCOMING}-`)) await rm(join(dir, name), { recursive: true, force: true });
  }
}

async function settle(dir: string): Promise<void> {
  const incoming = join(dir, INCOMING);
  const paths = await dataPaths(incoming);
  for (const path of paths) {
    const text = await readFile(join(incoming, path), 'utf8');
    const old = await readFile(join(dir, path), 'utf8').catch(() => null);
    if (old !== text) await replaceDurably(join(dir, path), text);
  }
  for (const path of await dataPaths(dir)) {
    if (!paths.includes(path)) await rm(join(dir, path), { force: true });
    await rm(join(dir, `${path}.new`), { force: true });
  }
  for (const folder of foldersOf(paths)) await syncFolder(join(dir, folder));
  const done = `${incoming}-done`;
  await rm(done, { recursive: true, force: true });
  await rename(incoming, done);
  await syncFolder(dir);
  await rm(done, { recursive: true, force: true });
}

/** Folders that these paths stand in, with those around them, the innermost first. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set(['.', 'facts']);
  for (const path of paths) for (let up = dirname(path); up !== '.'; up = dirname(up)) folders.add(up);
  return [...folders].sort((a, b) => b.length - a.length);
}
