import { expect, test } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';

/** What a button or a menu of Discord shows of a question. */
const LABEL = 100;

test('the library that comes along has nothing that a curator should look at', async () => {
  const { problems, advice } = await readLibrary('data');
  expect(problems).toEqual([]);
  expect(advice).toEqual([]);
});

test('each of its facts has a question of its own to be shown by', async () => {
  const { library } = await readLibrary('data');
  const shown = library?.facts.map(({ id, display = '' }) => ({ id, display })) ?? [];
  expect(shown.filter(({ display }) => !display.endsWith('?') || display.length > LABEL)).toEqual([]);
  expect(new Set(shown.map(({ display }) => display)).size).toBe(library?.facts.length);
});

test('what people ask about most has a definition and an overview that begins with it', async () => {
  const { library } = await readLibrary('data');
  const { entities = {} } = library?.lexicon ?? {};
  const main = [
    'second-summit',
    'first-summit',
    'china-central-asia-summit',
    'mechanism',
    'secretariat',
    'treaty',
    'bri',
    'cku-railway',
    'line-d',
  ];
  const kinds = main.map((id) => library?.factById.get(entities[id]?.overview?.[0] ?? '')?.kind);
  expect(kinds).toEqual(main.map(() => 'definition'));
});

test('each source says what kind it is, where it stands, and when it was published, or that its page does not say so', async () => {
  const { library } = await readLibrary('data');
  const sources = [...(library?.sources.values() ?? [])];
  const lacks = sources.filter(
    ({ kind, url, published, undated, read, note }) =>
      !kind || (!url && !note) || (published?.length === 10 ? undated : !undated || !read),
  );
  expect(lacks.map(({ id }) => id)).toEqual([]);
  expect(sources.filter(({ url }) => !url).map(({ id }) => id)).toEqual(['drawn-cku-route']);
});
