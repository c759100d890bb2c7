import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/knowledge/problem.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { fact, SOURCES } from './reading.js';

/** Lines as `check` prints them, columns and all. */
function lines(files: Readonly<Record<string, string>>) {
  const all = { 'sources.yaml': SOURCES, ...files };
  const reading = buildLibrary(Object.entries(all).map(([path, text]) => ({ path, text })));
  return { problems: reading.problems.map(formatProblem), advice: reading.advice.map(formatProblem) };
}
const told = (statement: string, more = '') =>
  lines({ 'facts/pier.yaml': `- id: a\n  statement: ${statement}\n  sources: [gazette]\n${more}` }).problems;

describe('a sentence that YAML would cut off', () => {
  test('in a statement, an ask, a question', () => {
    expect(told('The pier is long, ask in #general.')).toEqual([
      'facts/pier.yaml:2:39: the rest from "#general." on would be lost, since a space and # begin a comment; put the whole sentence in double quotes',
    ]);
    expect(told('It is long.', '  asks:\n    - is it long\n    - who is #1\n')).toEqual([
      expect.stringMatching(/^facts\/pier\.yaml:6:14: the rest from "#1" on would be lost/),
    ]);
    expect(told('It is long.', '  asks: [how long, "who is #1"]\n')).toEqual([]);
    const others = {
      'facts/pier.yaml': fact('a'),
      'golden.yaml': '- question: who is #1\n  fact: none\n',
      'unanswered.yaml': '- who is #2\n',
    };
    expect(lines(others).problems).toEqual([
      expect.stringMatching(/^golden\.yaml:1:20: the rest from "#1"/),
      expect.stringMatching(/^unanswered\.yaml:1:10: the rest from "#2"/),
    ]);
  });

  test('a comment elsewhere is a comment', () => {
    expect(
      told('"It is #1." # said the mayor', '  date: 2024 # or so\n  # asks follow\n  asks: # many\n    - a\n'),
    ).toEqual([]);
    expect(told('It is long.\n  # a line of its own')).toEqual([]);
    expect(told('>-\n    It is #1.')).toEqual([]);
  });
});

