import { describe, expect, it } from 'vitest';
import * as split from '../../src/desk/entries.js';
import * as overlay from '../../src/desk/overlay.js';
import { atOnce } from '../../src/lib/steps.js';

const { changesTo, conflictId } = overlay;
const { joinFile } = split;
type Change = overlay.Change;
const layOver = (...all: Parameters<typeof overlay.layOver>) => atOnce(overlay.layOver(...all));
const settleConflict = (...all: Parameters<typeof overlay.settleConflict>) => atOnce(overlay.settleConflict(...all));
const splitFile = (text: string) => atOnce(split.splitFile(text));

const entry = (id: string, statement: string, more = '') => `- id: ${id}\n  statement: ${statement}\n${more}`;
const A = entry('a', 'A is one.');
const B = entry('b', 'B is two.');
const C = entry('c', 'C is three.');
const PATH = 'facts/x.yaml';

/** Curators made `ours` of `base`, and the folder holds `theirs` now. */
function lay(base: string | null, ours: string | null, theirs: string | null) {
  const change: Change = { path: PATH, base, text: ours };
  const { files, conflicts } = layOver(theirs === null ? [] : [{ path: PATH, text: theirs }], [change]);
  return { text: files[0]?.text ?? null, conflicts, change };
}

describe('curators’ changes over a data folder', () => {
  it('are what the folder lacks, and nothing once it has them', () => {
    const folder = [
      { path: 'facts/x.yaml', text: A },
      { path: 'facts/y.yaml', text: B },
    ];
    const wanted = [
      { path: 'facts/x.yaml', text: A + C },
      { path: 'facts/z.yaml', text: B },
    ];
    const changes = changesTo(wanted, folder);
    expect(changes.map(({ path }) => path)).toEqual(['facts/x.yaml', 'facts/y.yaml', 'facts/z.yaml']);
    expect(layOver(folder, changes)).toEqual({ files: wanted, conflicts: [] });
    expect(layOver(wanted, changes)).toEqual({ files: wanted, conflicts: [] });
    expect(changesTo(wanted, wanted)).toEqual([]);
  });

  it.each([
    ['a fact of each', A, A + B, A + C, A + B + C],
    [
      'a fact changed by one, another by the other',
      A + B,
      entry('a', 'A is 1.') + B,
      A + entry('b', 'B is 2.'),
      entry('a', 'A is 1.') + entry('b', 'B is 2.'),
    ],
    ['a fact taken out by one, one added by the other', A + B, B, A + B + C, B + C],
    ['a fact that both have taken out', A + B, A, A, A],
    [
      'the same change by both',
      A,
      entry('a', 'A is 1.'),
      entry('a', 'A is 1.', '  # as they say\n') + B,
      entry('a', 'A is 1.', '  # as they say\n') + B,
    ],
    ['a file that both have added', null, A, B, A + B],
    ['a file that the folder has taken out and curators left', A, A, null, null],
    ['a comment at the head', `# old\n${A}`, `# old\n${A}${B}`, `# new\n${A}`, `# new\n${A}${B}`],
  ])('come together with those of an update: %s', (_, base, ours, theirs, merged) => {
    expect(lay(base, ours, theirs)).toMatchObject({ text: merged, conflicts: [] });
  });

  it.each([
    ['changed by both', A, entry('a', 'A is 1.'), entry('a', 'A is I.'), 'a'],
    ['changed by one, taken out by the other', A + B, B, entry('a', 'A is I.') + B, 'a'],
    ['taken out by an update', A + B, entry('a', 'A is 1.') + B, B, 'a'],
    ['added by both', B, B + A, B + entry('a', 'A is I.'), 'a'],
    ['of a file that cannot be taken apart', A, A + A, A + B, null],
  ])('conflict where an entry was %s, until somebody says which holds', (_, base, ours, theirs, key) => {
    const { conflicts, change } = lay(base, ours, theirs);
    expect(conflicts).toMatchObject([{ path: PATH, entry: key }]);
    const [conflict] = conflicts;
    if (conflict === undefined) return;
    const folder = [{ path: PATH, text: theirs }];
    const curators = layOver(folder, settleConflict([change], conflict, 'curators'));
    expect(curators.conflicts).toEqual([]);
    expect(curators.files[0]?.text).toBe(key === null ? ours : lay(base, ours, theirs).text);
    const folders = layOver(folder, settleConflict([change], conflict, 'folder'));
    expect(folders.conflicts).toEqual([]);
    const own = splitFile(theirs)?.entries.find((one) => one.key === key)?.text ?? null;
    expect(splitFile(folders.files[0]?.text ?? '')?.entries.find((one) => one.key === key)?.text ?? null).toBe(own);
  });

  it('settling one conflict leaves the others, and a button of another one settles nothing', () => {
    const first = lay(
      A + B,
      entry('a', 'A is 1.') + entry('b', 'B is 2.'),
      entry('a', 'A is I.') + entry('b', 'B is II.'),
    );
    expect(first.conflicts.map((one) => one.entry)).toEqual(['a', 'b']);
    const [a] = first.conflicts;
    if (a === undefined) return;
    const folder = [{ path: PATH, text: entry('a', 'A is I.') + entry('b', 'B is II.') }];
    const { conflicts } = layOver(folder, settleConflict([first.change], a, 'folder'));
    expect(conflicts.map((one) => one.entry)).toEqual(['b']);
    expect(conflicts.map((one) => conflictId(one))).not.toContain(conflictId(a));
  });
});

