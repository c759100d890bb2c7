import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from './problem.js';
import { YAML_LIMITS } from './yaml.js';

/** A data file in memory: its path inside the folder (`facts/trade.yaml`) and its text. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

export const FOLDER_LIMITS = { files: 500, bytes: 64_000_000 } as const;

const TOP = ['sources.yaml', 'lexicon.yaml', 'golden.yaml'];

/** Reads the files of a data folder. Missing optional files are no fault; an unreadable one is. */
export async function readFolder(dir: string): Promise<{ files: DataFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const complain = (file: string, reason: string) =>
    problems.push({ file, line: null, entry: null, field: null, reason });
  const names = await readdir(dir).catch(() => null);
  if (!names) {
    complain(basename(dir), `there is no readable data folder at ${dir}`);
    return { files: [], problems };
  }
  const topics = await readdir(join(dir, 'facts')).catch(() => [] as string[]);
  const paths = [
    ...TOP.filter((name) => names.includes(name)),
    ...topics
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => `facts/${name}`),
  ];
  if (paths.length > FOLDER_LIMITS.files) {
    complain('facts', `holds more than ${FOLDER_LIMITS.files} files`);
    return { files: [], problems };
  }
  const files: DataFile[] = [];
  let bytes = 0;
  for (const path of paths) {
    try {
      const { size } = await stat(join(dir, path));
      bytes += size;
      if (size > YAML_LIMITS.bytes) complain(path, `is larger than ${YAML_LIMITS.bytes} bytes`);
      else if (bytes > FOLDER_LIMITS.bytes) complain(path, `takes the folder over ${FOLDER_LIMITS.bytes} bytes`);
      else files.push({ path, text: await readFile(join(dir, path), 'utf8') });
    } catch (error) {
      complain(path, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files, problems };
}
