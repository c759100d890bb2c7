import { expect, test } from 'vitest';
import { expectationOf } from '../../src/cli/expectation.js';
import { expectationLines } from '../../src/cli/expectation-lines.js';
import { readFolder } from '../../src/files/folder.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { readLibrary } from '../../src/files/read-library.js';
import type { Fact, Library } from '../../src/knowledge/library.js';
import { buildLibrary } from '../../src/knowledge/read.js';

const prepare = loadPreparing();
const open = async () => {
  const { library } = await readLibrary('template');
  if (library === null) throw new Error('unsound');
  return library;
};

const ASKED = { most: 1000, today: '2026-11-27' };
const withFacts = (library: Library, version: string, change: (fact: Fact) => Fact): Library => {
  const facts = library.facts.map(change);
  return { ...library, version, facts, factById: new Map(facts.map((fact) => [fact.id, fact])) };
};

test('a library is asked its own asks as if nobody had written them', async () => {
  const library = await open();
  const whole = await expectationOf(library, prepare, ASKED);
  expect([whole.asks, whole.asked.length, whole.silent]).toEqual([49, 49, []]);
  expect(new Set(whole.asked.map(({ ask }) => ask)).size).toBe(49);
  const right = whole.asked.filter(({ verdict }) => verdict === 'right').length;
  expect(right).toBeGreaterThan(whole.asked.length / 2);
  const [line, , ...weakest] = expectationLines(whole);
  expect(line).toMatch(
    /^What to expect: its 49 asks, .*: \d+ % answered correctly, \d+ % declined, \d+ % answered by another fact\.$/,
  );
  expect(weakest.length).toBeLessThanOrEqual(10);
  const shares = weakest.map((one) => Number(/: (\d)/.exec(one)?.[1]) / Number(/of (\d)/.exec(one)?.[1]));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const sample = await expectationOf(library, prepare, { ...ASKED, most: 10 });
  expect(expectationLines(sample)[0]).toContain('10 of its 49 asks');
});

test('an ask that shares no word with the rest of the library is declined, however often its own words stand in it', async () => {
  const library = withFacts(await open(), 'lonely', (fact) =>
    fact.id === 'minimum-age' ? { ...fact, asks: ['zebra crossing quilt marmalade'] } : fact,
  );
  const { asked } = await expectationOf(library, prepare, ASKED);
  expect(asked.filter(({ fact }) => fact === 'minimum-age')).toEqual([
    { fact: 'minimum-age', ask: 'zebra crossing quilt marmalade', verdict: 'declined', first: null },
  ]);
});

test('an ask that is put under the wrong fact is among the weakest', async () => {
  const ask = 'who is the winner of the first Lantern Cup';
  const spoilt = withFacts(await open(), 'spoilt', (fact) =>
    fact.id === 'minimum-age' ? { ...fact, asks: [ask, ...fact.asks.slice(1)] } : fact,
  );
  const expectation = await expectationOf(spoilt, prepare, ASKED);
  expect(expectationLines(expectation).join('\n')).toContain(`“${ask}” gets first-cup-winner`);
});

test('what cannot be told is said: facts without asks, too few asks, none at all', async () => {
  const library = await open();
  const linesOf = async (version: string, asksOf: (fact: Fact) => readonly string[]) => {
    const less = withFacts(library, version, (fact) => ({ ...fact, asks: [...asksOf(fact)] }));
    return expectationLines(await expectationOf(less, prepare, ASKED));
  };
  const silent = await linesOf('silent', ({ id, asks }) => (['joining', 'minimum-age'].includes(id) ? [] : asks));
  expect(silent).toContain('2 facts have no asks, so this says nothing of them: joining, minimum-age');
  const few = await linesOf('few', ({ asks }) => asks.slice(0, 2));
  expect(few[0]).toMatch(/its 20 asks, .*: \d+ answered correctly, \d+ declined, \d+ answered by another fact\.$/);
  expect(few[1]).toContain('too few asks to tell');
  expect(await linesOf('bare', () => [])).toEqual([
    'What to expect: no fact has asks yet, so there is nothing to test.',
  ]);
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
  expect(problems.map(({ reason }) => reason)).toEqual([
    'is an ask of "membership-cost"; take it out here, or out of those asks',
  ]);
});
