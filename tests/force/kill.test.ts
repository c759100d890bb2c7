import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Library } from '../../src/knowledge/library.js';
import { makePlace, openAt, type Place } from '../fixtures/library-folder.js';

/** `FORCE_KILLS=500 npx vitest run tests/force` for a long night. */
const KILLS = Number(process.env.FORCE_KILLS ?? 24);
const SCRIPT = fileURLToPath(new URL('curate-forever.ts', import.meta.url));

/** Places that are curated and killed side by side. */
const LANES = 2;

let places: Place[];
beforeAll(async () => {
  places = await Promise.all(Array.from({ length: LANES }, () => makePlace()));
});
afterAll(() => Promise.all(places.map((place) => place.remove())));

/** Runs it and kills it at a random moment after it has opened the desk; gives its whole lines. */
async function runAndKill(place: Place, n: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, place.root, String(n * 1000)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      // By turns at the start, in the first change, and between the changes that follow.
      if (n % 3 === 0 || text.includes('import')) resolve();
    });
    child.on('close', () => resolve());
  });
  await opened;
  const moment = Math.random() * 200;
  await new Promise((resolve) => setTimeout(resolve, moment));
  child.kill('SIGKILL');
  await ended;
  expect(complaint).toBe('');
  return text.split('\n').slice(0, -1);
}

/** Both boats are of one import, or there are none. */
function isWhole({ factById }: Library): boolean {
  const trips = ['red-boat', 'blue-boat'].map((id) => /makes (\d+) trips/.exec(factById.get(id)?.statement ?? '')?.[1]);
  return trips[0] === trips[1];
}

const acknowledged = (lines: readonly string[], word: string) =>
  lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length + 1));

it(
  `is whole after each of ${KILLS} kills, and keeps all that was acknowledged`,
  async () => {
    const counts = await Promise.all(places.map((place) => killAgainAndAgain(place, Math.ceil(KILLS / LANES))));
    for (const { versions, questions, imports } of counts) {
      expect(versions).toBeGreaterThan(KILLS / LANES / 3);
      expect(imports).toBeGreaterThan(0);
      expect(questions).toBeGreaterThan(KILLS / LANES);
    }
  },
  KILLS * 15_000,
);

async function killAgainAndAgain(place: Place, kills: number) {
  const versions: string[] = [];
  const questions: string[] = [];
  let imports = 0;
  for (let n = 1; n <= kills; n++) {
    const lines = await runAndKill(place, n);
    imports += acknowledged(lines, 'import').length;
    versions.push(...acknowledged(lines, 'import'), ...acknowledged(lines, 'reload'));
    questions.push(...acknowledged(lines, 'gap'));
    const desk = await openAt(place);
    expect(desk.warnings).toEqual([]);
    expect(isWhole(desk.answerer.current().library)).toBe(true);
    const kept = new Set((await desk.records.openGaps()).map(({ question }) => question));
    expect(questions.filter((question) => !kept.has(question))).toEqual([]);
    const history = new Set((await desk.records.history(100_000)).map(({ version }) => version));
    expect(versions.filter((version) => !history.has(version))).toEqual([]);
    for (const version of versions.slice(-3)) expect(await desk.versions.read(version)).not.toBeNull();
    await desk.close();
  }
  return { versions: versions.length, questions: questions.length, imports };
}
