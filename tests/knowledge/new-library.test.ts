import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editorLine, schemaFiles } from '../../scripts/schemas.js';
import { newLibrary } from '../../src/cli/new-library.js';
import { readFolder } from '../../src/files/folder.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { readLibrary } from '../../src/files/read-library.js';
import { messagesFor } from '../../src/messages/index.js';
import { libraryView } from '../../src/rendering/library-view.js';

const prepare = loadPreparing();
const TODAY = '2026-11-26';
let root: string;
let dir: string;
beforeEach(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  root = await mkdtemp(join(tmpdir(), 'own-library-'));
  dir = join(root, 'facts-of-ours');
  expect(await newLibrary([dir])).toBe(0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

test('a new library is sound, gives no advice, and answers its starters and golden questions', async () => {
  const { library, problems, advice } = await readLibrary(dir);
  expect([problems, advice]).toEqual([[], []]);
  if (!library) throw new Error('no library');
  expect(library.facts).toHaveLength(10);
  const { ask } = await prepare(library);
  expect(library.about.starters).toHaveLength(3);
  for (const starter of library.about.starters) expect(ask(starter, { today: TODAY }).status).toBe('answered');
  for (const { question, fact } of library.golden) {
    const answer = ask(question, { today: TODAY });
    expect([question, answer.status === 'answered' ? answer.parts[0]?.fact.id : 'none']).toEqual([question, fact]);
  }
  const asked = library.facts.flatMap(({ id, asks }) =>
    asks.map((one) => ({ one, id, told: ask(one, { today: TODAY }).parts[0]?.fact.id ?? null })),
  );
  expect(asked.filter(({ id, told }) => told !== null && told !== id)).toEqual([]);
  expect(asked.filter(({ told }) => told === null).length).toBeLessThanOrEqual(2);
});

test('the entries that docs/own-library.md shows are sound in it, and so is a folder that has made room for others', async () => {
  const guide = await readFile(new URL('../../docs/own-library.md', import.meta.url), 'utf8');
  const shown = [...guide.matchAll(/^```yaml\n(- id: [\s\S]+?)^```$/gm)].map(([, text]) => text);
  expect(shown).toHaveLength(3);
  await writeFile(join(dir, 'facts/shown.yaml'), shown.join(''));
  for (const name of ['golden.yaml', 'unanswered.yaml']) {
    const [first, second] = (await readFile(join(dir, name), 'utf8')).split('\n');
    await writeFile(join(dir, name), `${first}\n${second}\n`);
  }
  const { library, problems, advice } = await readLibrary(dir);
  expect([problems, advice]).toEqual([[], [expect.objectContaining({ reason: expect.stringContaining('overview') })]]);
  expect([library?.facts.length, library?.golden, library?.unanswered]).toEqual([14, [], []]);
});

test('what the bot says of itself comes from the folder', async () => {
  const { library } = await readLibrary(dir);
  if (!library) throw new Error('no library');
  const messages = messagesFor('en');
  const view = libraryView(library, messages, (text) => text);
  const command = (name: string) => `/${name}`;
  const said = [
    ...messages.about(view, command),
    ...messages.help(view, command),
    ...Object.values(messages.talk).map((talk) => talk(view, command)),
  ].join('\n');
  expect(said).toContain('Lantern Club');
  expect(said).not.toMatch(/summit|china|central asia/i);
});

test('editors find the schemas, which are those of today', async () => {
  const { files } = await readFolder(dir);
  expect(files.filter(({ path, text }) => text.split('\n', 1)[0] !== editorLine(path))).toEqual([]);
  for (const [name, text] of schemaFiles()) expect(await readFile(join(dir, 'schema', name), 'utf8')).toBe(text);
});

test('the commands that it names can be pasted, also where the name has a space', async () => {
  const spaced = join(root, 'Our Club');
  const write = vi.mocked(process.stdout.write);
  write.mockClear();
  expect(await newLibrary([spaced])).toBe(0);
  const said = write.mock.calls.map(([text]) => String(text)).join('');
  expect(said).toContain(`npm run check -- "${spaced}"\n`);
  expect(said).toMatch(/DATA_DIR="[^"]+Our Club";? npm start/);
});

test('a folder that holds something is left alone', async () => {
  await writeFile(join(dir, 'library.yaml'), 'title: ours\n');
  await expect(newLibrary([dir])).rejects.toThrow('is not empty');
  expect(await readFile(join(dir, 'library.yaml'), 'utf8')).toBe('title: ours\n');
  const file = join(root, 'a-file');
  await writeFile(file, '');
  await expect(newLibrary([file])).rejects.toThrow('cannot be used');
  await expect(newLibrary([])).rejects.toThrow('new-library DIR');
  expect((await readdir(root)).sort()).toEqual(['a-file', 'facts-of-ours']);
});
