import type { DataFile } from '../knowledge/data-file.js';
import { isPicturePath } from '../knowledge/pictures.js';

/** What a data file has on a disk. */
export const bytesOf = ({ path, text }: DataFile): Buffer =>
  isPicturePath(path) ? Buffer.from(text, 'base64') : Buffer.from(text, 'utf8');

/** A data file of what it has on a disk. */
export const fileOf = (path: string, bytes: Uint8Array): DataFile => ({
  path,
  text: Buffer.from(bytes).toString(isPicturePath(path) ? 'base64' : 'utf8'),
});
