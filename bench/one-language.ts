import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, stringify } from 'yaml';
import { writeBuiltLibrary } from '../src/files/built-library.js';
import { readFolder } from '../src/files/folder.js';
import { loadPreparing, writeCompiled } from '../src/files/prepare.js';
import { buildLibrary } from '../src/knowledge/read.js';

/** A copy of a data folder that is served in its own language only, checked and compiled as the build does it; removed when the process ends. */
export async function inOneLanguage(data: string, dist: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'summit-one-language-'));
  await cp(data, dir, { recursive: true });
  await rm(join(dir, 'translations'), { recursive: true, force: true });
  const about = join(dir, 'library.yaml');
  const { languages, ...rest } = parse(await readFile(about, 'utf8'));
  await writeFile(about, stringify({ ...rest, languages: languages.slice(0, 1) }));
  const { files } = await readFolder(dir);
  const { library } = buildLibrary(files);
  if (library === null) throw new Error(`The data in ${dir} cannot be used.`);
  const built = pathToFileURL(`${dist}/`);
  writeBuiltLibrary(files, library, built);
  writeCompiled(library.version, await loadPreparing().compile(library), built);
  return dir;
}
