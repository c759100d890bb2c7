import { readdirSync, rmSync } from 'node:fs';
import { writeCompiled } from '../dist/engine/compiled-file.js';
import { loadPreparing } from '../dist/engine/prepare.js';
import { readLibrary } from '../dist/knowledge/read.js';

/** Compiles the library of the data folder, so that the bot starts faster. Data with problems are left to `npm run check`. */
for (const name of readdirSync('dist')) if (/^compiled-.*\.bin$/.test(name)) rmSync(`dist/${name}`);
const { library } = await readLibrary('data');
if (library) writeCompiled(library.version, await loadPreparing().compile(library));
