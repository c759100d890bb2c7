import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Pair } from '../../src/engine/ranking/rerank.js';
import { readManifest } from '../../src/reader/files.js';
import { type Reader, startReader } from '../../src/reader/reader.js';
import { openSession, type Session } from '../../src/reader/session.js';

const STATEMENT = 'The Gull Point lighthouse, lit for the first time on 1 March 2024, is 42 metres tall.';
const pair = (question: string, statement = STATEMENT, ask = ''): Pair => ({ question, ask, statement });
const ENTRY = new URL('../../dist/reader/reader-worker.js', import.meta.url);

describe('the shipped model', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(await readManifest());
  });

  test('tells what a fact answers from what it does not', async () => {
    const odds = await session([
      pair('how tall is the lighthouse'),
      pair('how much did the lighthouse cost'),
      pair('who painted the town hall'),
    ]);
    expect(odds[0]).toBeGreaterThan(Math.max(odds[1] ?? 0, odds[2] ?? 0) + 2);
  });

  test('gives a pair the same odds whatever it is read with', async () => {
    const one = pair('when was the lighthouse lit', STATEMENT, 'when was the lighthouse opened');
    const [alone] = await session([one]);
    const among = await session([pair('x'), one, pair('a much longer question about the lighthouse and its keeper')]);
    expect(among[1]).toBe(alone);
  });

  test.each([
    ['4,000 characters', 'lighthouse '.repeat(400)],
    ['one word of 4,000 letters', 'a'.repeat(4000)],
    ['emoji', '🗼'.repeat(300)],
    ['another script', '灯塔有多高？'.repeat(50)],
    ['nothing', ''],
  ])('reads a question of %s, and a statement of 2,000 characters', async (_, text) => {
    const [odds] = await session([pair(text, STATEMENT.repeat(24), text)]);
    expect(Number.isFinite(odds)).toBe(true);
  });
});

describe('a folder that cannot be used', () => {
  const SHIPPED = new URL('../../models/reader/', import.meta.url);
  let folder = '';
  const copy = async () => {
    folder = await mkdtemp(join(tmpdir(), 'reader-'));
    await cp(SHIPPED, folder, { recursive: true });
    return pathToFileURL(`${folder}/`);
  };
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('says that a file is missing, which', async () => {
    const at = await copy();
    await rm(join(folder, 'reader.onnx'));
    await expect(openSession(await readManifest(at), at)).rejects.toThrow(/reader\.onnx is missing/);
    await rm(join(folder, 'reader.json'));
    await expect(readManifest(at)).rejects.toThrow(/reader\.json is missing/);
  });

  test('says that the weights are cut short', async () => {
    const at = await copy();
    const weights = join(folder, 'reader.onnx');
    await writeFile(weights, (await readFile(weights)).subarray(0, 1000));
    await expect(openSession(await readManifest(at), at)).rejects.toThrow(/cut short/);
  });

  test('says that it is of another version, or no JSON', async () => {
    const at = await copy();
    const file = join(folder, 'reader.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    for (const text of [JSON.stringify({ ...manifest, version: 2 }), '{']) {
      await writeFile(file, text);
      await expect(readManifest(at)).rejects.toThrow(/damaged or not of version 1/);
    }
  });
});

describe('the thread', () => {
  let reader: Reader | null = null;
  const warned: string[] = [];
  const start = async (entry = ENTRY) => {
    warned.length = 0;
    reader = await startReader({ warn: (message) => warned.push(message), entry });
    if (!reader) throw new Error('no reader');
    return reader;
  };
  afterEach(() => reader?.close());

  test('answers nothing before it is ready, then reads, and keeps what it has read', async () => {
    const one = await start();
    expect(await one.read([pair('how tall is the lighthouse')])).toBeNull();
    await one.settled;
    const odds = await one.read([pair('how tall is the lighthouse')]);
    expect(odds).toHaveLength(1);
    expect(await one.read([pair('how tall is the lighthouse')])).toEqual(odds);
    expect([one.counts, warned]).toEqual([{ read: 1, kept: 1, without: 1 }, []]);
  });

  test('takes so many messages and no more: the rest are answered without', async () => {
    const one = await start();
    await one.settled;
    const all = await Promise.all(Array.from({ length: 60 }, (_, n) => one.read([pair(`question ${n}`)])));
    expect(all.filter((odds) => odds === null).length).toBe(60 - 32);
  });

  test('that dies at a question answers it with nothing, says so, and is there again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reader-'));
    const entry = join(folder, 'mortal.mjs');
    const mortal = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ id, pairs, end }) => {
        if (end) return parentPort.close();
        if (pairs[0].question === 'die') throw new Error('out of breath');
        parentPort.postMessage({ id, odds: [1] });
      });
      parentPort.postMessage({ ready: true });`;
    await writeFile(entry, mortal);
    const one = await start(pathToFileURL(entry));
    await one.settled;
    expect(await one.read([pair('die')])).toBeNull();
    expect(warned).toEqual([expect.stringContaining('out of breath')]);
    await expect.poll(() => one.read([pair('live')]), { timeout: 15_000, interval: 500 }).toEqual([1]);
    await rm(folder, { recursive: true });
  });

  test('that cannot be loaded says so once, and is not tried again', async () => {
    const one = await start(new URL('./no-such-file.js', import.meta.url));
    await one.settled;
    expect(await one.read([pair('live')])).toBeNull();
    expect(warned).toHaveLength(1);
  });
});
