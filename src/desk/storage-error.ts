/** Something that could not be kept or read; the message is for a curator or an operator and names no path of theirs. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|database or disk is full|no space/i, 'the disk is full'],
  [/EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|readonly|unable to open/i, 'it cannot be written'],
  [/SQLITE_CORRUPT|SQLITE_NOTADB|malformed|not a database|incorrect header|unexpected end of file/i, 'it is damaged'],
  [/SQLITE_BUSY|SQLITE_LOCKED|database is locked/i, 'another process holds it'],
  [/ENOENT/, 'it is not there'],
  [
    /ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|\b08\d{3}|25006|timeout|Connection terminated|not queryable/i,
    'it is out of reach',
  ],
  [/28P01|28000|3D000/, 'it does not let the bot in'],
  [/53\d{3}/, 'it has no room left'],
  [/SQLITE_IOERR|EIO\b/i, 'the disk reports an error'],
];

/** Turns an error of the system or of SQLite into a sentence: `The history could not be written: the disk is full.` */
export function storageError(what: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const words = `${code} ${error instanceof Error ? error.message : String(error)}`;
  const reason = WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? words.trim();
  return new StorageError(`${what}: ${reason}.`, { cause: error });
}
