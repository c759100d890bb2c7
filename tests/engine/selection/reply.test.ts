import { expect, test } from 'vitest';
import { namesIn, narrowestIn } from '../../../src/engine/selection/reply.js';
import { decidedBy } from '../decided.js';
import { harbour, openLibrary, readerOf } from '../harbour.js';

const opened = openLibrary(harbour());
const { shelf } = decidedBy({}, { opened });
const read = (text: string) => readerOf(opened).read(text);

test('of the things that are named the one that the fewest facts are about is the narrowest, if any is', () => {
  expect(narrowestIn(read('the North ferry and the South ferry'), shelf)).toBe('south-ferry');
  expect(narrowestIn(read('the ferries and the North ferry'), shelf)).toBe('north-ferry');
  expect(narrowestIn(read('the ferries'), shelf)).toBeUndefined();
});

test('things, attributes and measures are named in the order of the words, each once', () => {
  const query = read('height of Tern tower and height of the lighthouse, in passengers of Tern tower');
  expect(namesIn(query, 'entity', shelf)).toEqual(['tern-tower', 'lighthouse']);
  expect([namesIn(query, 'attribute', shelf), namesIn(query, 'measure', shelf)]).toEqual([['height'], ['passengers']]);
});
