import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import { FOLDER_LIMITS } from '../../src/knowledge/folder.js';
import { createLive } from '../../src/knowledge/live.js';
import { formatProblem } from '../../src/knowledge/problem.js';
import { isDate } from '../../src/knowledge/shapes.js';
import { fact, read, SOURCES } from './reading.js';

const libraryOf = (facts: string, others: Readonly<Record<string, string>> = {}) => {
  const { library, lines } = read({ 'facts/pier.yaml': facts, ...others });
  if (!library) throw new Error(lines.join('\n'));
  return library;
};

describe('a library', () => {
  test('needs no more than statements and sources', () => {
    const library = libraryOf(fact('a'));
    expect(library.facts[0]).toMatchObject({ id: 'a', topic: 'pier', asks: [], about: [], countries: [] });
    expect(library.facts[0]?.tells.size).toBe(0);
    expect(library.lexicon.synonyms).toEqual([]);
    expect(library.golden).toEqual([]);
    expect([...library.sources.keys()]).toEqual(['gazette']);
    expect(library.factById.get('a')).toBe(library.facts[0]);
  });

  test('takes what a fact tells as a list or as a map', () => {
    const library = libraryOf(
      fact('a', '  tells: [length, place]\n') + fact('b', '  tells: {length: 300 metres, place: null}\n'),
    );
    expect([...(library.facts[0]?.tells ?? [])]).toEqual([
      ['length', null],
      ['place', null],
    ]);
    expect(library.facts[1]?.tells.get('length')).toBe('300 metres');
  });

  test.each(['2025', '2025-06', '2025-06-17', '2024-02-29', '2023-05/2025-06', '2023/2023-06-01'])(
    'takes %s for a date',
    (date) => {
      expect(libraryOf(fact('a', `  date: ${date}\n`)).facts[0]?.date).toBe(date);
    },
  );

  test('knows the days of each month', () => {
    const days = Array.from({ length: 12 * 31 }, (_, at) => [1 + Math.floor(at / 31), 1 + (at % 31)] as const);
    const wrong = days.filter(([month, day]) => {
      const text = `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return isDate(text) !== day <= new Date(Date.UTC(2025, month, 0)).getUTCDate();
    });
    expect(wrong).toEqual([]);
  });
});

describe('the version', () => {
  const { version } = libraryOf(fact('a'));

  test('is twelve hexadecimal digits of the content', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(libraryOf(fact('a')).version).toBe(version);
  });

  test('does not change with comments, quotes and the order of fields', () => {
    const same =
      '# a remark\n- sources:\n    - "gazette"\n  id: a\n  statement: >-\n    The pier is\n    300 metres long.\n';
    expect(libraryOf(same).version).toBe(version);
  });

  test.each([
    ['a statement', () => libraryOf(fact('a').replace('300', '301'))],
    ['an ask', () => libraryOf(fact('a', '  asks: [how long]\n'))],
    ['what is told', () => libraryOf(fact('a', '  tells: {length: 300 metres}\n'))],
    ['a source', () => libraryOf(fact('a'), { 'sources.yaml': SOURCES.replace('News', 'Tales') })],
    ['a synonym', () => libraryOf(fact('a'), { 'lexicon.yaml': 'synonyms: [[pier, jetty]]\n' })],
    ['a golden question', () => libraryOf(fact('a'), { 'golden.yaml': '- question: how long\n  fact: a\n' })],
    ['the topic', () => read({ 'facts/quay.yaml': fact('a') }).library],
  ])('changes with %s', (_, other) => {
    expect(other()?.version).not.toBe(version);
  });
});

describe('reading a folder', () => {
  const folder = async (files: Readonly<Record<string, string>>) => {
    const dir = await mkdtemp(join(tmpdir(), 'library-'));
    await mkdir(join(dir, 'facts'));
    for (const [path, text] of Object.entries(files)) await writeFile(join(dir, path), text);
    return dir;
  };

  test('takes facts/*.yaml and *.yml and leaves other files alone', async () => {
    const dir = await folder({
      'sources.yaml': SOURCES,
      'facts/b.yaml': fact('b'),
      'facts/a.yml': fact('a'),
      'facts/notes.txt': '- this is no fact',
    });
    const { library } = await readLibrary(dir);
    expect(library?.facts.map(({ id, topic }) => [id, topic])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
    await rm(dir, { recursive: true });
  });

  test('takes translations by the folder of their language', async () => {
    const dir = await folder({
      'sources.yaml': SOURCES,
      'facts/a.yaml': fact('a'),
      'library.yaml': 'languages: [en, ru]\n',
    });
    const of = fingerprintOf('The pier is 300 metres long.');
    await mkdir(join(dir, 'translations/ru'), { recursive: true });
    const text = `- {id: a, of: "${of}", statement: Длина пирса 300 метров.}\n`;
    await writeFile(join(dir, 'translations/ru/a.yaml'), text);
    expect((await readLibrary(dir)).library?.translations.get('ru')?.facts.get('a')?.stale).toBe(false);
    await rm(join(dir, 'translations'), { recursive: true });
    expect((await readLibrary(dir)).library?.translations.size).toBe(0);
    await rm(dir, { recursive: true });
  });

  test('says what cannot be read beside what is wrong inside', async () => {
    const dir = await folder({ 'sources.yaml': SOURCES, 'facts/b.yaml': fact('b', '  date: June\n') });
    await mkdir(join(dir, 'facts/a.yaml'));
    const { library, problems } = await readLibrary(dir);
    expect(library).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^facts\/a\.yaml: cannot be read: EISDIR/),
      expect.stringMatching(/^facts\/b\.yaml:4:3 b date: /),
    ]);
    await rm(dir, { recursive: true });
  });

  test('refuses a folder of too many files', async () => {
    const dir = await folder({ 'sources.yaml': SOURCES });
    const names = Array.from({ length: FOLDER_LIMITS.files }, (_, at) => `facts/f${at}.yaml`);
    await Promise.all(names.map((name) => writeFile(join(dir, name), '')));
    const { library, problems } = await readLibrary(dir);
    expect(library).toBeNull();
    expect(problems.map(formatProblem)[0]).toBe(`facts: holds more than ${FOLDER_LIMITS.files} files`);
    await rm(dir, { recursive: true });
  });

  test('says that there is no folder', async () => {
    const { problems } = await readLibrary('/nowhere/at/all');
    expect(problems.map(formatProblem)[0]).toBe('all: there is no readable data folder at /nowhere/at/all');
  });
});

test('a swap gives back what was there and leaves it as it was', () => {
  const [first, second] = [libraryOf(fact('a')), libraryOf(fact('b'))];
  const live = createLive(first);
  const held = live.current();
  expect(live.swap(second)).toBe(first);
  expect(live.current()).toBe(second);
  expect(held.facts[0]?.id).toBe('a');
});
