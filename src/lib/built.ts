import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Deserializer, Serializer } from 'node:v8';

/** The folder of the built program. */
const BUILT = new URL('../', import.meta.url);
const fileOf = (name: string, folder: URL) => new URL(`${name}.bin`, folder);

/**
 * Something that the build has worked out, since that takes most of the time of a start; undefined where it has not, or it cannot be read. Names
 * hold a hash of what it was made of, and it is made anew with the program that reads it.
 */
export function readBuilt(name: string, folder = BUILT): unknown {
  const file = fileOf(name, folder);
  if (!existsSync(file)) return undefined;
  try {
    const reader = new Deserializer(readFileSync(file));
    reader.readHeader();
    return reader.readValue();
  } catch {
    return undefined;
  }
}

/** Keeps flat data, for the build. */
export function writeBuilt(name: string, value: unknown, folder = BUILT): void {
  // Not the usual `serialize`: arrays that it wrote are read as views of the file, which would stay in memory beside those that are not.
  const writer = new Serializer();
  writer.writeHeader();
  writer.writeValue(value);
  writeFileSync(fileOf(name, folder), writer.releaseBuffer());
}
