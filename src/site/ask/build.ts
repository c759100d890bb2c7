import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Compiled } from '../../engine/index/compile.js';
import { languageData, wordList } from '../../files/language-data.js';
import { loadPreparing, readCompiled, readModel } from '../../files/prepare.js';
import type { Library } from '../../knowledge/library.js';
import { toBytes } from './flat.js';
import { FILES, type SentLanguages, type SentLibrary } from './sent.js';

const SCRIPTS = ['ask.js', 'ask-worker.js'] as const;

/** Where the build puts the scripts, seen from the built program and from its source alike. */
const BUILT = new URL('../../../dist/site/assets/', import.meta.url);

export interface BuiltFile {
  /** From the root of the site. */
  readonly path: string;
  /** As it is written, and as a host sends it packed. */
  readonly bytes: number;
  readonly packed: number;
}

interface AskOptions {
  /** What the library comes to, where that is known already. */
  readonly compiled?: Compiled;
  /** The folder of the scripts that the build has made. */
  readonly scripts?: URL;
}

const pack = promisify(gzip);

/**
 * Writes what the question box needs into `assets` of a site: its two scripts, and what its worker fetches, which is packed already, so that it is small on
 * any host. Throws where the scripts have not been built.
 */
export async function buildAsk(
  outDir: string,
  library: Library,
  { compiled, scripts = BUILT }: AskOptions = {},
): Promise<BuiltFile[]> {
  const dir = join(outDir, 'assets');
  await mkdir(dir, { recursive: true });
  const made = compiled ?? readCompiled(library.version) ?? (await loadPreparing().compile(library));
  const parts = [
    [FILES.library, sentLibrary(library)],
    [FILES.compiled, made],
    [FILES.languages, sentLanguages(made.languages)],
  ] as const;
  const files: BuiltFile[] = [];
  for (const [name, part] of parts) {
    const packed = await pack(toBytes(part));
    await writeFile(join(dir, name), packed);
    files.push({ path: `assets/${name}`, bytes: packed.length, packed: packed.length });
  }
  for (const name of SCRIPTS) {
    const from = fileURLToPath(new URL(name, scripts));
    const text = await readFile(from).catch(() => {
      throw new Error(`The question box is not built: there is no ${from}. Run npm run build.`);
    });
    await copyFile(from, join(dir, name));
    files.push({ path: `assets/${name}`, bytes: text.length, packed: (await pack(text)).length });
  }
  return files;
}

/** Without what only the desk and pictures need. */
const sentLibrary = ({ factById: _, golden: _golden, pictures: _pictures, ...library }: Library): SentLibrary =>
  library;

function sentLanguages(codes: readonly string[]): SentLanguages {
  const list = [...wordList()];
  return {
    model: readModel(),
    talk: Object.fromEntries(codes.map((code) => [code, languageData.talk(code)])),
    words: list.map(([word]) => word).join(' '),
    counts: Uint32Array.from(list, ([, count]) => count),
    vectors: new Uint8Array(languageData.vectors()),
    characters: codes.includes('zh') ? languageData.characters() : '',
  };
}
