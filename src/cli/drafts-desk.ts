import { join } from 'node:path';
import { createGate } from '../desk/gate.js';
import { lockState, StateLockError } from '../desk/state-lock.js';
import { loadPreparing } from '../files/prepare.js';
import { createDeciding, type Deciding } from '../importing/decide.js';
import { createDraftFolder, type DraftFolder } from '../importing/draft-folder.js';
import { openOnDisk } from '../importing/on-disk.js';
import type { Library } from '../knowledge/library.js';
import { UsageError } from './options.js';
import { used } from './state.js';

/** Where the drafts of a library are. */
const draftsDir = (dir: string): string => join(dir, 'drafts');

/** Who decides at the command line. */
export const WHO = 'command line';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 200;

export interface DraftsDesk {
  readonly folder: DraftFolder;
  readonly deciding: Deciding;
  readonly library: () => Library;
}

/**
 * Work with the drafts of a library, one process at a time. What an earlier one left half done is finished first. Throws UsageError where the library
 * or its drafts cannot be used.
 */
export function withDrafts<T>(dir: string, today: string, work: (desk: DraftsDesk) => Promise<T>): Promise<T> {
  return used(null, async () => {
    const lock = await locked(draftsDir(dir));
    try {
      const prepare = loadPreparing();
      const { problems, ...onDisk } = await openOnDisk(dir, createGate(prepare), prepare, today);
      if (problems.length > 0) throw new UsageError([`The library ${dir} has problems:`, ...problems].join('\n'));
      const folder = createDraftFolder(draftsDir(dir));
      const isOwn = (who: string) => who === WHO;
      const deciding = createDeciding({ folder, ...onDisk, now: () => new Date(), isOwn });
      const { done, why } = await deciding.resume();
      for (const { fact } of done) process.stdout.write(`finished what was decided before: ${fact}\n`);
      for (const line of why) process.stderr.write(`${line}\n`);
      return await work({ folder, deciding, library: onDisk.library });
    } finally {
      lock.release();
    }
  });
}

async function locked(dir: string): Promise<{ release(): void }> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await lockState(dir);
    } catch (error) {
      if (!(error instanceof StateLockError)) throw error;
      if (error.code !== 'taken') throw new UsageError(`${dir} cannot be used: it cannot be written`);
      if (Date.now() > end) throw new UsageError(`Somebody else is working on ${dir}. Try again when they are done.`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
