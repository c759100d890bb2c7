import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, SMALL } from './run.js';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'broken-'));
  await mkdir(join(dir, 'facts'));
  await writeFile(join(dir, 'sources.yaml'), '- id: gazette\n  publisher: Gazette\n');
  await writeFile(
    join(dir, 'facts/pier.yaml'),
    '- id: a\n  statement: It is long.\n  sources: [cgtn]\n- id: a\n  statement: ""\n  sources: [x]\n  asOf: June\n',
  );
});
afterAll(() => rm(dir, { recursive: true }));

const PROBLEMS = [
  'facts/pier.yaml:3:13 a sources.0: no source "cgtn" in sources.yaml; add it there, or write the id of one that is',
  'facts/pier.yaml:5:3 a statement: must not be empty',
  'facts/pier.yaml:7:3 a asOf: must be a date like 2025-06-17, 2025-06 or 2025',
  'sources.yaml:1:3 gazette title: is missing',
];

describe('a broken data folder', () => {
  test('ask: status 2 and the list of all problems, and no answer', async () => {
    const { code, out, err } = await run(['ask', '--data', dir, '--json', 'how long']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([`The data folder ${dir} has problems:`, ...PROBLEMS]);
  });

  test('check: status 1 and the list', async () => {
    const { code, out } = await run(['check', '--data', dir]);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toEqual([...PROBLEMS, `4 problem(s) in ${dir}`]);
    expect((await run(['check', dir])).code).toBe(1);
  });

  test('a folder that is not there', async () => {
    expect(await run(['ask', '--data', '/nowhere', 'x'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('there is no readable data folder at /nowhere'),
    });
  });
});

test('a sound folder: status 0 and what is in it', async () => {
  const { code, out } = await run(['check', '--brief', '--data', SMALL]);
  expect(code).toBe(0);
  expect(out).toMatch(/is sound: 7 facts, \d+ asks, 3 sources, 0 golden questions, version [0-9a-f]{12}\n$/);
  expect((await run(['check', '--data', SMALL])).out).toMatch(/\nWhat to expect: its 17 asks, .+ answered correctly/);
});

test('--data goes before DATA_DIR', async () => {
  expect((await run(['check', '--data', SMALL], '', { DATA_DIR: dir })).code).toBe(0);
  expect((await run(['check'], '', { DATA_DIR: dir })).code).toBe(1);
});

test('files that are not read are problems of the check, and none of a question', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stray-'));
  try {
    await cp(SMALL, folder, { recursive: true });
    await writeFile(join(folder, 'facts/more.txt'), '- id: lost\n  statement: It is lost.\n  sources: [x]\n');
    const { code, out } = await run(['check', folder]);
    expect({ code, out }).toEqual({
      code: 1,
      out: `facts/more.txt: is not read; facts are read from facts/more.yaml\n1 problem(s) in ${folder}\n`,
    });
    expect((await run(['ask', '--data', folder, 'How tall is the lighthouse?'])).code).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('check says what the day says: facts due for review, starters without an answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-'));
  try {
    await cp(SMALL, folder, { recursive: true });
    await writeFile(
      join(folder, 'facts/more.yaml'),
      '- {id: old, statement: It is old., reviewBy: 2020-06, sources: [coast-office]}\n' +
        '- {id: new, statement: It is new., asOf: 2062-01-01, sources: [coast-office]}\n',
    );
    await writeFile(join(folder, 'library.yaml'), 'starters: [best pizza in rome, How tall is the lighthouse?]\n');
    const { code, out } = await run(['check', folder, '--today', '2020-07-01']);
    expect(code).toBe(0);
    expect(out).toContain('\n1 fact is due for review:\n  old, since 2020-06\n');
    expect(out).toContain('  new, on 2062-01-01\n');
    expect(out.match(/“.*” gets no answer/g)).toEqual(['“best pizza in rome” gets no answer']);
    expect((await run(['check', folder, '--today', '2020-05-31'])).out).not.toContain('due for review');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an option that npm has kept to itself is not passed over', async () => {
  const { code, out, err } = await run(['ask', 'rail', 'x'], '', { npm_config_data: 'true' });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Write -- before it');
  expect((await run(['ask', '--json', 'x'], '', { npm_config_json: 'true' })).code).toBe(0);
});

describe('arguments that cannot be used: status 2, one plain message, no stack', () => {
  test.each([
    [['ask', '--colour', 'x'], /--colour/],
    [['ask', '--today', 'soon', 'x'], /^--today must be a date like 2025-06-17, not "soon"\n$/],
    [['ask', '--today', '2025-02-30', 'x'], /^--today must be a date/],
    [['ask', '--today'], /--today/],
    [['fly'], /^there is no command "fly"\. The commands are: ask, [a-z, -]+\n$/],
    [[], /^ask "question" .*\n[\s\S]*--version/],
    [['eval'], /^eval FILE\.jsonl/],
    [['eval', '/nowhere.jsonl'], /^cannot read \/nowhere\.jsonl\n$/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('--help is no failure', async () => {
    for (const command of ['ask', 'check', 'eval']) {
      const { code, out } = await run([command, '--help']);
      expect(code).toBe(0);
      expect(out).toContain('--data DIR');
    }
  });
});
