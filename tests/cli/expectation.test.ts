import { expect, test } from 'vitest';
import { expectationLines, expectationOf } from '../../src/cli/expectation.js';
import { loadPreparing } from '../../src/engine/prepare.js';
import { readFolder } from '../../src/knowledge/folder.js';
import { buildLibrary, readLibrary } from '../../src/knowledge/read.js';

const prepare = loadPreparing();
const open = async () => {
  const { library } = await readLibrary('template');
  if (library === null) throw new Error('unsound');
  return library;
};

test('a library is asked its own asks as if nobody had written them', async () => {
  const library = await open();
  const whole = expectationOf(library, await prepare.selfAsking(library), 1000);
  expect(whole.asks).toBe(49);
  expect(whole.asked).toBe(49);
  expect(whole.right + whole.declined + whole.wrong).toBe(49);
  expect(whole.right).toBeGreaterThan(whole.asked / 2);
  // Were each ask left in while it is asked, none would fail.
  expect(whole.declined).toBeGreaterThan(0);
  const [line, , ...weakest] = expectationLines(whole);
  expect(line).toMatch(
    /^What to expect: its 49 asks, .*: \d+ % answered correctly, \d+ % declined, \d+ % answered by another fact\.$/,
  );
  expect(weakest.length).toBeLessThanOrEqual(10);
  const shares = whole.weakest.map(({ right, asked }) => right / asked);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const sample = expectationOf(library, await prepare.selfAsking(library), 10);
  expect(sample.asked).toBe(30);
  expect(expectationLines(sample)[0]).toContain('30 of its 49 asks');
});

test('an ask that is put under the wrong fact is among the weakest, and a library without asks has nothing to test', async () => {
  const library = await open();
  const facts = library.facts.map((fact) =>
    fact.id === 'minimum-age' ? { ...fact, asks: [...fact.asks, 'who is the winner of the first Lantern Cup'] } : fact,
  );
  const spoilt = { ...library, version: 'spoilt', facts, factById: new Map(facts.map((fact) => [fact.id, fact])) };
  const { weakest } = expectationOf(spoilt, await prepare.selfAsking(spoilt), 1000);
  expect(weakest.find(({ fact }) => fact === 'minimum-age')?.example).toMatchObject({
    ask: 'who is the winner of the first Lantern Cup',
    verdict: 'wrong',
    first: 'first-cup-winner',
  });
  const bare = library.facts.map((fact) => ({ ...fact, asks: [] }));
  const silent = { ...library, version: 'bare', facts: bare, factById: new Map(bare.map((fact) => [fact.id, fact])) };
  expect(expectationLines(expectationOf(silent, await prepare.selfAsking(silent), 1000))[0]).toContain(
    'nothing to test',
  );
});

test('an ask under two facts is named, also where it is written a little differently; one that has no answer is refused', async () => {
  const { files } = await readFolder('template');
  const edit = (path: string, from: string, to: string) =>
    buildLibrary(files.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file)));
  const { advice } = edit('facts/club.yaml', '- age limit', '- when is GAME night');
  expect(advice.map(({ entry, reason }) => [entry, reason])).toEqual([
    ['game-night-time', '"When is game night?" is an ask of "minimum-age", too; leave it to one of them'],
  ]);
  const { problems } = edit('unanswered.yaml', '- who are the moderators', '- membership fee?');
  expect(problems.map(({ reason }) => reason)).toEqual(['is an ask of "membership-cost"']);
});
