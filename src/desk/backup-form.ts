import { posix } from 'node:path';
import { z } from 'zod';
import { isDataPath } from '../knowledge/folder.js';
import { isPicturePath } from '../knowledge/pictures.js';
import { DeskError } from './desk-error.js';

/** Something about a backup, in words for an operator. */
export class BackupError extends DeskError<'there' | 'not-a-backup' | 'damaged' | 'newer' | 'changing'> {
  override readonly name = 'BackupError';
}

/** Of the archive as a whole; the database counts its own steps. */
export const FORM = 1;
export const MANIFEST = 'backup.json';
/** Far above any library with its history; what claims more is no backup of ours. Bytes, unpacked. */
export const LIMITS = { files: 100_000, bytes: 8_000_000_000 } as const;

const manifestShape = z.object({
  form: z.literal(FORM),
  /** ISO 8601 in UTC: the moment that the backup holds. */
  at: z.string(),
  /** Version of the program that made it. */
  program: z.string(),
  files: z.array(
    z.object({
      path: z.string().refine(isOurs),
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestShape>;
export type BackedUp = Manifest['files'][number];

/** What `backup.json` says. Throws BackupError where it is of a newer version of the bot, or not of this one's form. */
export function readManifest(text: string): Manifest {
  const found = parsed(text);
  const form = z.object({ form: z.number() }).safeParse(found);
  if (form.success && form.data.form > FORM)
    throw new BackupError('newer', 'A newer version of the bot has made this backup: restore it with that one.');
  const manifest = manifestShape.safeParse(found);
  if (!manifest.success) throw new BackupError('damaged', `The backup is damaged: its ${MANIFEST} cannot be read.`);
  return manifest.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const STATE =
  /^state\/(?:desk\.sqlite|overlay\.json\.gz|(?:versions|candidates)\/[0-9a-f]{12}\.json\.gz|drafts\/[0-9a-f]{12}\.json)$/;

/** Whether a backup may hold a file of this path: nothing else is ever written. */
export function isOurs(path: string): boolean {
  if (posix.normalize(path) !== path) return false;
  const inData = path.startsWith('data/') ? path.slice('data/'.length) : '';
  return STATE.test(path) || isDataPath(inData) || isPicturePath(inData);
}
