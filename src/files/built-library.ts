import type { DataFile } from '../knowledge/data-file.js';
import type { Library } from '../knowledge/library.js';
import { readBuilt, writeBuilt } from './built.js';
import { fingerprint } from './fingerprint.js';

const nameOf = (print: string) => `library-${print}`;

/** The library that the build has made of files with this fingerprint, and found sound; undefined where it has not. */
export const readBuiltLibrary = (print: string, folder?: URL): Library | undefined =>
  readBuilt(nameOf(print), folder) as Library | undefined;

/**
 * Keeps a sound library, for the build.
 *
 * @public
 */
export const writeBuiltLibrary = (files: readonly DataFile[], library: Library, folder?: URL): void =>
  writeBuilt(nameOf(fingerprint(files)), library, folder);
