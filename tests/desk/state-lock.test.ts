import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockState, StateLockError } from '../../src/desk/state-lock.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summit-desk-'));
});
afterEach(() => rm(dir, { recursive: true }));

it('is held by one at a time, in a folder that it makes', async () => {
  const state = join(dir, 'a', 'state');
  const lock = await lockState(state);
  await expect(lockState(state)).rejects.toThrow('Another instance is running');
  lock.release();
  (await lockState(state)).release();
});

it('says what is wrong with a folder that cannot be used', async () => {
  await writeFile(join(dir, 'file'), '');
  await expect(lockState(join(dir, 'file'))).rejects.toThrow(StateLockError);
  await expect(lockState(join(dir, 'file'))).rejects.toThrow('Cannot use the state folder');
});
