import { describe, expect, test } from 'vitest';
import { fact, problemsOf, read, SOURCES } from './reading.js';

const LEXICON = 'entities:\n  pier: {names: [the pier]}\nattributes:\n  length: {asks: [how long]}\n';
const DAY = 'must be a date like 2025-06-17, 2025-06 or 2025';

/** What stands in the files, and the lines that a curator reads. */
const CASES: readonly (readonly [string, () => string[], readonly string[]])[] = [
  [
    'a missing field',
    () => problemsOf('- id: a\n  sources: [gazette]\n'),
    ['facts/pier.yaml:1 a statement: is missing'],
  ],
  [
    'an empty statement and no sources',
    () => problemsOf('- id: a\n  statement: "  "\n  sources: []\n'),
    ['facts/pier.yaml:2 a statement: must not be empty', 'facts/pier.yaml:3 a sources: needs at least one source'],
  ],
  [
    'an id that is no slug',
    () => problemsOf('- id: Pier One\n  statement: It is long.\n  sources: [gazette]\n'),
    ['facts/pier.yaml:1 Pier One id: must be lower-case words joined by hyphens, such as lighthouse-height'],
  ],
  [
    'an unknown field, at its own line',
    () => problemsOf(fact('a', '  date: 2024\n  sorces: [x]\n')),
    ['facts/pier.yaml:5 a: has unknown field sorces'],
  ],
  [
    'a source that is not there',
    () => problemsOf('- id: a\n  statement: It is long.\n  sources:\n    - gazette\n    - cgtn\n'),
    ['facts/pier.yaml:5 a sources.1: no source "cgtn" in sources.yaml; add it there, or write the id of one that is'],
  ],
  [
    'an id that stands twice, also over files',
    () => problemsOf(fact('a'), { 'facts/quay.yaml': fact('a') }),
    ['facts/quay.yaml:1 a id: fact "a" is already in facts/pier.yaml:1'],
  ],
  [
    'the id that golden questions use for a decline',
    () => problemsOf(fact('none')),
    ['facts/pier.yaml:1 none id: "none" cannot be an id: golden questions use it for questions to be declined'],
  ],
  [
    'things and attributes that the lexicon has not',
    () => problemsOf(fact('a', '  about: [jetty]\n  tells: [width]\n'), { 'lexicon.yaml': LEXICON }),
    [
      'facts/pier.yaml:4 a about.0: no entity "jetty" in lexicon.yaml; add it there under "entities"',
      'facts/pier.yaml:5 a tells.width: no attribute "width" in lexicon.yaml; add it there under "attributes"',
    ],
  ],
  [
    'words that answer but are not in the statement',
    () => problemsOf(fact('a', '  tells: {length: 400 metres}\n'), { 'lexicon.yaml': LEXICON }),
    ['facts/pier.yaml:4 a tells.length: "400 metres" is not in the statement'],
  ],
  [
    'words that are a number, in a set of them and not in a list',
    () => problemsOf(fact('a', '  tells: {length: 300}\n') + fact('b', '  tells: 7\n')),
    [
      'facts/pier.yaml:4 a tells: must be a text; put it in double quotes',
      'facts/pier.yaml:8 b tells: must be a list ("- …" lines, or [a, b]), or must be a set of fields ("name: …")',
    ],
  ],
  [
    'a source by its address',
    () => problemsOf('- id: a\n  statement: It is long.\n  sources: [https://example.org]\n'),
    [
      'facts/pier.yaml:3 a sources.0: must be the id of an entry in sources.yaml; a new source gets an entry there first',
    ],
  ],
  [
    'disagreement that is one-sided, with itself, with nobody',
    () => problemsOf(fact('a', '  disagreesWith: [b]\n') + fact('b') + fact('c', '  disagreesWith: [c, zz]\n')),
    [
      'facts/pier.yaml:4 a disagreesWith: "b" does not name this fact in return',
      'facts/pier.yaml:11 c disagreesWith.1: no fact "zz"; take it out, or write the id of one that is there',
      'facts/pier.yaml:11 c disagreesWith: disagrees with itself',
    ],
  ],
  [
    'a country that is no code, and one that the library does not list',
    () =>
      problemsOf(fact('a', '  countries: [Norway, SE]\n') + fact('b', '  countries: [DK]\n'), {
        'library.yaml': 'codes: {countries: {SE: Sweden}}\n',
      }),
    [
      'facts/pier.yaml:4 a countries.0: must be two capital letters, such as NO',
      'facts/pier.yaml:8 b countries.0: no code "DK" under codes.countries of library.yaml',
    ],
  ],
  [
    'dates that are none',
    () =>
      problemsOf(fact('a', '  date: June\n') + fact('b', '  asOf: 2025-02-30\n') + fact('c', '  reviewBy: 2025-13\n')),
    [
      `facts/pier.yaml:4 a date: ${DAY}, or an interval like 2023-05/2025-06`,
      'facts/pier.yaml:8 b asOf: there is no 30 February 2025',
      `facts/pier.yaml:12 c reviewBy: ${DAY}`,
    ],
  ],
  [
    'intervals that end early or have three ends',
    () => problemsOf(fact('a', '  date: 2025/2024\n') + fact('b', '  date: 2023/2024/2025\n')),
    [
      'facts/pier.yaml:4 a date: must not end before it begins',
      `facts/pier.yaml:8 b date: ${DAY}, or an interval like 2023-05/2025-06`,
    ],
  ],
  [
    'a source that retells nobody',
    () => problemsOf(fact('a'), { 'sources.yaml': `${SOURCES}  rewriteOf: nobody\n` }),
    [
      'sources.yaml:4 gazette rewriteOf: no source "nobody" in sources.yaml; add it there, or write the id of one that is',
    ],
  ],
  [
    'golden questions of facts that are not there',
    () =>
      problemsOf(fact('a'), {
        'golden.yaml': '- question: how long\n  fact: [a, b]\n- question: x\n  fact: none\n- fact: a\n',
      }),
    [
      'golden.yaml:2 "how long" fact: no fact "b"; if it has another id now, write that one, or take this question out',
      'golden.yaml:5 entry 3 question: is missing',
    ],
  ],
  [
    'a lexicon with a fault, and nothing that it might have',
    () =>
      problemsOf(fact('a', '  about: [pier]\n  figures: [{of: length, value: 400, unit: metres}]\n'), {
        'lexicon.yaml':
          'entities: {pier: {names: [pier], colour: red}}\nmeasures: {length: {label: length, names: [length]}}\n',
      }),
    ['lexicon.yaml:1 entities.pier: has unknown field colour'],
  ],
  [
    'a lexicon out of shape',
    () => problemsOf(fact('a'), { 'lexicon.yaml': 'synonyms: [[one]]\nentities: {a b: {names: [x]}}\n' }),
    [
      'lexicon.yaml:1 synonyms.0: has too few entries: at least 2',
      'lexicon.yaml:2 entities.a b: has a name that cannot be used: must be lower-case words joined by hyphens, such as lighthouse-height',
    ],
  ],
  [
    'a map where a list is due',
    () => problemsOf('id: a\n'),
    ['facts/pier.yaml:1: must be a list of entries ("- id: …")'],
  ],
  [
    'an entry that is no map, by its place',
    () => problemsOf(`${fact('a')}- 7\n`),
    ['facts/pier.yaml:4 entry 2: must be a set of fields ("name: …")'],
  ],
  ['a folder without facts', () => read({}).lines, ['facts: there is no facts/<topic>.yaml']],
];

describe('each kind of problem names its file, line, entry, field and reason', () => {
  test.each(CASES)('%s', (_, problems, expected) => {
    expect(problems()).toEqual(expected);
  });

  test('all of them at once, in the order of files and lines', () => {
    const { library, lines } = read({
      'facts/quay.yaml': fact('b', '  date: June\n  colour: red\n'),
      'facts/pier.yaml': '- id: a\n  statement: It is long.\n  sources: [nobody]\n',
      'golden.yaml': '- question: how long\n  fact: zz\n',
    });
    expect(library).toBeNull();
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'facts/pier.yaml:3',
      'facts/quay.yaml:4',
      'facts/quay.yaml:5',
      'golden.yaml:2',
    ]);
  });

  test('names from a file are cut and freed of control characters', () => {
    const [line = ''] = problemsOf(`- id: "${'x'.repeat(5000)}\\u0007"\n  statement: s\n  sources: [gazette]\n`);
    expect(line.length).toBeLessThan(200);
    expect(line).not.toMatch(/\p{Cc}/u);
  });
});
