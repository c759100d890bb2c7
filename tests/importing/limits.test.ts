import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSource } from '../../src/importing/read-source.js';
import { createThreadedReader } from '../../src/importing/read-thread.js';
import { run } from '../cli/run.js';
import { xlsxOf } from './sheet.js';

const reader = createThreadedReader(new URL('../fixtures/read-worker.mjs', import.meta.url));
const read = (name: string, data: Uint8Array | string) => reader({ name, data: Buffer.from(data) });

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'summit-desk-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a folder with files that cannot be read names each with its reason, and takes the others', async () => {
  const pages = join(root, 'wiki');
  const bring = (...paths: string[]) => run(['import', ...paths, '--library', join(root, 'lib')]);
  await mkdir(pages);
  await writeFile(join(pages, 'good.md'), '## Where?\n\nIn the hall.\n');
  await writeFile(join(pages, 'photo.png'), 'x');
  await writeFile(join(pages, 'broken.xlsx'), 'no zip at all');
  await writeFile(join(pages, 'bytes.txt'), Buffer.from([0x41, 0, 0, 0x42]));
  await writeFile(join(pages, 'large.md'), '');
  await truncate(join(pages, 'large.md'), 50_000_000);
  const { code, out } = await bring(pages);
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual(
    expect.arrayContaining([
      'wiki/photo.png: left out, of no kind that is read',
      'wiki/broken.xlsx: not imported: it is no XLSX, or a damaged one. Save it again, or as CSV.',
      'wiki/bytes.txt: not imported: it holds bytes that no text has.',
      'wiki/good.md: 1 statement',
      'wiki/large.md: not imported: it has 50.0 MB, and at most 16.0 MB are read. Split it into several files.',
      'Drafts: 1 new.',
    ]),
  );
  expect(await bring(join(root, 'nowhere.md'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('no file or folder'),
  });
  expect(await bring(join(pages, 'photo.png'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('of no kind that is read'),
  });
});

describe('what would take too much is refused in words', () => {
  test('a zip bomb of an XLSX', async () => {
    const bomb = xlsxOf({ FAQ: [['Question', 'Answer']] }, { 'xl/sharedStrings.xml': new Uint8Array(90_000_000) });
    expect(bomb.byteLength).toBeLessThan(200_000);
    await expect(read('faq.xlsx', bomb)).rejects.toThrow('it unpacks to more than 64.0 MB');
    // One that says of itself that it is small.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.byteLength - 4; at++) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50 && view.getUint32(at + 22, true) === 90_000_000) view.setUint32(at + 22, 1000, true);
      if (mark === 0x02014b50 && view.getUint32(at + 24, true) === 90_000_000) view.setUint32(at + 24, 1000, true);
    }
    await expect(read('faq.xlsx', bomb)).rejects.toThrow(/unpacks to more than|a damaged one/);
  });

  test('a table of 100,000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => [`Is it ${n}?`, `It is ${n}.`]);
    const csv = `question,answer\n${rows.map((cells) => cells.join()).join('\n')}\n`;
    await expect(read('faq.csv', csv)).rejects.toThrow('it has about 100002 rows, and at most 20000 are read');
    const head = ['Question', 'Answer'];
    await expect(read('faq.xlsx', xlsxOf({ FAQ: [head, ...rows.slice(0, 25_000)] }))).rejects.toThrow(
      'it has 25001 rows, and at most 20000 are read',
    );
    const some = `question,answer\n${rows
      .slice(0, 6000)
      .map((cells) => cells.join())
      .join('\n')}\n`;
    await expect(read('faq.csv', some)).rejects.toThrow('it has 6000 passages, and at most 5000 are taken at once');
  });

  test('a quotation mark that nothing closes', async () => {
    await expect(read('faq.csv', `question,answer\n"${'a,b\n'.repeat(60_000)}`)).rejects.toThrow('it is no sound CSV');
  });

  test('what takes too long', async () => {
    const hasty = createThreadedReader(new URL('../fixtures/read-worker.mjs', import.meta.url), 0.001);
    await expect(hasty({ name: 'a.md', data: Buffer.from('x') })).rejects.toThrow('took more than 0.001 seconds');
  });
});

describe('hostile pages', () => {
  test.each([
    ['deep.html', `${'<div>'.repeat(100_000)}Deep down.`],
    ['bold.html', `${'<b><i>'.repeat(20_000)}Deep down.`],
    ['list.html', `${'<ul><li>'.repeat(20_000)}Deep down.`],
    ['table.html', `${'<table><tr><td>'.repeat(3000)}Deep down.`],
    ['open.html', `${'<a href="'.repeat(50_000)}Deep down.`],
    ['quote.md', `${'>'.repeat(20_000)} Deep down.`],
    ['stars.md', `${'*a _b '.repeat(20_000)}Deep down.`],
    ['links.md', `${'['.repeat(50_000)}Deep down.`],
    ['summary.md', `${'<summary>'.repeat(50_000)}Deep down.`],
  ])('%s ends in passages or a plain word', async (name, text) => {
    const outcome = await read(name, text).then(
      ({ passages }) => passages.length >= 0,
      (error: Error) => /deep inside one another|took more than/.test(error.message) || error,
    );
    expect(outcome).toBe(true);
  });

  test('say nothing that a reader would not see', async () => {
    const html =
      '<p>Seen.</p><p hidden>No.</p><div aria-hidden="true">No.</div><template><p>No.</p></template><!-- No. --><noscript>No.</noscript>';
    const { passages } = await readSource({ name: 'a.html', data: Buffer.from(html) });
    expect(passages.map(({ text }) => text)).toEqual(['Seen.']);
  });
});
