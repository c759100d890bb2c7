import { DeskError } from './desk-error.js';

export type StorageCode =
  | 'full'
  | 'read-only'
  | 'damaged'
  | 'newer'
  | 'busy'
  | 'missing'
  | 'away'
  | 'refused'
  | 'failing'
  | 'other';

/** Something that could not be kept or read; the message is for a curator or an operator and names no path of theirs. */
export class StorageError extends DeskError<StorageCode> {
  override readonly name = 'StorageError';
}

/** For what is tried again anyway where a database is away. Throws whatever else went wrong. */
export function ignoreStorage(error: unknown): void {
  if (!(error instanceof StorageError)) throw error;
}

const WORDS: readonly (readonly [RegExp, StorageCode, string])[] = [
  [/ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|database or disk is full|no space/i, 'full', 'the disk is full'],
  [
    /EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|readonly|unable to open/i,
    'read-only',
    'it cannot be written',
  ],
  [
    /SQLITE_CORRUPT|SQLITE_NOTADB|malformed|not a database|incorrect header|unexpected end of file/i,
    'damaged',
    'it is damaged',
  ],
  [/SQLITE_BUSY|SQLITE_LOCKED|database is locked/i, 'busy', 'another process holds it'],
  [/ENOENT/, 'missing', 'it is not there'],
  [
    /ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|\b08\d{3}\b|\b25006\b|timeout|Connection terminated|not queryable/i,
    'away',
    'it is out of reach',
  ],
  [/28P01|28000|3D000/, 'refused', 'it does not let the bot in'],
  [/\b53\d{3}\b/, 'full', 'it has no room left'],
  [/SQLITE_IOERR|EIO\b/i, 'failing', 'the disk reports an error'],
];

/** Turns an error of the system or of SQLite into a sentence: `The history could not be written: the disk is full.` */
export function storageError(what: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const words = `${code} ${error instanceof Error ? error.message : String(error)}`;
  const [, kind, reason] = WORDS.find(([pattern]) => pattern.test(words)) ?? [null, 'other', words.trim()];
  return new StorageError(kind, `${what}: ${reason}.`, { cause: error });
}

/** What work gives, or something else where storage fails, which is told. */
export async function orElse<T>(work: Promise<T>, otherwise: T, tell?: (message: string) => void): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    tell?.(error.message);
    return otherwise;
  }
}
