import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readLibrary } from '../src/files/read-library.js';
import { createCorpus } from './corpus.js';
import { FACTS_ALONE, isOurs, NAMES } from './engines.js';
import { writeFolder } from './folder.js';
import type { Loading } from './loading.js';
import type { Speed } from './measure.js';
import { measureQuality } from './quality.js';
import { report } from './report.js';

/** `npm run bench`: quality and speed of this engine and its peers; `--quick` for a minute's worth, which writes no file. */

const quick = process.argv.includes('--quick');
const SIZES = quick ? [1000, 10_000] : [100, 1000, 10_000, 100_000];
/** From here on the file has what other benches measured, which stays. */
const OTHERS = '\n## With Discord\n';
const ASKS = 3;
const SECONDS = quick ? 1 : 5;
/** A library of people's making: facts, and ways to ask for each. */
const USUAL = { facts: 350, asks: 12, loads: quick ? 3 : 7 } as const;

const run = promisify(execFile);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
async function child<T>(script: string, ...args: (string | number)[]): Promise<T> {
  const options = ['--expose-gc', '--max-old-space-size=4096', '--import', 'tsx', here(script), ...args.map(String)];
  return JSON.parse((await run(process.execPath, options)).stdout) as T;
}
const say = (text: string) => process.stderr.write(`${text}\n`);

const { library } = await readLibrary('data');
if (!library) throw new Error('the data folder has problems: see npm run check');
say(`quality: ${NAMES.length} engines`);
const quality = await measureQuality(library);

const speed = new Map<number, Map<string, Speed>>();
for (const size of SIZES) {
  const row = new Map<string, Speed>();
  for (const name of [FACTS_ALONE.name, ...NAMES]) {
    say(`speed: ${size} facts, ${name}`);
    row.set(name, await child<Speed>('measure.ts', name, size, ASKS, SECONDS));
  }
  speed.set(size, row);
}

say('loading');
const dir = await mkdtemp(join(tmpdir(), 'summit-desk-bench-'));
const loads: Loading[] = [];
await writeFolder(dir, createCorpus(USUAL.facts, USUAL.asks, 0));
for (let at = 0; at < USUAL.loads; at++) loads.push(await child<Loading>('loading.ts', dir));
await rm(dir, { recursive: true });
const ours = NAMES.find(isOurs) ?? '';
const usual = await child<Speed>('measure.ts', ours, USUAL.facts, USUAL.asks, SECONDS);

const text = report({ facts: library.facts.length, quality, speed, loads, usual, ours, asks: ASKS, shape: USUAL });
process.stdout.write(text);
if (!quick) {
  const [, ...others] = (await readFile(here('RESULTS.md'), 'utf8').catch(() => '')).split(OTHERS);
  await writeFile(here('RESULTS.md'), [text, ...others].join(OTHERS));
}
