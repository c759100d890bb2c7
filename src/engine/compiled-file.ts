import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Deserializer, Serializer } from 'node:v8';
import type { Compiled } from './index/compile.js';

/**
 * The build compiles the library of the data folder, since that takes most of the time of a start. The file goes by the version of the
 * library, so it is only found while the data are the same, and it is made anew with the program that reads it.
 */
const fileOf = (version: string, folder: URL) => new URL(`compiled-${version}.bin`, folder);
/** The folder of the built program. */
const BUILT = new URL('../', import.meta.url);

/** Undefined where there is none, or it cannot be read: then the library is compiled at once. */
export function readCompiled(version: string, folder = BUILT): Compiled | undefined {
  const file = fileOf(version, folder);
  if (!existsSync(file)) return undefined;
  try {
    const reader = new Deserializer(readFileSync(file));
    reader.readHeader();
    return reader.readValue() as Compiled;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what a library comes to, for the build.
 *
 * @public
 */
export function writeCompiled(version: string, compiled: Compiled, folder = BUILT): void {
  // Not the usual `serialize`: arrays that it wrote are read as views of the file, which would stay in memory beside those that are not.
  const writer = new Serializer();
  writer.writeHeader();
  writer.writeValue(compiled);
  writeFileSync(fileOf(version, folder), writer.releaseBuffer());
}
