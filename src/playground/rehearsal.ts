import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bytesOf } from '../files/bytes.js';
import { readFolder } from '../files/folder.js';
import { readLibrary } from '../files/read-library.js';
import type { DataFile } from '../knowledge/data-file.js';
import { isPicturePath } from '../knowledge/pictures.js';
import { formatProblem } from '../knowledge/problem.js';
import { YAML_LIMITS } from '../knowledge/yaml.js';
import type { DataFolder } from './wire.js';

const NAME =
  /^(?:(?:library|sources|lexicon|unanswered|golden|charts)\.yaml|(?:facts|translations\/[A-Za-z0-9-]{2,20})\/[a-z0-9][a-z0-9-]{0,60}\.ya?ml)$/;

/** The page asked for something that cannot be; the message is for whoever uses it. */
export class RehearsalError extends Error {
  override readonly name = 'RehearsalError';
}

/** A copy of the data folder to break and mend; the folder itself is only ever read. */
export interface Rehearsal {
  readonly dir: string;
  /** All files but pictures, which no page can edit. */
  list(): Promise<DataFolder>;
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** All that is wrong with the copy, a line each. */
  check(): Promise<string[]>;
  /** Takes the copy anew. */
  reset(): Promise<void>;
}

export async function createRehearsal(from: string, dir: string): Promise<Rehearsal> {
  const rehearsal: Rehearsal = {
    dir,
    async list() {
      const [copy, original] = await Promise.all([readFolder(dir), readFolder(from)]);
      const before = new Map(original.files.map(({ path, text }) => [path, text]));
      const written = copy.files.filter(({ path }) => !isPicturePath(path));
      const files = written.map(({ path, text }) => ({
        path,
        size: Buffer.byteLength(text),
        changed: before.get(path) !== text,
      }));
      return { from, files };
    },
    async read(path) {
      const found = (await readFolder(dir)).files.find((file) => file.path === path);
      if (!found) throw new RehearsalError(`there is no file ${path.slice(0, 80)}`);
      return found.text;
    },
    async write(path, text) {
      if (!NAME.test(path)) throw new RehearsalError('a data file is called like facts/topic.yaml');
      if (Buffer.byteLength(text) > YAML_LIMITS.bytes) throw new RehearsalError('that is too large for a data file');
      await put(dir, { path, text });
    },
    check: async () => (await readLibrary(dir)).problems.map(formatProblem),
    async reset() {
      const { files } = await readFolder(from);
      await rm(dir, { recursive: true, force: true });
      await mkdir(dir, { recursive: true });
      for (const file of files) await put(dir, file);
    },
  };
  await rehearsal.reset();
  return rehearsal;
}

/** Whole or not at all: a reload may be reading just now. */
async function put(dir: string, file: DataFile): Promise<void> {
  const target = join(dir, file.path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.new`, bytesOf(file));
  await rename(`${target}.new`, target);
}
