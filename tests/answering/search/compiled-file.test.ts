import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { answererSteps, createAnswerer } from '../../../src/answering/answerer.js';
import { loadModel } from '../../../src/answering/judging/model.js';
import { atOnce } from '../../../src/lib/steps.js';
import { readCompiled, writeCompiled } from '../../../src/answering/search/compiled-file.js';
import { testLibrary } from '../../fixtures/library.js';
import { language, testEngine } from '../engine.js';

const library = await testLibrary();
const { compiled } = await testEngine();
const dir = mkdtempSync(join(tmpdir(), 'compiled-'));
const folder = pathToFileURL(`${dir}/`);
afterAll(() => rmSync(dir, { recursive: true }));

test('what was written is read, and answers the same', () => {
  writeCompiled(library.version, compiled, folder);
  const read = readCompiled(library.version, folder);
  expect(read).toEqual(compiled);
  const model = loadModel();
  const prepared = atOnce(answererSteps(library, language, model, read));
  const fresh = createAnswerer(library, language, model);
  for (const question of ['how tall is the lighthouse', 'what does the ferry cost', 'pizza in rome']) {
    const today = { today: '2026-01-01' };
    expect(prepared.ask(question, today)).toEqual(fresh.ask(question, today));
  }
});

test('none for another version, and none where the file is broken', () => {
  expect(readCompiled('000000000000', folder)).toBeUndefined();
  writeFileSync(join(dir, 'compiled-broken.bin'), 'no compiled library');
  expect(readCompiled('broken', folder)).toBeUndefined();
});
