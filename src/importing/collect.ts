import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { megabytes, SOURCE_LIMITS, SourceError } from './passage.js';
import { isReadable, READABLE } from './read-source.js';

export interface Collected {
  /** The name of a page stays the same from one import to the next: `faq.md`, `wiki/joining.md`. */
  readonly files: readonly { readonly page: string; readonly path: string }[];
  /** Files of other kinds. */
  readonly others: readonly string[];
  /** Where a folder was meant: pages in it begin with this. */
  readonly folder: string | null;
}

const DEPTH = 8;

/** The files that a path means: itself, or all that can be read below it. Rejects with SourceError. */
export async function collect(path: string): Promise<Collected> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new SourceError('nothing', `there is no file or folder ${path}`);
  const name = basename(path.replace(/[\\/]+$/, '')) || 'pages';
  if (!found.isDirectory()) {
    if (!isReadable(path))
      throw new SourceError('unknown', `${name} is of no kind that is read. These are: ${READABLE}`);
    return { files: [{ page: name, path }], others: [], folder: null };
  }
  const files: { page: string; path: string }[] = [];
  const others: string[] = [];
  const walk = async (dir: string, page: string, depth: number): Promise<void> => {
    const entries = await readdir(dir, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const [inside, named] = [join(dir, entry.name), `${page}/${entry.name}`];
      if (entry.isDirectory() && depth > 0) await walk(inside, named, depth - 1);
      else if (entry.isFile() && isReadable(entry.name)) files.push({ page: named, path: inside });
      else if (entry.isFile()) others.push(named);
      if (files.length > SOURCE_LIMITS.files)
        throw new SourceError(
          'too-large',
          `${name} holds more than ${SOURCE_LIMITS.files} files. Import its folders one by one`,
        );
    }
  };
  await walk(path, name, DEPTH);
  if (files.length === 0)
    throw new SourceError('nothing', `${name} holds nothing that is read. That would be: ${READABLE}`);
  return { files, others, folder: `${name}/` };
}

/** The bytes of a file. What is too large is not read at all. Rejects with SourceError. */
export async function bytesOfFile(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > SOURCE_LIMITS.bytes)
    throw new SourceError(
      'too-large',
      `it has ${megabytes(size)}, and at most ${megabytes(SOURCE_LIMITS.bytes)} are read. Split it into several files`,
    );
  return readFile(path);
}
