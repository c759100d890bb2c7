import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBuilt, writeBuilt } from '../../src/files/built.js';

let folder: URL;
beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'summit-desk-'))}/`);
});
afterEach(() => rm(folder, { recursive: true }));

const whole = () => ({
  bytes: Uint8Array.from([1, 2, 3]),
  small: Int8Array.from([-1]),
  none: new Int32Array(),
  words: ['qosh', 'юань', '峰会'],
  inner: [{ numbers: Int32Array.from([1, -1, 2_147_483_647]), exact: Float64Array.from([0.1, Number.NaN]) }],
  rough: new Float32Array([0, 0.1, 1e20]).subarray(1),
  map: new Map([['a', new Set([1])]]),
});

it('what the build keeps is read as it was, arrays of any kind and length included', () => {
  writeBuilt('one', whole(), folder);
  expect(readBuilt('one', folder)).toEqual(whole());
  expect(readBuilt('other', folder)).toBeUndefined();
});

it('arrays are parts of what was read, and no copies', () => {
  writeBuilt('one', whole(), folder);
  const { bytes, inner, rough } = readBuilt('one', folder) as ReturnType<typeof whole>;
  expect(rough.buffer).toBe(bytes.buffer);
  expect(inner[0]?.numbers.buffer).toBe(bytes.buffer);
});

it.each([0, 7, 20, 200])('a file that was cut off after %i bytes counts as none', async (length) => {
  writeBuilt('one', whole(), folder);
  await truncate(fileURLToPath(new URL('one.bin', folder)), length);
  expect(readBuilt('one', folder)).toBeUndefined();
});
