import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { RECORD, readRecord, type SiteRecord } from './record.js';
import { SiteError } from './site-error.js';

/** A new site beside the folder in which it is to stand. */
export interface Swap {
  /** What was published there before; null where there was no site. */
  readonly before: SiteRecord | null;
  /** Where to write. */
  readonly folder: string;
  /** Puts the new site in the place of the old one. */
  commit(): Promise<void>;
  /** Takes away what was written; the old site stays as it was. */
  abandon(): Promise<void>;
}

/**
 * Begins to replace the site in `out`. What an earlier run left behind is cleared away, and an old site that it had moved aside is put back.
 * Throws SiteError where `out` is neither a site, empty nor absent, or where nothing can be written beside it.
 */
export async function beginSwap(out: string): Promise<Swap> {
  const target = resolve(out);
  const [parent, name] = [dirname(target), basename(target)];
  if (name === '') throw new SiteError(`${target} cannot be replaced as a whole. Name a folder within it.`);
  const [fresh, old] = [join(parent, `.${name}.new`), join(parent, `.${name}.old`)];
  const saying = (error: NodeJS.ErrnoException) => {
    throw new SiteError(`Nothing can be written to ${parent}: ${error.message}`);
  };
  await mkdir(parent, { recursive: true }).catch(saying);
  if ((await kindOf(target)) === 'absent' && (await kindOf(old)) === 'site') await rename(old, target);
  const kind = await kindOf(target);
  if (kind === 'file') throw new SiteError(`${target} is a file, not a folder.`);
  if (kind === 'other') {
    throw new SiteError(
      `${target} is not empty and is not a site that this command has written (it has no ${RECORD}). Name another folder, or empty it yourself.`,
    );
  }
  await rm(fresh, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  await mkdir(fresh).catch(saying);
  return {
    before: kind === 'site' ? await recordIn(target) : null,
    folder: fresh,
    async commit() {
      if (kind !== 'absent') await rename(target, old).catch(saying);
      await rename(fresh, target).catch(saying);
      await rm(old, { recursive: true, force: true });
    },
    abandon: () => rm(fresh, { recursive: true, force: true }),
  };
}

/** The record of the site in a folder; null where it has none that can be read. */
const recordIn = (folder: string): Promise<SiteRecord | null> =>
  readFile(join(folder, RECORD), 'utf8').then(readRecord, () => null);

async function kindOf(path: string): Promise<'absent' | 'empty' | 'site' | 'file' | 'other'> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'absent';
  if (!found.isDirectory()) return 'file';
  if ((await readdir(path)).length === 0) return 'empty';
  return (await recordIn(path)) === null ? 'other' : 'site';
}
