import type { FileEntry } from '@zip.js/zip.js';
import type { ChosenColumns } from './csv.js';
import { megabytes, type Page, type Passage, type Skipped, SOURCE_LIMITS, SourceError } from './passage.js';
import { tablePassages } from './tables.js';

/** Parts of an XLSX that are read: pictures and the like are not. */
const READ = /\.(?:xml|rels)$/i;
const ENTRIES = 2000;

/** Reads the sheets of an XLSX, once it is sure that it unpacks to no more than may be. Rejects with SourceError. */
export async function readXlsx(data: Uint8Array, chosen: ChosenColumns = {}): Promise<Page> {
  await checkSize(data);
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(Buffer.from(data)).catch((error: unknown) => {
    throw new SourceError('damaged', 'it is no XLSX that can be read. Save it again, or as CSV', { cause: error });
  });
  const passages: Passage[] = [];
  const skipped: Skipped[] = [];
  const notes: string[] = [];
  for (const { sheet, data: table } of sheets) {
    const named = sheets.length > 1 ? `${sheet}, ` : '';
    const rows = table.map((cells, at) => ({
      cells: cells.slice(0, SOURCE_LIMITS.columns).map(wordsOf),
      place: `${named}row ${at + 1}`,
    }));
    const found = tablePassages(rows, sheets.length > 1 ? [sheet] : [], chosen);
    passages.push(...found.passages);
    skipped.push(...found.skipped);
    notes.push(...found.notes);
  }
  return { title: null, passages, skipped, notes };
}

const wordsOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
};

/**
 * Unpacks each part without keeping it, and stops where all together come to more than may be: what a zip says of itself is what it was made to
 * say.
 */
async function checkSize(data: Uint8Array): Promise<void> {
  const zip = await import('@zip.js/zip.js');
  zip.configure({ useWebWorkers: false });
  let total = 0;
  let entries = 0;
  const room = (bytes: number) => {
    total += bytes;
    if (total > SOURCE_LIMITS.unpacked)
      throw new SourceError(
        'too-large',
        `it unpacks to more than ${megabytes(SOURCE_LIMITS.unpacked)}, which no sheet of questions does`,
      );
  };
  try {
    const reader = new zip.ZipReader(new zip.Uint8ArrayReader(data), { filenameValidation: 'tolerant' });
    const read: FileEntry[] = [];
    let claimed = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (++entries > ENTRIES) throw new SourceError('too-large', `it is a zip of more than ${ENTRIES} files`);
      if (entry.directory || !READ.test(entry.filename)) continue;
      if (entry.encrypted) throw new SourceError('damaged', 'it is protected by a password');
      claimed += entry.uncompressedSize;
      if (claimed > SOURCE_LIMITS.unpacked) room(claimed);
      read.push(entry);
    }
    for (const entry of read)
      await entry.getData(new WritableStream<Uint8Array>({ write: (chunk) => room(chunk.byteLength) }), {
        checkCrc32: true,
        checkOverlappingEntry: true,
        strictness: 'balanced',
      });
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('damaged', 'it is no XLSX, or a damaged one. Save it again, or as CSV', { cause: error });
  }
}
