import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';
import { strayFiles } from '../../src/files/stray-files.js';
import { formatProblem } from '../../src/knowledge/problem.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { fact, SOURCES } from './reading.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'saved-'));
  await write({ 'sources.yaml': SOURCES, 'facts/pier.yaml': fact('a') });
});
afterEach(() => rm(dir, { recursive: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}
const GOLDEN = '- question: how long\n  fact: b\n';
const FOREIGN = fact('b', '  asks: [is it £20 at Åre]\n');

describe('a file that is not saved as UTF-8', () => {
  test.each([
    ['Latin-1', Buffer.from(FOREIGN, 'latin1'), 'is not saved as UTF-8, so letters such as "£" would be lost'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${FOREIGN}`, 'utf16le'), 'is saved as UTF-16'],
    ['UTF-16 without', Buffer.from(FOREIGN, 'utf16le'), 'is saved as UTF-16'],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${FOREIGN}`, 'utf16le').swap16(), 'is saved as UTF-16'],
  ])('%s: one thing is said of it, and nothing seems to be missing', async (_, bytes, reason) => {
    await write({ 'facts/quay.yaml': bytes, 'golden.yaml': GOLDEN });
    const { library, problems } = await readLibrary(dir);
    expect(library).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      `facts/quay.yaml: ${reason}; choose the encoding "UTF-8" when you save it`,
    ]);
  });

  test('UTF-8 is read, with a mark at its beginning or without', async () => {
    for (const text of [FOREIGN, `\ufeff${FOREIGN}`]) {
      await write({ 'facts/quay.yaml': text, 'golden.yaml': GOLDEN });
      expect((await readLibrary(dir)).library?.factById.get('b')?.asks).toEqual(['is it £20 at Åre']);
    }
  });
});

describe('files that are not read', () => {
  test.each([
    ['facts/quay.txt', fact('b'), 'facts are read from facts/quay.yaml'],
    ['facts/quay.yaml.txt', fact('b'), 'facts are read from facts/quay.yaml'],
    ['facts/more/quay.yaml', fact('b'), 'facts are read from facts/quay.yaml'],
    ['Facts/quay.yaml', fact('b'), 'facts are read from facts/quay.yaml'],
    ['quay.yaml', fact('b'), 'facts are read from facts/quay.yaml'],
    ['golden.yml', '', 'give it the name golden.yaml'],
    ['lexicon.yaml.txt', 'entities: {}', 'give it the name lexicon.yaml'],
  ])('%s is named', async (path, text, words) => {
    await write({ [path]: text });
    expect((await strayFiles(dir)).map(formatProblem)).toEqual([`${path}: is not read; ${words}`]);
    expect((await readLibrary(dir)).problems).toEqual([]);
  });

  test('what holds no entries is none of ours', async () => {
    await write({
      'notes.txt': 'to do\n',
      'facts/README.md': fact('b'),
      'schema/x.yaml': fact('b'),
      '.git/a.yaml': fact('b'),
    });
    expect(await strayFiles(dir)).toEqual([]);
    expect(await strayFiles('data')).toEqual([]);
  });
});

describe('worth a look, though it is sound', () => {
  const adviceOf = (files: Readonly<Record<string, string>>) =>
    buildLibrary(
      Object.entries({ 'sources.yaml': SOURCES, 'facts/pier.yaml': fact('a'), ...files }).map(([path, text]) => ({
        path,
        text,
      })),
    ).advice.map(formatProblem);

  test('a file of facts without any', () => {
    expect(adviceOf({ 'facts/quay.yaml': '# facts\n' })).toEqual(['facts/quay.yaml: holds no facts; was it saved?']);
    expect(adviceOf({ 'golden.yaml': '', 'unanswered.yaml': '[]\n' })).toEqual([]);
  });

  test('a day of review before the day of the fact', () => {
    const days = (asOf: string, reviewBy: string) =>
      adviceOf({ 'facts/pier.yaml': fact('a', `  asOf: ${asOf}\n  reviewBy: ${reviewBy}\n`) });
    expect(days('2026-11-01', '2026-10-31')).toEqual([
      'facts/pier.yaml:5:3 a reviewBy: is 2026-10-31, before asOf, which is 2026-11-01',
    ]);
    expect([days('2026-11-01', '2026-11'), days('2026', '2026-02'), days('2026-11-01', '2026-11-01')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('one name of two things, unless they share several', () => {
    const names = (one: string, other: string) =>
      adviceOf({ 'lexicon.yaml': `entities:\n  pier: {names: [${one}]}\n  quay: {names: [${other}]}\n` });
    expect(names('pier, the landing', 'quay, The Landing')).toEqual([
      'lexicon.yaml:3:24 entities.quay.names.1: "The Landing" is a name of "pier", too; leave it to one of them',
    ]);
    expect(names('pier, the landing, the stage', 'quay, the landing, the stage')).toEqual([]);
    expect(names('pier, Pier', 'quay')).toEqual([]);
  });

  test('words in bold that are not there, and a sentence in quotation marks', () => {
    const lexicon = { 'lexicon.yaml': 'attributes:\n  size: {asks: [how big]}\n  where: {asks: [where]}\n' };
    const tells = (map: string) => adviceOf({ ...lexicon, 'facts/pier.yaml': fact('a', `  tells: ${map}\n`) });
    expect(tells('{ size: , where: pier }')).toEqual([
      'facts/pier.yaml:4 tells: nothing stands behind "size:"; write words of the statement there, or take the name out',
    ]);
    expect([tells('{ size: null, where: pier }'), tells('[size]')]).toEqual([[], []]);
    const said = '- id: a\n  statement: “The pier is long.”\n  sources: [gazette]\n';
    expect(adviceOf({ 'facts/pier.yaml': said })).toEqual([expect.stringContaining('quotation marks “ ”')]);
  });
});
