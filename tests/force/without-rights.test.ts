import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { makePlace } from '../fixtures/library-folder.js';

const SCRIPT = fileURLToPath(new URL('without-rights.ts', import.meta.url));
const NOBODY = 65_534;

it.skipIf(process.platform === 'win32')(
  'a user without rights to the data folder curates, and it survives a restart',
  async () => {
    const place = await makePlace();
    await mkdir(place.state);
    await chmod(place.root, 0o755);
    const all = [place.data, ...(await readdir(place.data, { recursive: true })).map((name) => join(place.data, name))];
    for (const path of all) await chmod(path, (await stat(path)).isDirectory() ? 0o555 : 0o444);
    // Whoever runs everything may write everywhere, so it is done as somebody else.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await chown(place.state, NOBODY, NOBODY);
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT, place.root], {
      ...(isRoot ? { uid: NOBODY, gid: NOBODY, env: { PATH: process.env.PATH } } : {}),
    });
    expect(JSON.parse(stdout)).toEqual({
      refused: expect.stringMatching(/EACCES|EPERM|EROFS/),
      kind: 'published',
      statement: 'The boat is blue.',
      warnings: [],
    });
    for (const path of all) await chmod(path, 0o755);
    await place.remove();
  },
);
