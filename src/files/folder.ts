import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DataFile } from '../knowledge/data-file.js';
import { FOLDER_LIMITS, isDataPath, TOP_FILES } from '../knowledge/folder.js';
import { isPicturePath, PICTURE_LIMITS, tooLarge } from '../knowledge/pictures.js';
import type { Problem } from '../knowledge/problem.js';
import { YAML_LIMITS } from '../knowledge/yaml.js';
import { fileOf } from './bytes.js';
import { decode } from './encoding.js';

/** A folder inside the data folder. Where it is there, a change of several files has been decided and is being put in place: it holds all of them. */
export const INCOMING = '.incoming';

/** Paths of the data files in a folder: those at the top, then facts, then translations by language, each in the order of their names. */
export async function dataPaths(dir: string): Promise<string[]> {
  const inside = async (folder: string) =>
    (await readdir(join(dir, folder)).catch(() => [] as string[])).sort().map((name) => `${folder}/${name}`);
  const top = await readdir(dir).catch(() => [] as string[]);
  const languages = await inside('translations');
  const others = await Promise.all(['facts', ...languages].map(inside));
  return [...TOP_FILES.filter((name) => top.includes(name)), ...others.flat().filter(isDataPath)];
}

/** Paths of the pictures in a folder. */
export async function picturePaths(dir: string): Promise<string[]> {
  const names = await readdir(join(dir, 'pictures')).catch(() => [] as string[]);
  return names
    .sort()
    .map((name) => `pictures/${name}`)
    .filter(isPicturePath);
}

/** The files of a data folder, and what could not be read of it. */
export interface FolderReading {
  files: DataFile[];
  problems: Problem[];
}

/** Times that a folder which changes under our hands is read anew. */
const TRIES = 5;

/** Reads the files of a data folder. Missing optional files are no fault; an unreadable one is. */
export async function readFolder(dir: string): Promise<FolderReading> {
  for (let tries = 1; ; tries++) {
    const before = await stampOf(dir);
    const incoming = await stampOf(join(dir, INCOMING));
    const found = await readFiles(dir, incoming === null ? dir : join(dir, INCOMING));
    if (before === (await stampOf(dir)) || tries === TRIES) return found;
  }
}

/** Changes whenever an entry comes to a folder or goes; null where there is no such folder. */
const stampOf = (dir: string) =>
  stat(dir, { bigint: true }).then(
    ({ mtimeNs, ino }) => `${mtimeNs} ${ino}`,
    () => null,
  );

async function readFiles(named: string, dir: string): Promise<FolderReading> {
  const problems: Problem[] = [];
  const complain = (file: string, reason: string) =>
    problems.push({ file, line: null, entry: null, field: null, reason });
  if ((await readdir(dir).catch(() => null)) === null) {
    complain(basename(named), `there is no readable data folder at ${named}`);
    return { files: [], problems };
  }
  // What was written into `.incoming` is from before there were pictures.
  const pictures = (await picturePaths(named)).map((path) => ({ path, from: named }));
  const paths = [...(await dataPaths(dir)).map((path) => ({ path, from: dir })), ...pictures];
  if (paths.length > FOLDER_LIMITS.files) {
    complain('facts', `holds more than ${FOLDER_LIMITS.files} files`);
    return { files: [], problems };
  }
  const files: DataFile[] = [];
  let bytes = 0;
  for (const { path, from } of paths) {
    try {
      const { size } = await stat(join(from, path));
      bytes += size;
      if (isPicturePath(path) && size > PICTURE_LIMITS.bytes) {
        complain(path, tooLarge(size));
        // It is there, for the facts that name it.
        files.push({ path, text: '' });
      } else if (size > YAML_LIMITS.bytes) complain(path, `is larger than ${YAML_LIMITS.bytes} bytes`);
      else if (bytes > FOLDER_LIMITS.bytes) complain(path, `takes the folder over ${FOLDER_LIMITS.bytes} bytes`);
      else {
        const bytes = await readFile(join(from, path));
        if (isPicturePath(path)) files.push(fileOf(path, bytes));
        else {
          const { text, amiss } = decode(bytes);
          if (amiss !== null) complain(path, amiss);
          files.push({ path, text });
        }
      }
    } catch (error) {
      complain(path, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files, problems };
}
