import type { DataFile } from '../knowledge/data-file.js';
import { buildLibrary, NONE, type Reading } from '../knowledge/read.js';
import { readBuiltLibrary } from './built-library.js';
import { fingerprint } from './fingerprint.js';
import { readFolder } from './folder.js';

/** Reads and checks a data folder. Never throws over its content. */
export async function readLibrary(dir: string): Promise<Reading> {
  const { files, problems } = await readFolder(dir);
  // Of a folder that is not there one thing is to be said.
  if (files.length === 0 && problems.length > 0) return { library: null, problems, ...NONE };
  const reading = readFiles(files);
  if (problems.length === 0) return reading;
  return { library: null, problems: [...problems, ...reading.problems], ...NONE };
}

/**
 * The same from files in memory, as an import brings them. Those that the build has checked are not checked again; `print` is their fingerprint, where
 * that is known already.
 */
export function readFiles(files: readonly DataFile[], print = fingerprint(files)): Reading {
  const built = readBuiltLibrary(print);
  if (built === undefined) return buildLibrary(files);
  return {
    library: built,
    problems: [],
    get advice() {
      return buildLibrary(files).advice;
    },
    inconsistencies: (...on) => buildLibrary(files).inconsistencies(...on),
    placeOf: (...named) => buildLibrary(files).placeOf(...named),
  };
}
