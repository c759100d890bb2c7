import { readdirSync, rmSync } from 'node:fs';
import { writeBuiltLibrary } from '../dist/files/built-library.js';
import { readFolder } from '../dist/files/folder.js';
import { writeFrequencies } from '../dist/files/language-data.js';
import { loadPreparing, writeCompiled } from '../dist/files/prepare.js';
import { buildLibrary } from '../dist/knowledge/read.js';

/** Keeps what a start would read out of larger files, and checks and compiles the library of the data folder, so that the bot starts faster. Data with problems are left to `npm run check`. */
for (const name of readdirSync('dist')) if (/^(?:compiled|library)-.*\.bin$/.test(name)) rmSync(`dist/${name}`);
writeFrequencies();
const { files, problems } = await readFolder('data');
const { library } = buildLibrary(files);
if (library && problems.length === 0) {
  writeBuiltLibrary(files, library);
  writeCompiled(library.version, await loadPreparing().compile(library));
}