describe('a slip is told once, in words, with its place', () => {
  test.each([
    ['a colon in a sentence', 'It has two sides: north and south.', '2:14', 'a colon followed by a space'],
    ['a quotation mark left open', '"It is long.', '2:14', 'the quotation mark that opens here'],
    ['quotation marks inside a sentence', '"The "Old Pier" is long."', '2:20', 'something stands here'],
    ['an at sign', '@harbour says it is long.', '2:14', 'cannot begin with this character'],
    ['an asterisk', '*long* it is.', '2:21', 'begins with * or &'],
    ['a bracket', '[Old] The pier is long.', '2:20', 'something stands here'],
  ])('%s', (_, statement, place, words) => {
    const [only, ...more] = told(statement, '  asks: [a, b]\n');
    expect(more).toEqual([]);
    expect(only).toMatch(new RegExp(`^facts/pier\\.yaml:${place}: `));
    expect(only).toContain(words);
    expect(only).not.toMatch(/YAML: |implicit|mapping|scalar|token|flow/i);
  });

  test.each([
    ['a tab', '- id: a\n\tstatement: It is long.\n', '2:1', 'with a tab'],
    ['another column', '- id: a\n  statement: It is long.\n   sources: [gazette]\n', '3:1', 'wrong column'],
    ['a field twice', '- id: a\n  id: b\n', '2:3', 'stands here twice'],
  ])('%s', (_, text, line, words) => {
    const { problems } = lines({ 'facts/pier.yaml': text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`facts/pier.yaml:${line.split(':')[0]}:`);
    expect(problems[0]).toContain(words);
  });
});

describe('a slip of typing is told by its cause', () => {
  const TEXT =
    '- id: a\n  statement: It is long.\n  asks:\n    - how long\n    - its length\n  sources: [gazette]\n' +
    '- id: b\n  statement: It is old.\n  sources: [gazette]\n';
  const DASH = 'begins with a hyphen and a space';
  test.each([
    ['    - its', '    -its', 5, DASH],
    ['    - its', '    – its', 5, DASH],
    ['    - its', '    • its', 5, DASH],
    ['- id: b', '-id: b', 7, DASH],
    ['- id: b', '– id: b', 7, DASH],
    ['- id: b', '  id: b', 7, 'a new entry begins with a hyphen and a space: "- id:"'],
    ['statement: It is old', 'statement:It is old', 8, 'put a space after "statement:"'],
    ['  sources: [gazette]\n-', 'sources: [gazette]\n-', 6, 'is not indented'],
    ['  sources: [gazette]\n-', ' sources: [gazette]\n-', 6, 'is not indented'],
    ['  sources: [gazette]\n-', '\u00a0\u00a0sources: [gazette]\n-', 6, 'a space of another kind'],
    ['It is old.', '“It has sides: two.”', 8, 'are not the quotation marks meant here'],
  ])('%j as %j', (from, to, line, words) => {
    expect(TEXT).toContain(from);
    const { problems } = lines({ 'facts/pier.yaml': TEXT.replace(from, to) });
    expect(problems).toEqual([expect.stringContaining(`facts/pier.yaml:${line}:`)]);
    expect(problems[0]).toContain(words);
  });

  const LEXICON = 'attributes:\n  size: {asks: [how big]}\n  where: {asks: [where]}\n';
  const tells = (map: string) =>
    lines({
      'facts/pier.yaml': `- id: a\n  statement: It has 3,012 planks at 7 Quay, Saltby.\n  tells: ${map}\n  sources: [gazette]\n`,
      'lexicon.yaml': LEXICON,
    }).problems;
  test.each([
    [
      '{ size: 3,012 planks }',
      'a comma inside { } ends what is before it; put the whole in straight double quotes: { size: "3,012 planks" }',
    ],
    ['{ size: 3,012 }', 'straight double quotes: { size: "3,012" }'],
    [
      '{ size: “3,012 planks” }',
      '“ ” are not the quotation marks meant here; put the whole in straight double quotes: { size: "3,012 planks" }',
    ],
    ['{ where: 7 Quay, Saltby, size: planks }', 'straight double quotes: { where: "7 Quay, Saltby" }'],
    ['{ where: 7 Quay, saltby }', 'no attribute "saltby" in lexicon.yaml; if this belongs to the words before it'],
    ['{ size:planks }', 'put a space after "size:"'],
    ['{ size: “planks” }', '“ ” are part of the words here; type straight ones: "planks"'],
    ['{ sise: planks }', 'no attribute "sise"; did you mean "size"?'],
  ])('%s', (map, words) => {
    expect(tells(map)).toEqual([expect.stringContaining(words)]);
  });

  test.each([
    '{ size: "3,012 planks" }',
    '{ where, size: planks }',
    '{ where: null, size: planks }',
    '{ size: planks, where }',
  ])('and %s is right', (map) => {
    expect(tells(map)).toEqual([]);
  });
});

test('what was meant is looked for among names of each kind, but not for every one of very many', () => {
  const files = {
    'lexicon.yaml': 'entities:\n  old-pier: {names: [pier]}\n',
    'facts/pier.yaml': fact('pier-length', '  about: [oldpier]\n  disagreesWith: [pier-lenght]\n').replace(
      'gazette',
      'gazete',
    ),
    'golden.yaml': '- question: how long\n  fact: pier-lengths\n'.repeat(200),
  };
  const { problems } = lines(files);
  expect(problems.slice(0, 4).map((one) => /: (no .*)$/.exec(one)?.[1])).toEqual([
    'no source "gazete"; did you mean "gazette"?',
    'no entity "oldpier"; did you mean "old-pier"?',
    'no fact "pier-lenght"; did you mean "pier-length"?',
    'no fact "pier-lengths"; did you mean "pier-length"?',
  ]);
  expect(problems.at(-1)).toContain('no fact "pier-lengths"; if it has another id now');
});

describe('what hangs on a fault is not told beside it', () => {
  const golden = Array.from({ length: 17 }, (_, n) => `- question: how long ${n}\n  fact: a\n`).join('');

  test('nothing is missing from a file that cannot be read', () => {
    const { problems } = lines({ 'facts/pier.yaml': '- id: a\n  statement: A: b: c\n', 'golden.yaml': golden });
    expect(problems).toEqual([expect.stringContaining('facts/pier.yaml:2:')]);
    expect(lines({ 'facts/pier.yaml': fact('a'), 'sources.yaml': 'id: x\n', 'golden.yaml': golden }).problems).toEqual([
      'sources.yaml:1: must be a list of entries ("- id: …")',
    ]);
  });

  test('an entry with a fault of its own is there', () => {
    const { problems } = lines({ 'facts/pier.yaml': fact('a', '  colour: red\n'), 'golden.yaml': golden });
    expect(problems).toEqual(['facts/pier.yaml:4:3 a: has unknown field colour']);
    const source = { 'sources.yaml': '- id: gazette\n  publisher: Gazette\n' };
    expect(lines({ ...source, 'facts/pier.yaml': fact('a') }).problems).toEqual([
      'sources.yaml:1:3 gazette title: is missing',
    ]);
  });
});

test('a statement without its end mark is worth a look, and no more', () => {
  const facts =
    fact('a').replace('long.', 'long') + fact('b').replace('The pier is 300 metres long.', '"It is “long.”"');
  expect(lines({ 'facts/pier.yaml': facts })).toEqual({
    problems: [],
    advice: ['facts/pier.yaml:2:3 a statement: ends without a full stop; is the sentence whole?'],
  });
});

test('a source without a day, and a home page instead of a page, are worth a look', () => {
  const advice = (more: string) =>
    lines({
      'facts/pier.yaml': fact('a'),
      'sources.yaml': `- id: gazette\n  title: News of the harbour\n  publisher: Gazette\n${more}`,
    }).advice;
  const url = '  url: https://gazette.example/?p=12\n';
  expect(advice(url)).toEqual([
    'sources.yaml:1:3 gazette published: is left out; where the page names no day, say `undated: true` and when it was `read`',
  ]);
  expect(advice(`${url}  published: 2026-05-04\n`)).toEqual([]);
  expect(advice(`${url}  published: 2026-05\n  undated: true\n  read: 2026-06-01\n`)).toEqual([]);
  expect(advice(`${url}  undated: true\n`)).toEqual([
    'sources.yaml:5:3 gazette undated: needs the day on which the page was `read`',
  ]);
  expect(advice(`${url}  published: 2026-05-04\n  undated: true\n  read: 2026-06-01\n`)).toEqual([
    'sources.yaml:6:3 gazette undated: contradicts `published`, which is 2026-05-04',
  ]);
  expect(advice('  url: https://gazette.example\n  published: 2026-05-04\n')).toEqual([
    'sources.yaml:4:3 gazette url: "https://gazette.example" is a home page; give the address of the page itself',
  ]);
});
