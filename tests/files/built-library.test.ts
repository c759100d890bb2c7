import { expect, test } from 'vitest';
import { readBuiltLibrary } from '../../src/files/built-library.js';
import { fingerprint } from '../../src/files/fingerprint.js';
import { readFolder } from '../../src/files/folder.js';
import { buildLibrary } from '../../src/knowledge/read.js';

const DIST = new URL('../../dist/', import.meta.url);

test('what the build has made of the shipped data is what they are read as', async () => {
  const { files } = await readFolder('data');
  expect(readBuiltLibrary(fingerprint(files), DIST)).toEqual(buildLibrary(files).library);
});

test('other data are not taken for them, be it by a blank', async () => {
  const { files } = await readFolder('data');
  const [first, ...others] = files;
  if (!first) throw new Error('there are no files');
  expect(readBuiltLibrary(fingerprint([{ ...first, text: `${first.text} ` }, ...others]), DIST)).toBeUndefined();
});
