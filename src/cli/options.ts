import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { readLibrary } from '../files/read-library.js';
import type { Library } from '../knowledge/library.js';
import { formatProblem } from '../knowledge/problem.js';
import { isDate } from '../knowledge/shapes.js';
import { CATALOGUES, messagesFor, speaks } from '../messages/index.js';

/** Something the caller has to put right: printed without a stack, exit status 2. */
export class UsageError extends Error {}

export const COMMON = {
  data: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** npm has options of these names itself. */
const OF_NPM: ReadonlySet<string> = new Set(['help', 'json', 'user']);

/** Arguments by `node:util`, with a plain message for what is not understood, and for what npm has kept to itself: then another folder would be read. */
export function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  const kept = Object.keys(options).find(
    (name) => !OF_NPM.has(name) && process.env[`npm_config_${name}`] !== undefined,
  );
  if (kept !== undefined)
    throw new UsageError(`npm has taken --${kept} for itself. Write -- before it: npm run … -- --${kept} …`);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The data folder: `--data`, else `DATA_DIR`, else `data` where one is, else the one that comes with the program. */
export function dataDir(given: string | undefined): string {
  const named = given ?? process.env.DATA_DIR;
  if (named !== undefined) return named;
  return existsSync('data') ? 'data' : fileURLToPath(new URL('../../data', import.meta.url));
}

/** A library, or a UsageError that lists all that is wrong with it. */
export async function openLibrary(dir: string): Promise<Library> {
  const { library, problems } = await readLibrary(dir);
  if (library) return library;
  throw new UsageError([`The data folder ${dir} has problems:`, ...problems.map(formatProblem)].join('\n'));
}

/** True for a day of the calendar as YYYY-MM-DD. */
export const isDay = (text: string): boolean => text.length === 10 && isDate(text);

/** `--language`: a language that the bot speaks; undefined where none is given. */
export function languageOf(given: string | undefined): string | undefined {
  if (given === undefined || speaks(given)) return given && messagesFor(given).language;
  throw new UsageError(`--language must be one of ${Object.keys(CATALOGUES).join(', ')}, not "${given.slice(0, 40)}"`);
}

/** `--today`, or the day it is. */
export function todayOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10);
  if (isDay(given)) return given;
  throw new UsageError(`--today must be a date like 2025-06-17, not "${given.slice(0, 40)}"`);
}
