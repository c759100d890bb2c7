import { loadPreparing } from '../src/files/prepare.js';
import { readLibrary } from '../src/files/read-library.js';

/** Loads a data folder once, in a process of its own: `loading DIR` prints milliseconds as a JSON object. */

export interface Loading {
  readonly language: number;
  readonly read: number;
  readonly prepare: number;
}

const begun = performance.now();
const prepare = loadPreparing();
const loaded = performance.now();
const { library } = await readLibrary(process.argv[2] ?? 'data');
if (!library) throw new Error('the data folder has problems: see npm run check');
const read = performance.now();
await prepare(library);
const ready = performance.now();
const loading: Loading = { language: loaded - begun, read: read - loaded, prepare: ready - read };
process.stdout.write(JSON.stringify(loading));
