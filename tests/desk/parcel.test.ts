import { expect, it } from 'vitest';
import { atOnce } from '../../src/answering/language/steps.js';
import { pack, unpack } from '../../src/desk/parcel.js';
import { testLibrary, wholeLibrary } from '../fixtures/library.js';

/** A library of hundreds of facts is packed into parts of at most so many bytes. */
const MOST = 200_000;

it('what is unpacked is what was packed', async () => {
  for (const library of [await testLibrary(), await wholeLibrary()]) {
    const parcel = atOnce(pack(library));
    expect(Math.max(...parcel.map(({ byteLength }) => byteLength))).toBeLessThan(MOST);
    const unpacked = atOnce(unpack(parcel));
    expect(unpacked).toEqual(library);
    expect(JSON.stringify(unpacked.lexicon)).toBe(JSON.stringify(library.lexicon));
    expect([...unpacked.sources.keys(), ...unpacked.factById.keys()]).toEqual([
      ...library.sources.keys(),
      ...library.factById.keys(),
    ]);
  }
});
