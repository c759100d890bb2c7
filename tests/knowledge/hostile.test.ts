import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/knowledge/shapes.js';
import { YAML_LIMITS } from '../../src/knowledge/yaml.js';
import { fact, problemsOf, read } from './reading.js';

const only = (text: string) => {
  const lines = problemsOf(text);
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
};

describe('limits', () => {
  test('a file of too many bytes is not parsed', () => {
    expect(only('#'.repeat(YAML_LIMITS.bytes + 1))).toBe(`facts/pier.yaml: is larger than ${YAML_LIMITS.bytes} bytes`);
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', `- ${'{a: '.repeat(100)}1${'}'.repeat(100)}`],
    ['dashes', `${'- '.repeat(10_000)}x\n`],
    ['indents', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('nesting by %s', (_, text) => {
    expect(only(text)).toMatch(/is nested more than 12 levels deep$/);
  });

  test('ordinary nesting passes', () => {
    expect(problemsOf(fact('a', '  tells: {length: 300 metres}\n'))).toEqual([]);
  });

  test('a few aliases pass, many do not', () => {
    expect(problemsOf(fact('a', '  asks: &same [how long is it]\n') + fact('b', '  asks: *same\n'))).toEqual([]);
    const many = fact('b', `  asks: [${'*ask, '.repeat(YAML_LIMITS.aliases + 1)}]\n`);
    expect(only(fact('a', '  asks: [&ask how long is it]\n') + many)).toMatch(/^facts\/pier.yaml:8: has more than 20/);
  });

  test.each([
    ['asks', `  asks:\n${'    - how long\n'.repeat(LIMITS.asks + 1)}`, 'asks'],
    ['the length of an ask', `  asks: ["${'x'.repeat(LIMITS.ask + 1)}"]\n`, 'asks.0'],
    ['ids in a list', `  disagreesWith: [${'b, '.repeat(LIMITS.list + 1)}]\n`, 'disagreesWith'],
  ])('%s', (_, fields, field) => {
    expect(only(fact('a', fields))).toMatch(
      new RegExp(`^facts/pier.yaml:4 a ${field}: (?:is too long|has too many entries)`),
    );
  });
});

describe('hostile YAML is refused with words', () => {
  test('aliases that multiply, though they are few', () => {
    const wide = `- &a [${'x,'.repeat(3000)}]\n`;
    const bomb = ['b', 'c', 'd'].map((name, at) => `- &${name} [${`*${'abc'[at]},`.repeat(5)}]\n`).join('');
    expect(only(wide + bomb)).toMatch(/cannot be read: Excessive alias count/);
  });

  test.each([
    ['a tag that would make code', '- !!js/function "process.exit()"\n', /begins with an exclamation mark/],
    ['an alias to nothing', '- *nobody\n', /begins with \* or &/],
    ['a key that stands twice', '- id: a\n  id: b\n', /this field stands here twice/],
    ['several documents', '- id: a\n---\n- id: b\n', /three hyphens/],
    ['an open bracket', '- id: a\n  statement: [unclosed\n- id: b\n', /^facts\/pier.yaml:3: a bracket is not closed/],
  ])('%s', (_, text, reason) => {
    expect(only(text)).toMatch(reason);
  });

  test('an alias to what it stands in', () => {
    expect(problemsOf('- &a\n  id: x\n  about: [*a]\n').join('\n')).toContain('about.0: must be a text');
  });

  test('names that objects have by nature are names like others', () => {
    expect(only(fact('a', '  constructor: y\n'))).toContain('has unknown field constructor');
    const lexicon = 'entities: {pier: {names: [pier]}}\n';
    const { lines } = read({ 'facts/pier.yaml': fact('a', '  about: [constructor]\n'), 'lexicon.yaml': lexicon });
    expect(lines).toEqual([
      'facts/pier.yaml:4 a about.0: no entity "constructor" in lexicon.yaml; add it there under "entities"',
    ]);
    read({ 'facts/pier.yaml': fact('a', '  __proto__: {polluted: true}\n') });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('any bytes', () => {
    const bytes = Array.from({ length: 2000 }, (_, at) => String.fromCharCode((at * 7919) % 65_536)).join('');
    expect(problemsOf(bytes).length).toBeGreaterThan(0);
  });

  test('a byte order mark and the line ends of Windows are no fault', () => {
    expect(problemsOf(`\uFEFF${fact('a').replaceAll('\n', '\r\n')}`)).toEqual([]);
  });
});
