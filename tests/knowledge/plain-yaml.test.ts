import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readPlainYaml } from '../../src/knowledge/plain-yaml.js';
import { parseYaml } from '../../src/knowledge/yaml.js';

/** What the full parser says, or undefined where it finds fault. */
function full(text: string): unknown {
  const document = parseDocument(text, { version: '1.2' });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

const FILE = `# words
- id: one
  statement: >-
    Folded over
    two lines.
  asks: [ a b, "c, d", 'it''s' ]
  note:
    begun below, and
    carried on
  tells: { date: null, cost: 12 }
  about:
  - x
  date: 2025-06-17
- id: two
  sources:
    - - nested
      - list
`;

describe('the fast reader of plain YAML', () => {
  it('reads the forms that data files are written in', () => {
    expect(readPlainYaml(FILE)).toEqual(full(FILE));
    expect(readPlainYaml(FILE)).toMatchObject([{ asks: ['a b', 'c, d', "it's"], date: '2025-06-17' }, { id: 'two' }]);
  });

  it.each([
    ['a comment under a value', 'a: b\n  # c\nd: e\n', { a: 'b', d: 'e' }],
    ['a comment before a deeper line', 'a:\n  # c\n  b: d\n', { a: { b: 'd' } }],
    ['a hash inside a word', 'a: b#c\n', { a: 'b#c' }],
    ['a colon inside a word', 'a: https://b.c/d\n', { a: 'https://b.c/d' }],
    ['a no-break space', 'a: b\u00a0\n', { a: 'b\u00a0' }],
    ['kept line ends', 'a: |\n  b\n  c\n\nd: e\n', { a: 'b\nc\n', d: 'e' }],
    ['lists in a list', '- - a\n  - b\n- - c\n- - d\n', [['a', 'b'], ['c'], ['d']]],
    ['items that go on', 'a:\n  - b c\n    d\n  - e\n  - f\n', { a: ['b c d', 'e', 'f'] }],
    ['items that are no texts', '- null\n- a\n- true\n- b\n', [null, 'a', true, 'b']],
    ['an empty value', 'a:\nb: c\n', { a: null, b: 'c' }],
    ['a decimal number', 'a: 70.2\nb: { c: 0.50 }\n', { a: 70.2, b: { c: 0.5 } }],
  ])('reads %s', (_, text, expected) => {
    expect(readPlainYaml(text)).toEqual(expected);
    expect(full(text)).toEqual(expected);
  });

  it('reads every file of the data folder as the full parser does', async () => {
    const names = (await readdir('data', { recursive: true })).filter((name) => name.endsWith('.yaml'));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const text = await readFile(`data/${name}`, 'utf8');
      const value = readPlainYaml(text);
      expect(value, `${name} is not plain: it loads slowly`).toBeDefined();
      expect(value, name).toEqual(full(text));
    }
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['a duplicate key', 'a: 1\na: 2\n'],
    ['a tab', 'a:\t1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a colon in a value', 'a: b: c\n'],
    ['a wrong indent', 'a: 1\n  b: 2\n'],
    ['an open bracket', 'a: [1\n'],
    ['deep nesting', `${'- '.repeat(20)}a\n`],
    ['a number of another form', 'a: 0x10\n'],
  ])('leaves %s to the full parser', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('never says anything else than the full parser, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['a', 'b c', ': ', ':', '- ', '-', '\n', '\n  ', '\n    ', ' #', '#', ' ', '"', "'", '[', ']', '{', '}', ', '],
      ...['>-\n', '|\n', '1', '1.5', '01', 'null', 'key: ', '- id: ', '&', '*', '!', '?', '\u00a0', 'é', '---', "''"],
    );
    const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => `${pieces.join('')}\n`);
    fc.assert(
      fc.property(texts, (text) => {
        const value = readPlainYaml(text);
        if (value !== undefined) expect(value).toEqual(full(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back what was written, or leaves it to the full parser', () => {
    const written = fc
      .tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, 20, 80))
      .map(([value, lineWidth]) => stringify(value, { lineWidth }));
    fc.assert(
      fc.property(written, (text) => {
        const value = readPlainYaml(text);
        if (value !== undefined) expect(value).toEqual(full(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('lines of a plain file', () => {
  it('are found when they are asked for', () => {
    const { value, faults, placeOf } = parseYaml(FILE);
    expect(faults).toEqual([]);
    expect(value).toEqual(full(FILE));
    expect(placeOf([0, 'asks', 1])).toMatchObject({ line: 6 });
    expect(placeOf([1, 'sources'])).toMatchObject({ line: 15 });
  });
});
