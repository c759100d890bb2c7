import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitFile } from '../../src/desk/entries.js';
import { type Change, changesTo, layOver, settleConflict, takeOff } from '../../src/desk/overlay.js';
import { atOnce } from '../../src/lib/steps.js';

const PATH = 'facts/x.yaml';
type Facts = Readonly<Record<string, string>>;

const facts: fc.Arbitrary<Facts> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc.constantFrom('1', '2', '3'),
);
const write = (content: Facts) =>
  Object.entries(content)
    .map(([id, n]) => `- id: ${id}\n  statement: It is ${n}.\n`)
    .join('');
const files = (content: Facts) => (Object.keys(content).length === 0 ? [] : [{ path: PATH, text: write(content) }]);

function read(text: string | null): Record<string, string> {
  const entries = text === null ? [] : (atOnce(splitFile(text))?.entries ?? []);
  return Object.fromEntries(entries.map((one) => [one.key, /It is (\d)/.exec(one.text)?.[1] ?? '']));
}

it('no change of either side is lost, and none is made up', () => {
  fc.assert(
    fc.property(
      facts,
      facts,
      facts,
      fc.constantFrom('curators' as const, 'folder' as const),
      (base, ours, theirs, holds) => {
        let changes: readonly Change[] = changesTo(files(ours), files(base));
        const folder = files(theirs);
        const first = atOnce(layOver(folder, changes));
        const expected: Record<string, string | undefined> = {};
        const both = new Set<string>();
        for (const id of ['a', 'b', 'c', 'd', 'e']) {
          const [was, mine, its] = [base[id], ours[id], theirs[id]];
          if (mine === was || mine === its) expected[id] = its;
          else if (its === was) expected[id] = mine;
          else {
            both.add(id);
            expected[id] = holds === 'curators' ? mine : its;
          }
        }
        expect(new Set(first.conflicts.map(({ entry }) => entry))).toEqual(both);
        for (let { conflicts } = first; conflicts[0] !== undefined; { conflicts } = atOnce(layOver(folder, changes)))
          changes = atOnce(settleConflict(changes, conflicts[0], holds));
        const laid = atOnce(layOver(folder, changes)).files;
        expect(read(laid[0]?.text ?? null)).toEqual(JSON.parse(JSON.stringify(expected)));
        // What is kept after it is published comes to the same, and comes off again.
        const kept = changesTo(laid, folder);
        expect(atOnce(layOver(folder, kept))).toEqual({ files: laid, conflicts: [] });
        expect(takeOff(laid, kept)).toEqual(folder);
      },
    ),
    { numRuns: 2000 },
  );
});
