import { posix } from 'node:path';
import type { FileEntry } from '@zip.js/zip.js';
import { bytesOf, fileOf } from '../files/bytes.js';
import { type DataFile, isDataPath, TOP_FILES } from '../knowledge/folder.js';
import { isPicturePath } from '../knowledge/pictures.js';
import { DeskError } from './desk-error.js';

/** Bounds on an upload: far above a library of 10,000 facts, far below what would hurt. */
export const UPLOAD = { bytes: 8_000_000, entries: 200, unpacked: 32_000_000, ratio: 200 } as const;

/** What is wrong with an upload, in words for whoever sent it. */
export class UploadError extends DeskError<
  'too-large' | 'not-data' | 'damaged' | 'unsafe' | 'elsewhere' | 'unreachable'
> {
  override readonly name = 'UploadError';
}

/** Only curators need it, and it takes long to load. Its worker threads are for browsers. */
async function loadZip() {
  const zip = await import('@zip.js/zip.js');
  zip.configure({ useWebWorkers: false });
  return zip;
}

const NAME = /^[a-z0-9][a-z0-9_-]{0,60}\.ya?ml$/;

/** The data files in an attached YAML file or zip. Rejects with UploadError; a zip is taken whole or not at all. */
export async function readUpload(name: string, data: Uint8Array): Promise<DataFile[]> {
  if (data.byteLength > UPLOAD.bytes)
    throw new UploadError('too-large', `The file is larger than ${UPLOAD.bytes} bytes.`);
  const isZip = data[0] === 0x50 && data[1] === 0x4b;
  if (isZip) return unpack(data);
  if (!/\.ya?ml$/i.test(name)) throw new UploadError('not-data', 'That is neither a YAML file (.yaml) nor a zip file.');
  const path = toPath(name.toLowerCase());
  if (path === null)
    throw new UploadError('not-data', 'A YAML file must be named like energy.yaml: small letters, digits, hyphens.');
  return [{ path, text: decode(path, data) }];
}

async function unpack(data: Uint8Array): Promise<DataFile[]> {
  const files: DataFile[] = [];
  try {
    for (const entry of await admitted(data)) {
      const path = toPath(entry.filename);
      if (path === null)
        throw new UploadError('not-data', 'The zip holds a file that is not a data file. See docs/curating.md.');
      const bytes = await contentOf(entry);
      files.push(isPicturePath(path) ? fileOf(path, bytes) : { path, text: decode(path, bytes) });
    }
  } catch (error) {
    if (error instanceof UploadError) throw error;
    throw new UploadError('damaged', 'The zip is damaged. Please pack it again.', { cause: error });
  }
  if (files.length === 0) throw new UploadError('not-data', 'The zip holds no data files.');
  if (new Set(files.map(({ path }) => path)).size < files.length) {
    throw new UploadError('not-data', 'The zip has two files for the same place in the library.');
  }
  return files;
}

/** The entries that are data files, by what the zip says of them. What it says is checked when they are read. */
async function admitted(data: Uint8Array): Promise<FileEntry[]> {
  const { ZipReader, Uint8ArrayReader } = await loadZip();
  const files: FileEntry[] = [];
  const names = new Set<string>();
  let entries = 0;
  let total = 0;
  // Names are judged here, in words for curators.
  const reader = new ZipReader(new Uint8ArrayReader(data), { filenameValidation: 'tolerant' });
  for await (const entry of reader.getEntriesGenerator()) {
    const { filename: name, compressedSize, uncompressedSize } = entry;
    if (++entries > UPLOAD.entries)
      throw new UploadError('too-large', `The zip holds more than ${UPLOAD.entries} entries.`);
    if (isUnsafe(name)) throw new UploadError('unsafe', 'The zip has a path that leads outside its folder.');
    if (entry.directory || !(/\.ya?ml$/i.test(name) || PICTURE.test(name)) || isHidden(name)) continue;
    if (entry.encrypted) throw new UploadError('not-data', 'The zip is protected by a password.');
    total += uncompressedSize;
    if (total > UPLOAD.unpacked)
      throw new UploadError('too-large', `The zip unpacks to more than ${UPLOAD.unpacked} bytes.`);
    if (uncompressedSize > 10_000 && uncompressedSize > compressedSize * UPLOAD.ratio) {
      throw new UploadError('too-large', 'The zip is compressed more tightly than any text would be.');
    }
    if (names.has(name)) throw new UploadError('not-data', 'The zip has two entries with the same name.');
    names.add(name);
    files.push(entry);
  }
  return files;
}

/** The bytes of an entry, no more than it claims to hold and with the checksum that it claims to have. */
async function contentOf(entry: FileEntry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.byteLength;
      if (size > entry.uncompressedSize) throw new UploadError('damaged', 'The zip holds more than it says.');
      chunks.push(chunk);
    },
  });
  await entry.getData(sink, { checkCrc32: true, checkOverlappingEntry: true, strictness: 'balanced' });
  return Buffer.concat(chunks);
}

function isUnsafe(name: string): boolean {
  return name.includes('\\') || name.includes('\0') || posix.isAbsolute(name) || name.split('/').includes('..');
}

/** What macOS and editors leave in folders. */
const isHidden = (name: string) => name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

/** In the folder of pictures. Others in a zip, as documents have them, are left alone. */
const PICTURE = /(?:^|\/)(pictures\/[^/]+\.(?:png|jpe?g|webp))$/i;

const TRANSLATION = /(?:^|\/)(translations\/[^/]+)\/[^/]+$/;

/**
 * `energy.yaml`, `facts/energy.yaml` and `data/facts/energy.yaml` are the same place, and so are `translations/ru/energy.yaml` and
 * `data/translations/ru/energy.yaml`; null where it is none.
 */
function toPath(name: string): string | null {
  const picture = PICTURE.exec(name)?.[1]?.toLowerCase();
  if (picture !== undefined) return isPicturePath(picture) ? picture : null;
  const base = posix.basename(name);
  const folder = TRANSLATION.exec(name)?.[1] ?? (TOP_FILES.includes(base) ? '' : 'facts');
  const path = posix.join(folder, base);
  return NAME.test(base) && isDataPath(path) ? path : null;
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UploadError('not-data', `${path} is not UTF-8 text.`);
  }
}

/** Data files as a zip that `readUpload` takes back. */
export async function pack(files: readonly DataFile[]): Promise<Uint8Array> {
  const { ZipWriter, Uint8ArrayWriter, Uint8ArrayReader } = await loadZip();
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 6, extendedTimestamp: false });
  for (const file of files) await writer.add(file.path, new Uint8ArrayReader(bytesOf(file)));
  return writer.close();
}

/** `files` with those of an upload added or put in their place; with `whole`, nothing but the upload. */
export function overlay(files: readonly DataFile[], upload: readonly DataFile[], whole: boolean): DataFile[] {
  if (whole) return [...upload];
  const paths = new Set(upload.map(({ path }) => path));
  return [...files.filter(({ path }) => !paths.has(path)), ...upload].sort((a, b) => (a.path < b.path ? -1 : 1));
}
