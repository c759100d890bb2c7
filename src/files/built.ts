import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Deserializer, Serializer } from 'node:v8';

declare module 'node:v8' {
  // Documented, but missing among the types.
  interface Serializer {
    _setTreatArrayBufferViewsAsHostObjects(treat: boolean): void;
  }
}

/** The folder of the built program. */
const BUILT = new URL('../', import.meta.url);
const fileOf = (name: string, folder: URL) => new URL(`${name}.bin`, folder);

/** Arrays of numbers that a built file may hold, by their place here. */
const KINDS = [
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
] as const;
type Numbers = InstanceType<(typeof KINDS)[number]>;

/** Where arrays begin: a multiple of the size of any number. */
const STEP = 8;
const padded = (bytes: number) => Math.ceil(bytes / STEP) * STEP;

/**
 * Something that the build has worked out, since that takes most of the time of a start; undefined where it has not, or it cannot be read. Names
 * hold a hash of what it was made of, and it is made anew with the program that reads it.
 */
export function readBuilt(name: string, folder = BUILT): unknown {
  const file = fileOf(name, folder);
  if (!existsSync(file)) return undefined;
  try {
    const bytes: Buffer<ArrayBuffer> = readFileSync(file);
    const end = bytes.readDoubleLE(0);
    const reader = new Reader(bytes.subarray(end), bytes);
    reader.readHeader();
    return reader.readValue();
  } catch {
    return undefined;
  }
}

/** Keeps flat data, for the build: first the arrays, then what holds them. */
export function writeBuilt(name: string, value: unknown, folder = BUILT): void {
  const writer = new Writer();
  writer.writeHeader();
  writer.writeValue(value);
  const head = Buffer.alloc(STEP);
  head.writeDoubleLE(writer.end);
  writeFileSync(fileOf(name, folder), Buffer.concat([head, ...writer.arrays, writer.releaseBuffer()]));
}

class Writer extends Serializer {
  readonly arrays: Buffer[] = [];
  end = STEP;

  constructor() {
    super();
    this._setTreatArrayBufferViewsAsHostObjects(true);
  }

  // Called by V8.
  _writeHostObject(array: Numbers): void {
    this.writeUint32(KINDS.findIndex((kind) => array instanceof kind));
    this.writeUint32(array.length);
    this.writeDouble(this.end);
    const bytes = Buffer.alloc(padded(array.byteLength));
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    this.arrays.push(bytes);
    this.end += bytes.length;
  }
}

/** Reads arrays as parts of the file, which is nearly all arrays: copied, they would be in memory twice for as long as a start takes. */
class Reader extends Deserializer {
  constructor(
    value: Buffer,
    private readonly file: Buffer<ArrayBuffer>,
  ) {
    super(value);
  }

  // Called by V8.
  _readHostObject(): Numbers {
    const Kind = KINDS[this.readUint32()] ?? Uint8Array;
    const length = this.readUint32();
    return new Kind(this.file.buffer, this.file.byteOffset + this.readDouble(), length);
  }
}
