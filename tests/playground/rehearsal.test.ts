import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createRehearsal } from '../../src/playground/rehearsal.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const PICTURE = 'pictures/cku-route.png';

const dir = mkdtempSync(join(tmpdir(), 'summit-rehearsal-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('the copy of the data folder has its pictures as they are, and offers none to be edited', async () => {
  const from = join(dir, 'from');
  cpSync(DATA, from, { recursive: true, filter: (path) => !path.endsWith('translations') });
  const rehearsal = await createRehearsal(from, join(dir, 'copy'));
  expect(readFileSync(join(rehearsal.dir, PICTURE))).toEqual(readFileSync(join(DATA, PICTURE)));
  const { files } = await rehearsal.list();
  expect(files.some(({ path }) => path === PICTURE)).toBe(false);
  expect(files.some(({ path, changed }) => path === 'facts/railway.yaml' && !changed)).toBe(true);
});
