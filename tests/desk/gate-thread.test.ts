import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createGate } from '../../src/desk/gate.js';
import { allowance, createThreadedGate } from '../../src/desk/gate-thread.js';
import { readFolder } from '../../src/files/folder.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { testLibrary } from '../fixtures/library.js';
import { makePlace } from '../fixtures/library-folder.js';

/** The thread's file, for tests, which run without a build. */
const threadedGate = createThreadedGate(new URL('../fixtures/gate-worker.mjs', import.meta.url));

it('says in a thread of its own what it says here', async () => {
  const place = await makePlace();
  await place.edit('golden.yaml', 'fact: lighthouse-height', 'fact: ferry-fare');
  const request = { served: await testLibrary(), ...(await readFolder(place.data)), today: '2026-01-01', golden: true };
  const here = await createGate(loadPreparing())(request);
  expect(here).toMatchObject({ kind: 'sound', golden: { broken: [{ expected: ['ferry-fare'] }] } });
  expect(await threadedGate(request)).toEqual(here);
  const unsound = { ...request, files: request.files.map((file) => ({ ...file, text: `${file.text}\n- [` })) };
  expect(await threadedGate(unsound)).toMatchObject({ kind: 'unsound' });
  await place.remove();
}, 300_000);

it('has the memory for the shipped library', async () => {
  const { files, problems } = await readFolder('data');
  const { library: served } = buildLibrary(files);
  const [topic = expect.fail()] = files.filter(({ path }) => path.startsWith('facts/'));
  const text = topic.text.replace(/(\n {4}- )(.*\n)/, '$1$2$1another way to ask\n');
  const changed = files.map((file) => (file === topic ? { ...file, text } : file));
  const { library } = buildLibrary(changed);
  if (served === null || library === null) return expect.fail();
  // Asking hundreds of questions takes long, and less memory than compiling: here one is asked, of both libraries, for which both are compiled.
  const remembered = [served, library].map(({ version, golden }, n) => ({
    version,
    today: '2026-01-01',
    prints: golden.map((_, at) => (at < n ? undefined : '+known')),
  }));
  const verdict = await threadedGate({
    served,
    files: changed,
    problems,
    today: '2026-01-01',
    golden: true,
    remembered,
  });
  expect(verdict).toMatchObject({
    kind: 'sound',
    compiled: expect.any(Object),
    difference: { facts: { changed: [expect.any(Object)] } },
    golden: { asked: library.golden.length, right: library.golden.length },
  });
}, 300_000);

it('has no more for a larger upload than docs/operating.md says', async () => {
  const guide = (await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8')).replaceAll('\n', ' ');
  const said =
    /may use (\d+) MB and (\d+) times the size of the files that it checks, or of the library that is served/.exec(
      guide,
    );
  const [base = 0, each = 0] = (said ?? []).slice(1).map(Number);
  expect(allowance({ checked: 1, served: 0.5 })).toBe(base + each);
  expect(allowance({ checked: 1, served: 2 })).toBe(base + each * 2);
  const small = Number(/At most (\d+) MB of files count/.exec(guide)?.[1]);
  expect(allowance({ checked: 64, served: 0 })).toBe(base + each * small);
  expect(allowance({ checked: 64, served: 10 })).toBe(base + each * 15);
});
