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
