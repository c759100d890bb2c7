import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { FOLDER_LIMITS } from '../knowledge/folder.js';
import { replaceDurably } from './durable.js';
import type { Change } from './overlay.js';
import { StorageError, storageError } from './storage-error.js';

const FORM = 1;
const shape = z.object({
  form: z.literal(FORM),
  changes: z.array(z.object({ path: z.string(), base: z.string().nullable(), text: z.string().nullable() })),
});

/** The curators' changes in the state folder. */
export interface OverlayStore {
  /** None where there never were any. Rejects with StorageError where they cannot be read; they stay as they are then. */
  load(): Promise<readonly Change[]>;
  /** Durable once it resolves; what could not be read is put aside, not written over. Rejects with StorageError. */
  save(changes: readonly Change[]): Promise<void>;
}

export function createOverlayStore(stateDir: string): OverlayStore {
  const file = join(stateDir, 'overlay.json.gz');
  const load = async () => {
    const data = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw storageError('The curators’ changes could not be read', error);
    });
    return data === null ? [] : unpackChanges(data, 'overlay.json.gz in the state folder is');
  };
  return {
    load,
    async save(changes) {
      try {
        const before = await load().catch(() => null);
        if (before !== null && isDeepStrictEqual(before, changes)) return;
        if (before === null) await rename(file, `${file}.${Date.now().toString(36)}`);
        await replaceDurably(file, await packChanges(changes));
      } catch (error) {
        throw storageError('The change could not be saved', error);
      }
    },
  };
}

export const packChanges = (changes: readonly Change[]): Promise<Buffer> =>
  promisify(gzip)(JSON.stringify({ form: FORM, changes }));

/** `what` says what is to be blamed, with its verb. Throws StorageError where they cannot be read. */
export async function unpackChanges(data: Uint8Array, what: string): Promise<readonly Change[]> {
  try {
    const text = await promisify(gunzip)(data, { maxOutputLength: FOLDER_LIMITS.bytes * 4 });
    return shape.parse(JSON.parse(text.toString('utf8'))).changes;
  } catch {
    throw new StorageError(
      'damaged',
      `The curators’ changes could not be read: ${what} damaged or of another version of the bot.`,
    );
  }
}
