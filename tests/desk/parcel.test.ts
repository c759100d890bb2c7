import { expect, it } from 'vitest';
import { pack, unpack } from '../../src/desk/parcel.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { atOnce } from '../../src/lib/steps.js';
import { testLibrary, wholeLibrary } from '../fixtures/library.js';

/** A library of hundreds of facts is packed into parts of at most so many bytes. */
const MOST = 200_000;

it('what is unpacked is what was packed', async () => {
  const translated = buildLibrary([
    { path: 'sources.yaml', text: '- {id: gazette, title: News, publisher: Gazette}\n' },
    { path: 'library.yaml', text: 'languages: [en, ru]\n' },
    { path: 'facts/pier.yaml', text: '- {id: a, statement: The pier is long., sources: [gazette]}\n' },
    { path: 'translations/ru/pier.yaml', text: '- {id: a, of: "00000000", statement: Пирс длинный.}\n' },
    { path: 'translations/ru/unanswered.yaml', text: '- кто построил пирс\n' },
  ]).library;
  if (!translated) throw new Error('unsound');
  for (const library of [await testLibrary(), await wholeLibrary(), translated]) {
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
