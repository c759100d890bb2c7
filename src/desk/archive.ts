import { posix } from 'node:path';
import { strToU8, unzipSync, zip } from 'fflate';
import { type DataFile, isDataPath, TOP_FILES } from '../knowledge/folder.js';

/** Bounds on an upload: far above a library of 10,000 facts, far below what would hurt. */
export const UPLOAD = { bytes: 8_000_000, entries: 200, unpacked: 32_000_000, ratio: 200 } as const;

/** What is wrong with an upload, in words for whoever sent it. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
}

const NAME = /^[a-z0-9][a-z0-9_-]{0,60}\.ya?ml$/;

/** The data files in an attached YAML file or zip. Throws UploadError; a zip is taken whole or not at all. */
export function readUpload(name: string, data: Uint8Array): DataFile[] {
  if (data.byteLength > UPLOAD.bytes) throw new UploadError(`The file is larger than ${UPLOAD.bytes} bytes.`);
  const isZip = data[0] === 0x50 && data[1] === 0x4b;
  if (isZip) return unpack(data);
  if (!/\.ya?ml$/i.test(name)) throw new UploadError('That is neither a YAML file (.yaml) nor a zip.');
  const path = toPath(name.toLowerCase());
  if (path === null)
    throw new UploadError('A YAML file must be named like energy.yaml: small letters, digits, hyphens.');
  return [{ path, text: decode(path, data) }];
}

function unpack(data: Uint8Array): DataFile[] {
  let entries = 0;
  let total = 0;
  const sizes = new Map<string, number>();
  const admit = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }) => {
    entries++;
    if (entries > UPLOAD.entries) throw new UploadError(`The zip holds more than ${UPLOAD.entries} entries.`);
    if (isUnsafe(name)) throw new UploadError('The zip names a path outside its folder.');
    if (name.endsWith('/') || !/\.ya?ml$/i.test(name) || isHidden(name)) return false;
    total += originalSize;
    if (total > UPLOAD.unpacked) throw new UploadError(`The zip unpacks to more than ${UPLOAD.unpacked} bytes.`);
    if (originalSize > 10_000 && originalSize > size * UPLOAD.ratio) {
      throw new UploadError('The zip is packed tighter than any text is.');
    }
    if (sizes.has(name)) throw new UploadError('The zip has two entries of one name.');
    sizes.set(name, originalSize);
    return true;
  };
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(data, { filter: admit });
  } catch (error) {
    if (error instanceof UploadError) throw error;
    throw new UploadError('The zip is damaged.');
  }
  const files = Object.entries(unpacked).map(([name, bytes]) => {
    if (bytes.byteLength !== sizes.get(name)) throw new UploadError('The zip is damaged.');
    const path = toPath(name);
    if (path === null) throw new UploadError('The zip holds a YAML file that is no data file. See docs/curating.md.');
    return { path, text: decode(path, bytes) };
  });
  if (files.length === 0) throw new UploadError('The zip holds no data file.');
  if (new Set(files.map(({ path }) => path)).size < files.length) {
    throw new UploadError('The zip has two files for one place in the library.');
  }
  return files;
}

function isUnsafe(name: string): boolean {
  return name.includes('\\') || name.includes('\0') || posix.isAbsolute(name) || name.split('/').includes('..');
}

/** What macOS and editors leave in folders. */
const isHidden = (name: string) => name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

const TRANSLATION = /(?:^|\/)(translations\/[^/]+)\/[^/]+$/;

/**
 * `energy.yaml`, `facts/energy.yaml` and `data/facts/energy.yaml` are the same place, and so are `translations/ru/energy.yaml` and
 * `data/translations/ru/energy.yaml`; null where it is none.
 */
function toPath(name: string): string | null {
  const base = posix.basename(name);
  const folder = TRANSLATION.exec(name)?.[1] ?? (TOP_FILES.includes(base) ? '' : 'facts');
  const path = posix.join(folder, base);
  return NAME.test(base) && isDataPath(path) ? path : null;
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UploadError(`${path} is no UTF-8 text.`);
  }
}

/** Data files as a zip that `readUpload` takes back. */
export function pack(files: readonly DataFile[]): Promise<Uint8Array> {
  const entries = Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]));
  return new Promise((resolve, reject) => {
    zip(entries, { level: 6 }, (error, data) => (error === null ? resolve(data) : reject(error)));
  });
}

/** `files` with those of an upload added or put in their place; with `whole`, nothing but the upload. */
export function overlay(files: readonly DataFile[], upload: readonly DataFile[], whole: boolean): DataFile[] {
  if (whole) return [...upload];
  const paths = new Set(upload.map(({ path }) => path));
  return [...files.filter(({ path }) => !paths.has(path)), ...upload].sort((a, b) => (a.path < b.path ? -1 : 1));
}
