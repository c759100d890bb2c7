import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { readCompiled, writeCompiled } from '../../src/answering/compiled-file.js';
import { loadModel } from '../../src/answering/model.js';
import { loadPreparing } from '../../src/answering/prepare.js';
import { atOnce } from '../../src/answering/steps.js';
import { testLibrary } from '../fixtures/library.js';
import { language, testEngine } from './engine.js';

const library = await testLibrary();
const { compiled } = await testEngine();
const file = new URL(`../../src/compiled-${library.version}.bin`, import.meta.url);
afterEach(() => rmSync(file, { force: true }));

test('what was written is read, and answers the same', () => {
  writeCompiled(library.version, compiled);
  expect(readCompiled(library.version)).toEqual(compiled);
  const prepared = atOnce(loadPreparing()(library));
  const fresh = createAnswerer(library, language, loadModel());
  for (const question of ['how tall is the lighthouse', 'what does the ferry cost', 'pizza in rome']) {
    const today = { today: '2026-01-01' };
    expect(prepared.ask(question, today)).toEqual(fresh.ask(question, today));
  }
});

test('none for another version, and none where the file is broken', () => {
  expect(readCompiled('000000000000')).toBeUndefined();
  writeFileSync(file, 'no compiled library');
  expect(readCompiled(library.version)).toBeUndefined();
});
