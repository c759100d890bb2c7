import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Curation } from '../../src/desk/curation.js';
import type { Outcome } from '../../src/desk/outcome.js';
import { watchFolder } from '../../src/desk/watch.js';
import { makePlace, openAt, type Place } from '../fixtures/library-folder.js';

const QUIET = { poll: 20, short: 120, long: 900 };
let place: Place;
let desk: Curation;
let outcomes: Outcome[];
let stop: () => void;
/** Lets so much time pass, in which it looks as often as it would. */
let pass: (ms: number) => Promise<void>;

beforeEach(async () => {
  place = await makePlace();
  desk = await openAt(place);
  outcomes = [];
  const { version } = desk.answerer.current().library;
  const files = await desk.versions.read(version);
  const lengths = new Map(files?.map(({ path, text }) => [path, text.length]));
  let now = 0;
  let hasLooked = () => {};
  let lookAgain = () => {};
  const looked = () => new Promise<void>((resolve) => (hasLooked = resolve));
  pass = async (ms) => {
    for (let passed = 0; passed < ms; passed += QUIET.poll) {
      now += QUIET.poll;
      const next = looked();
      lookAgain();
      await next;
    }
  };
  const first = looked();
  stop = watchFolder({
    dir: place.data,
    quiet: QUIET,
    now: () => now,
    wait: () =>
      new Promise<void>((resolve) => {
        lookAgain = resolve;
        hasLooked();
      }),
    served: () => lengths,
    async onChange() {
      outcomes.push(await desk.publisher.reload({ who: 'watch', reason: '', action: 'watch' }));
    },
    onError: (error) => expect.unreachable(String(error)),
  });
  await first;
});
afterEach(async () => {
  stop();
  await desk.close();
  await place.remove();
});

it('reloads once for a burst of changes, when they have ended', async () => {
  for (const words of ['working days', 'weekdays', 'days of work']) {
    const text = await place.read('facts/ferries.yaml');
    await place.write('facts/ferries.yaml', text.replaceAll(/on (weekdays|working days)/g, `on ${words}`));
    await pass(QUIET.short);
  }
  expect(outcomes).toEqual([]);
  await pass(QUIET.poll);
  expect(outcomes).toMatchObject([{ kind: 'published' }]);
  await pass(2 * QUIET.long);
  expect(outcomes).toHaveLength(1);
  expect((await desk.records.history(1))[0]).toMatchObject({ who: 'watch', action: 'watch' });
});

it('refuses what is unsound and keeps the old', async () => {
  const before = desk.answerer.current().library.version;
  await place.edit('facts/ferries.yaml', 'sources: [coast-office]', 'sources: [somewhere-else]');
  await pass(QUIET.long);
  expect(outcomes).toMatchObject([{ kind: 'unsound', version: before }]);
});

it('never serves a file that is still being written, not even one cut between two entries', async () => {
  const served = () => desk.answerer.current().library.facts.length;
  const boats = Array.from(
    { length: 5 },
    (_, n) => `- id: boat-${n}\n  statement: Boat ${n} is blue.\n  sources: [coast-office]\n`,
  );
  const whole = (await place.read('facts/ferries.yaml')).replaceAll('on weekdays', 'on working days');
  const cut = whole.indexOf('- id: ferry-fare');
  const file = await open(join(place.data, 'facts/ferries.yaml'), 'w');
  for (const part of [whole.slice(0, cut), whole.slice(cut), ...boats]) {
    await file.write(part);
    await pass(QUIET.short - QUIET.poll);
    expect(served()).toBe(7);
  }
  await file.close();
  await pass(QUIET.short);
  expect(outcomes).toHaveLength(1);
  expect(served()).toBe(12);
});

it('leaves a file alone for longer that has become shorter or ends in the middle of a line', async () => {
  const text = await place.read('facts/ferries.yaml');
  await place.write('facts/ferries.yaml', text.slice(0, text.indexOf('- id: ferry-fare')));
  await pass(QUIET.long);
  expect(outcomes).toEqual([]);
  await pass(QUIET.poll);
  expect(outcomes).toHaveLength(1);
});
