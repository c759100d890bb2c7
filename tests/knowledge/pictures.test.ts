import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';
import { formatProblem } from '../../src/knowledge/problem.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { jpegOf, pngOf, webpOf } from '../fixtures/pictures.js';
import { fact, problemsOf, read, SOURCES } from './reading.js';

const picture = (file = 'pictures/pier.png', rest = 'alt: The pier at noon, source: gazette') =>
  fact('a', `  picture: { file: ${file}, ${rest} }\n`);
const base64 = (bytes: Buffer) => bytes.toString('base64');

describe('the picture of a fact', () => {
  it.each([
    ['pier.png', pngOf(1200, 800)],
    ['pier.jpg', jpegOf(1200, 800)],
    ['pier.jpeg', jpegOf(1200, 800)],
    ['pier.webp', webpOf(1200, 800)],
  ])('may be %s, and comes with the library', (name, bytes) => {
    const path = `pictures/${name}`;
    const { library, lines } = read({ 'facts/pier.yaml': picture(path), [path]: base64(bytes) });
    expect(lines).toEqual([]);
    expect(library?.factById.get('a')?.picture).toEqual({ file: path, alt: 'The pier at noon', source: 'gazette' });
    expect(Buffer.from(library?.pictures.get(path) ?? '', 'base64').equals(bytes)).toBe(true);
  });

  it('changes the version with its bytes', () => {
    const [one, other] = [pngOf(10, 10), pngOf(10, 11)].map(
      (bytes) => read({ 'facts/pier.yaml': picture(), 'pictures/pier.png': base64(bytes) }).library?.version,
    );
    expect(one).not.toBe(other);
  });

  it.each<[string, string, Record<string, Buffer>, string[]]>([
    ['a file that is not there', picture(), {}, ['facts/pier.yaml:4 a picture.file: there is no pictures/pier.png']],
    [
      'no alternative text',
      picture('pictures/pier.png', 'source: gazette'),
      { 'pictures/pier.png': pngOf(1, 1) },
      ['facts/pier.yaml:4 a picture.alt: is missing'],
    ],
    [
      'no source',
      picture('pictures/pier.png', 'alt: The pier'),
      { 'pictures/pier.png': pngOf(1, 1) },
      ['facts/pier.yaml:4 a picture.source: is missing'],
    ],
    [
      'a source that is not there',
      picture('pictures/pier.png', 'alt: The pier, source: camera'),
      { 'pictures/pier.png': pngOf(1, 1) },
      [
        'facts/pier.yaml:4 a picture.source: no source "camera" in sources.yaml; add it there, or write the id of one that is',
      ],
    ],
    [
      'a file elsewhere',
      picture('../pier.png'),
      {},
      [
        'facts/pier.yaml:4 a picture.file: must be a file like pictures/bridge.jpg: small letters, digits, hyphens; PNG, JPEG or WebP',
      ],
    ],
    [
      'no picture',
      picture(),
      { 'pictures/pier.png': Buffer.from('<svg/>') },
      ['pictures/pier.png: is not a PNG, JPEG or WebP picture'],
    ],
    [
      'the ending of another kind',
      picture(),
      { 'pictures/pier.png': jpegOf(10, 10) },
      ['pictures/pier.png: is a JPEG picture; give the file that ending'],
    ],
    [
      'too many pixels',
      picture(),
      { 'pictures/pier.png': pngOf(5000, 10) },
      ['pictures/pier.png: is 5000 by 10 pixels; the limit is 4096 by 4096'],
    ],
    [
      'too many bytes',
      picture(),
      { 'pictures/pier.png': pngOf(10, 10, 500_000) },
      ['pictures/pier.png: has 501 KB; the limit is 500 KB. Make the picture smaller'],
    ],
  ])('with %s is refused', (_, facts, pictures, lines) => {
    const files = Object.entries(pictures).map(([path, bytes]) => [path, base64(bytes)]);
    expect(problemsOf(facts, Object.fromEntries(files))).toEqual(lines);
  });

  it('is bounded together with all others', () => {
    const many = Array.from({ length: 17 }, (_, n) => [`pictures/p${n}.png`, base64(pngOf(10, 10, 490_000))]);
    expect(problemsOf(fact('a'), Object.fromEntries(many)).join()).toContain('pictures: holds 8,331 KB');
  });

  it('that no fact has is named', () => {
    const files = { 'sources.yaml': SOURCES, 'facts/pier.yaml': fact('a'), 'pictures/x.png': base64(pngOf(1, 1)) };
    const { advice } = buildLibrary(Object.entries(files).map(([path, text]) => ({ path, text })));
    expect(advice.map(formatProblem).join()).toContain('pictures/x.png: belongs to no fact');
  });
});

describe('a data folder with pictures', () => {
  it('is read with them; one that is too large is told once, and never read', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'summit-desk-pictures-'));
    try {
      for (const folder of ['facts', 'pictures']) await mkdir(join(dir, folder));
      await writeFile(join(dir, 'sources.yaml'), SOURCES);
      await writeFile(join(dir, 'facts/pier.yaml'), picture());
      await writeFile(join(dir, 'pictures/pier.png'), pngOf(40, 30));
      await writeFile(join(dir, 'pictures/notes.txt'), 'not ours');
      const { library, problems } = await readLibrary(dir);
      expect(problems).toEqual([]);
      expect([...(library?.pictures.keys() ?? [])]).toEqual(['pictures/pier.png']);
      await writeFile(join(dir, 'pictures/pier.png'), pngOf(40, 30, 600_000));
      const large = await readLibrary(dir);
      expect(large.problems.map(formatProblem)).toEqual([
        'pictures/pier.png: has 601 KB; the limit is 500 KB. Make the picture smaller',
      ]);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
