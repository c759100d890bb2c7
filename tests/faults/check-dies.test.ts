import { afterEach, beforeEach, expect, it } from 'vitest';
import { overlay } from '../../src/desk/archive.js';
import type { Curation } from '../../src/desk/curation.js';
import { type Gate, GateError } from '../../src/desk/gate.js';
import { createThreadedGate } from '../../src/desk/gate-thread.js';
import type { Outcome } from '../../src/desk/outcome.js';
import { openCuratedDesk } from '../e2e/curators.js';
import { makePlace, openAt, type Place } from '../fixtures/library-folder.js';
import { look } from '../fixtures/look.js';

const ME = { who: 'discord:123456789012345678', reason: '' };
const threadedGate = createThreadedGate(new URL('../fixtures/gate-worker.mjs', import.meta.url));

let place: Place;
let desk: (Curation & { readonly warnings: string[] }) | null = null;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(async () => {
  await desk?.close();
  await place.remove();
});

/** Under the limit of a data file, and of YAML that takes hundreds of times its size to read. */
const QUOTES = { path: 'facts/quotes.yaml', text: '"'.repeat(3_900_000) };

it('a file that takes the memory of a check takes nothing else: it is tried twice, logged and told', async () => {
  desk = await openAt(place, { gate: threadedGate });
  const { version } = desk.answerer.current().library;
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  const outcome = await desk.publisher.take((files) => overlay(files, [QUOTES], false), ME);
  clearInterval(timer);
  expect(outcome).toMatchObject({ kind: 'failed', version, reason: expect.stringContaining('ran out of memory') });
  expect(desk.warnings).toEqual([expect.stringMatching(/ran out of memory.*Trying once more/)]);
  // What a check of this size may take, and what a second thread and the loader of tests take beside it.
  expect((most - before) / 1e6).toBeLessThan(512);
  expect(desk.answerer.current().ask('How tall is the lighthouse?', { today: '2026-01-01' }).status).toBe('answered');
}, 180_000);

/** A gate that fails so many times before it works. */
function failing(times: number, code: 'died' | 'late', then: Gate): Gate & { calls(): number } {
  let calls = 0;
  const gate: Gate = async (request) => {
    calls++;
    if (calls <= times) throw new GateError(code, 'The check failed: a test.');
    return then(request);
  };
  return Object.assign(gate, { calls: () => calls });
}

const sound: Gate = async () => ({ kind: 'unsound', problems: [] });

it('a check that dies once is tried again, and the second result counts', async () => {
  const gate = failing(1, 'died', sound);
  desk = await openAt(place, { gate });
  expect(await desk.publisher.reload(ME)).toMatchObject({ kind: 'unsound' });
  expect(gate.calls()).toBe(2);
  expect(desk.warnings).toEqual(['The check failed: a test. Trying once more.']);
});

it('one that took too long is not: it would take as long again', async () => {
  const gate = failing(1, 'late', sound);
  desk = await openAt(place, { gate });
  expect(await desk.publisher.reload(ME)).toMatchObject({ kind: 'failed', reason: 'The check failed: a test.' });
  expect(gate.calls()).toBe(1);
});

it('the watch tells of a check that died, as of any other outcome', async () => {
  const found: Outcome[] = [];
  const gate = failing(9, 'died', sound);
  desk = await openAt(place, { gate, watch: true, onFound: (outcome) => void found.push(outcome) });
  const text = await place.read('facts/ferries.yaml');
  let changes = '';
  // A change before its first look is none to it: then there is another one.
  const change = async () => {
    if (found.length > 0) return found;
    changes += '\n';
    await place.write('facts/ferries.yaml', text + changes);
    return found;
  };
  await expect.poll(change, { timeout: 60_000, interval: 5000 }).toMatchObject([{ kind: 'failed' }]);
  expect(gate.calls()).toBe(2);
});

it('a curator who asked for it is told, in words of the check, and what was served goes on', async () => {
  const curated = await openCuratedDesk({ gate: failing(9, 'died', sound) });
  const { discord, place: folder, final } = curated;
  try {
    const { version } = curated.curation().answerer.current().library;
    await folder.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
    const { text } = look(await final(discord.member('manager').command('general', 'facts reload')));
    expect(text).toContain(`Not done. Version ${version} is still being served.`);
    expect(text).toContain('The check failed: a test.');
    const question = { question: 'How tall is the lighthouse?' };
    const asked = discord.member('member').command('general', 'ask', question);
    expect(look(await asked.response()).text).toContain('42 metres');
    expect(discord.violations()).toEqual([]);
  } finally {
    await curated.close();
  }
});
