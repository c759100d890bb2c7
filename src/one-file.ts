import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

type Program = typeof import('./program.js');

/** What `scripts/one-file.mjs` makes of the program and its packages, and what V8 has made of that. */
const FILE = new URL('./bot.cjs', import.meta.url);
const CODE = new URL('./bot.code', import.meta.url);

export interface OneFile {
  readonly program: Program;
  /** Whether V8 took the code that the build has kept: it wants the same version and flags as then, and compiles anew otherwise. */
  readonly compiled: boolean;
  /** What V8 has compiled so far. */
  code(): Buffer;
}

/**
 * The program and its packages out of one file that is compiled already: finding, reading and compiling a thousand files is half of what a start
 * takes. Null where the build has not made it.
 */
export function openOneFile(): OneFile | null {
  if (!existsSync(FILE)) return null;
  // Where there is none, discord.js brings its own. Node's would bring a second HTTP client along, which nothing here asks for at a start.
  Object.defineProperty(globalThis, 'FormData', { value: undefined, writable: true, configurable: true });
  const cachedData = existsSync(CODE) ? readFileSync(CODE) : undefined;
  // Only ASCII stands there, as the build sees to: as such, V8 keeps it in half of the memory.
  const source = readFileSync(FILE, 'latin1');
  const script = new Script(source, { filename: fileURLToPath(FILE), ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as Program };
  script.runInThisContext()(module, module.exports, createRequire(FILE), new URL('./', FILE).href);
  return {
    program: module.exports,
    compiled: script.cachedDataRejected === false,
    code: () => script.createCachedData(),
  };
}
