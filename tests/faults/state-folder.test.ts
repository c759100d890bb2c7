import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from '../../src/desk/durable.js';
import { lockState } from '../../src/desk/state-lock.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summit-desk-'));
});
afterEach(() => rm(dir, { recursive: true }));

it('a folder is made with all that is missing above it, also by two at once', async () => {
  const deep = join(dir, 'a/b/c');
  await Promise.all([makeFolder(deep), makeFolder(join(dir, 'a/b/c/d'))]);
  await makeFolder(deep);
  expect((await stat(join(deep, 'd'))).isDirectory()).toBe(true);
});

it.skipIf(process.platform !== 'linux')('a place that takes no folder is refused at once', async () => {
  await expect(lockState('/proc/desk/state')).rejects.toThrow('Cannot use the state folder /proc/desk/state');
});

it('neither is a file taken for a folder', async () => {
  const file = join(dir, 'file');
  await writeFile(file, '');
  await expect(lockState(file)).rejects.toThrow('Cannot use the state folder');
  await expect(lockState(join(file, 'state'))).rejects.toThrow('Cannot use the state folder');
});
