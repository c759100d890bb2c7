import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { isDataPath, TOP_FILES } from '../knowledge/folder.js';
import type { Problem } from '../knowledge/problem.js';
import { decode } from './encoding.js';

/** What data are saved as: by their name, or by an editor that gives them its own. */
const ENDING = /\.(?:ya?ml|txt)$/i;
/** An entry of a list of facts, sources or questions. */
const ENTRY = /^- (?:id|question|statement): /m;
/** Folders that hold no facts. */
const OTHERS: ReadonlySet<string> = new Set(['schema', 'pictures', 'translations', 'drafts', 'node_modules']);
/** Folders inside one another; data are not kept deeper by mistake. */
const DEPTH = 3;

/** Files in a data folder that look like data and are not read. Only for those who look: a start does not. */
export async function strayFiles(dir: string): Promise<Problem[]> {
  const paths = (await pathsIn(dir, '', DEPTH)).filter((path) => ENDING.test(path) && !isDataPath(path));
  const found = await Promise.all(paths.map((path) => strayAt(dir, path)));
  return found.flatMap((one) => one ?? []);
}

async function pathsIn(dir: string, before: string, depth: number): Promise<string[]> {
  const found = await readdir(join(dir, before), { withFileTypes: true }).catch(() => []);
  const own = found.filter(({ name }) => !name.startsWith('.') && !OTHERS.has(name));
  const below = await Promise.all(
    own.map((one): Promise<string[]> | string[] => {
      const path = before + one.name;
      if (one.isFile()) return [path];
      return one.isDirectory() && depth > 1 ? pathsIn(dir, `${path}/`, depth - 1) : [];
    }),
  );
  return below.flat().sort();
}

async function strayAt(dir: string, path: string): Promise<Problem | null> {
  const bare = parse(path).base.replace(/(?:\.(?:ya?ml|txt))+$/i, '');
  const own = `${bare}.yaml`.toLowerCase();
  const isTop = !path.includes('/') && TOP_FILES.includes(own);
  const bytes = isTop ? null : await readFile(join(dir, path)).catch(() => Buffer.alloc(0));
  if (bytes !== null && !ENTRY.test(decode(bytes).text)) return null;
  const reason = isTop ? `is not read; give it the name ${own}` : `is not read; facts are read from facts/${bare}.yaml`;
  return { file: path, line: null, entry: null, field: null, reason };
}
