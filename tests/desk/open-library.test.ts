import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../../src/desk/open-library.js';
import { openStateFolder } from '../../src/desk/storage.js';
import type { Versions } from '../../src/desk/versions.js';
import { readFolder } from '../../src/files/folder.js';
import { makePlace, openAt, type Place } from '../fixtures/library-folder.js';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
  await (await openAt(place)).close();
});
afterEach(() => place.remove());

/** Opens once more, as a restart does, and says which of the kept versions were read for it. */
async function restart() {
  const { overlays, records, versions } = await openStateFolder(
    place.state,
    () => new Date(),
    () => undefined,
  );
  const read: string[] = [];
  const watched: Versions = {
    ...versions,
    read: (version) => {
      read.push(version);
      return versions.read(version);
    },
  };
  const last = await records.lastServed();
  const opened = await openLibrary(place.data, () => readFolder(place.data), overlays, watched, last);
  await records.close();
  return { opened, read, last };
}

it('a restart with the same data reads no version that was kept', async () => {
  const { opened, read, last } = await restart();
  expect(opened).toMatchObject({ library: { version: last?.version }, instead: null, pending: false });
  expect(read).toEqual([]);
});

it('one with other data does, and serves it', async () => {
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  const { opened, read, last } = await restart();
  expect(read).toEqual([last?.version]);
  expect(opened).toMatchObject({ library: { version: last?.version }, pending: true });
});
