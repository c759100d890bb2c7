import { readdirSync, rmSync } from 'node:fs';
import { buildEngine, loadLanguage } from '../dist/answering/judging/engine.js';
import { writeCompiled } from '../dist/answering/search/compiled-file.js';
import { readLibrary } from '../dist/knowledge/read.js';

/** Compiles the library of the data folder, so that the bot starts faster. Data with problems are left to `npm run check`. */
for (const name of readdirSync('dist')) if (/^compiled-.*\.bin$/.test(name)) rmSync(`dist/${name}`);
const { library } = await readLibrary('data');
if (library) writeCompiled(library.version, buildEngine(library, loadLanguage()).compiled);
