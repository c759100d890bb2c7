import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sizeOfPng } from '../fixtures/png.js';
import { type Ran, run } from './run.js';

/** What is shipped has series; to read it takes a second, which only those wait for who need one. */
const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url));
const runWhole = (args: readonly string[]): Promise<Ran> => run(args, '', { DATA_DIR });

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summit-desk-chart-'));
});
afterAll(() => rm(dir, { recursive: true }));

test('a series: its values with sources, and the picture', async () => {
  const file = join(dir, 'trade.png');
  const { code, out, err } = await runWhole(['chart', 'trade', '--out', file]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^ {2}2022 {2}70\.2 \[1\]\[2\]$/m);
  expect(out).toMatch(/^ {2}2022 {2}>94\.8 \[3\] \(less supported; sources disagree/m);
  expect(out).toMatch(/^\[1\] .* https?:/m);
  expect(sizeOfPng(await readFile(file)).width).toBe(960);
});

test('a page of the timeline, also of a year', async () => {
  const file = join(dir, 'timeline.png');
  const { code, out } = await runWhole(['chart', 'timeline', '--year', '2025', '--page', '2', '--out', file]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Timeline of 2025, page 2 of \d+\n/);
  expect(sizeOfPng(await readFile(file)).width).toBe(960);
});

test('the timeline opens at the present, and has no day twice', async () => {
  const { code, out } = await runWhole(['chart', 'timeline', '--today', '2025-06-17']);
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}17 June 2025: The second China-Central Asia Summit/m);
  expect(out.match(/^ {2}17 June 2025: /gm)).toHaveLength(1);
  expect((await runWhole(['chart', 'timeline', '--today', '2028-01-01'])).out).toMatch(/^ {2}2030: /m);
});

test('without a name: what there is', async () => {
  const { code, out } = await runWhole(['chart']);
  expect(code).toBe(0);
  expect(out).toMatch(/^trade: .*\(billion US dollars\)$/m);
  expect(out).toMatch(/^timeline: /m);
});

test.each([
  [['chart', 'weather'], /^There is no chart "weather"\. There are:\ntimeline: /],
  [['chart', 'timeline', '--out', '/nowhere/timeline.png'], /^cannot write \/nowhere\/timeline\.png: /],
  [['chart', 'timeline', '--year', 'soon'], /^--year must be like 2025 or 2025-06, not "soon"\n$/],
  [['chart', 'timeline', '--year', '1900'], /^No fact is dated 1900\.\n$/],
  [['chart', 'timeline', '--page', '0'], /^--page must be a whole number/],
  [['chart', 'trade', 'gas'], /^chart /],
])('%j: status 2 and one plain message', async (args, message) => {
  const { code, err } = await run(args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/^\s+at /m);
});