describe('a file taken apart', () => {
  it('is a list of facts, of questions, or a lexicon, and comes together as it was', () => {
    const lexicon = `# words
synonyms:
  - [pier, jetty]
  - [boat, ship]
entities:
  # of the harbour
  pier: {names: [the pier]}
  bridge:
    names: [the bridge]
abbreviations: {HQ: headquarters}
`;
    const golden = '- question: how long\n  fact: a\n- question: how long\n  history: [what is a]\n  fact: b\n';
    for (const text of [A + B, `# head\n\n${A}\n# between\n${B}`, lexicon, golden, '- how long\n- "who: me"\n']) {
      const found = splitFile(text);
      expect(found && joinFile(found)).toBe(text);
      expect(found?.entries.length).toBeGreaterThan(1);
    }
    expect(splitFile(lexicon)?.entries.map(({ key }) => key)).toEqual([
      'synonyms/',
      'synonyms/[["pier","jetty"]]',
      'synonyms/[["boat","ship"]]',
      'entities/',
      'entities/pier',
      'entities/bridge',
      'abbreviations',
    ]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${A}${B}`],
    ['lines before the list', `one: two\n${A}`],
    ['one id twice', A + A],
    ['a list in brackets', '[{id: a}, {id: b}]\n'],
    ['a sentence', 'half a thought\n'],
    ['a slip', '- id: a\n  statement: "open\n'],
  ])('with %s is not: it is one thing', (_, text) => {
    expect(splitFile(text)).toBeNull();
  });

  it('may be empty', () => {
    for (const text of ['', '[]\n', '# nothing yet\n']) expect(splitFile(text)?.entries).toEqual([]);
  });

  it('words of a lexicon that curators and an update add stand in their section', () => {
    const base = 'entities:\n  pier: {names: [pier]}\nabbreviations:\n  HQ: headquarters\n';
    const ours = base.replace('abbreviations', '  quay: {names: [quay]}\nabbreviations');
    const theirs = base.replace('abbreviations', '  mole: {names: [mole]}\nabbreviations');
    const { text, conflicts } = lay(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(text).toBe(base.replace('abbreviations', '  quay: {names: [quay]}\n  mole: {names: [mole]}\nabbreviations'));
    const more = 'spellings:\n  pier: [Pier]\n';
    expect(lay(base, ours, base + more).text).toBe(ours + more);
    expect(lay(base, base + more, theirs).text).toBe(theirs + more);
  });
});
