import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataPaths, INCOMING } from '../files/folder.js';
import { replaceDurably, syncFolder } from './durable.js';

/*
 * Before curators' changes lay over the data folder, they were written into it: the whole set aside, then renamed to `.incoming`, then each
 * file in its place. What a process of that time left half done is finished here.
 */

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
