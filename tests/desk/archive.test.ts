import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { overlay, pack, readUpload, UPLOAD } from '../../src/desk/archive.js';
import { pngOf } from '../fixtures/pictures.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (entries: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, bytes(text)])));
const FACT = '- id: a\n';

describe('an upload', () => {
  it('is one YAML file, named after its place', async () => {
    expect(await readUpload('Energy.yaml', bytes(FACT))).toEqual([{ path: 'facts/energy.yaml', text: FACT }]);
    expect(await readUpload('golden.yaml', bytes(FACT))).toEqual([{ path: 'golden.yaml', text: FACT }]);
  });

  it('or a zip of them, with or without a folder around; what else lies in it is left out', async () => {
    const data = zip({
      'data/sources.yaml': 's',
      'data/facts/energy.yaml': 'f',
      'data/translations/ru/energy.yaml': 'r',
      'data/translations/ru/lexicon.yaml': 'l',
      'data/library.yaml': 'a',
      'data/schema/facts.json': '{}',
      '__MACOSX/data/._sources.yaml': 'x',
      'README.md': 'x',
    });
    expect(await readUpload('x.zip', data)).toEqual([
      { path: 'sources.yaml', text: 's' },
      { path: 'facts/energy.yaml', text: 'f' },
      { path: 'translations/ru/energy.yaml', text: 'r' },
      { path: 'translations/ru/lexicon.yaml', text: 'l' },
      { path: 'library.yaml', text: 'a' },
    ]);
  });

  it('comes back from what was packed', async () => {
    const files = [
      { path: 'facts/a.yaml', text: Array.from({ length: 50_000 }, (_, n) => `é 中 ${n * 7919}`).join('\n') },
      { path: 'sources.yaml', text: '' },
      { path: 'translations/zh/a.yaml', text: FACT },
      { path: 'pictures/a.png', text: pngOf(30, 20).toString('base64') },
    ];
    expect(await readUpload('library.zip', await pack(files))).toEqual(files);
  });

  it('has pictures as what they are, from the folder of pictures alone', async () => {
    const data = zipSync({
      'data/facts/a.yaml': bytes(FACT),
      'data/pictures/Pier.PNG': pngOf(30, 20),
      'docs/images/x.png': pngOf(1, 1),
    });
    expect(await readUpload('x.zip', data)).toEqual([
      { path: 'facts/a.yaml', text: FACT },
      { path: 'pictures/pier.png', text: pngOf(30, 20).toString('base64') },
    ]);
  });

  it.each([
    ['a path that climbs', zip({ '../facts/a.yaml': FACT }), 'outside'],
    ['a path that climbs in the middle', zip({ 'a/../../facts/a.yaml': FACT }), 'outside'],
    ['an absolute path', zip({ '/etc/a.yaml': FACT }), 'outside'],
    ['a path of another system', zip({ '..\\a.yaml': FACT }), 'outside'],
    ['two files for one place', zip({ 'a.yaml': FACT, 'facts/a.yaml': FACT }), 'same place'],
    ['a name that is none', zip({ 'facts/Ä b.yaml': FACT }), 'not a data file'],
    ['nothing of use', zip({ 'README.md': FACT }), 'no data files'],
    ['too many entries', zip(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`${n}.txt`, 'x']))), 'entries'],
    ['a bomb', zip({ 'facts/a.yaml': ' '.repeat(20_000_000) }), 'more tightly'],
    ['bytes that are no text', zipSync({ 'a.yaml': new Uint8Array([0xff, 0xfe, 0x00]) }), 'UTF-8'],
  ])('with %s is refused', async (_, data, words) => {
    await expect(readUpload('x.zip', data)).rejects.toThrow(words);
  });

  it('that claims more than it holds is refused, and so is one cut short', async () => {
    const data = zip({ 'facts/a.yaml': 'some text that is long enough to be packed, some text that is' });
    const liar = data.slice();
    const central = liar.findLastIndex((_, at) => liar[at] === 0x50 && liar[at + 1] === 0x4b && liar[at + 2] === 1);
    liar[central + 24] = 200;
    await expect(readUpload('x.zip', liar)).rejects.toThrow('damaged');
    await expect(readUpload('x.zip', data.slice(0, data.length - 30))).rejects.toThrow('damaged');
  });

  it('with one byte flipped is refused, wherever it is', async () => {
    const text = Array.from(
      { length: 40 },
      (_, n) => `- id: fact-${n}\n  statement: It opened on ${n % 28} May.\n`,
    ).join('');
    for (const level of [0, 6] as const) {
      const data = zipSync({ 'facts/a.yaml': bytes(text) }, { level });
      for (let at = 60; at < data.length - 100; at += 37) {
        const flipped = data.slice();
        flipped[at] = (flipped[at] ?? 0) ^ 4;
        await expect(readUpload('x.zip', flipped)).rejects.toThrow(/damaged|more than it says/);
      }
    }
  });

  it('that is too large or of another kind is refused', async () => {
    await expect(readUpload('a.yaml', new Uint8Array(UPLOAD.bytes + 1))).rejects.toThrow('larger');
    await expect(readUpload('a.exe', bytes(FACT))).rejects.toThrow('neither');
    await expect(readUpload('.yaml', bytes(FACT))).rejects.toThrow('named');
  });
});

it('is laid over the library, or takes its place', () => {
  const files = [
    { path: 'facts/a.yaml', text: 'old' },
    { path: 'sources.yaml', text: 's' },
  ];
  const upload = [{ path: 'facts/a.yaml', text: 'new' }];
  expect(overlay(files, upload, false)).toEqual([...upload, files[1]]);
  expect(overlay(files, upload, true)).toEqual(upload);
});
