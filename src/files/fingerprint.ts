import { createHash } from 'node:crypto';
import type { DataFile } from '../knowledge/data-file.js';

/** Twelve hexadecimal digits over paths and texts: the same for the same files, comments and blanks included. */
export function fingerprint(files: readonly DataFile[]): string {
  const hash = createHash('sha256');
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, text } of sorted) hash.update(`${path}\0${text.length}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}
