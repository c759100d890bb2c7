import { readBuilt, writeBuilt } from '../lib/built.js';
import { fingerprint } from './fingerprint.js';
import type { DataFile } from './folder.js';
import type { Library } from './library.js';

const nameOf = (files: readonly DataFile[]) => `library-${fingerprint(files)}`;

/** The library that the build has made of these very files, and found sound; undefined where it has not. */
export const readBuiltLibrary = (files: readonly DataFile[], folder?: URL): Library | undefined =>
  readBuilt(nameOf(files), folder) as Library | undefined;

/**
 * Keeps a sound library, for the build.
 *
 * @public
 */
export const writeBuiltLibrary = (files: readonly DataFile[], library: Library, folder?: URL): void =>
  writeBuilt(nameOf(files), library, folder);
