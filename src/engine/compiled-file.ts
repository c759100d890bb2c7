import { readBuilt, writeBuilt } from '../lib/built.js';
import type { Compiled } from './index/compile.js';

/** Goes by the version of the library, so it is only found while the data are the same. */
const nameOf = (version: string) => `compiled-${version}`;

/** Undefined where the build has not compiled this library: then it is compiled at once. */
export const readCompiled = (version: string, folder?: URL): Compiled | undefined =>
  readBuilt(nameOf(version), folder) as Compiled | undefined;

/**
 * Keeps what a library comes to, for the build.
 *
 * @public
 */
export const writeCompiled = (version: string, compiled: Compiled, folder?: URL): void =>
  writeBuilt(nameOf(version), compiled, folder);
