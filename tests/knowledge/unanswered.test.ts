import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../src/desk/difference.js';
import { read } from './reading.js';

const FACTS = `- id: pier
  statement: The pier is 300 metres long.
  asks: [how long is the pier]
  sources: [gazette]
`;
const GOLDEN = '- question: what is the length of the pier\n  fact: pier\n';
const readWith = (unanswered: string) =>
  read({ 'facts/pier.yaml': FACTS, 'golden.yaml': GOLDEN, 'unanswered.yaml': unanswered });

test('questions without an answer are part of the library, of its version and of what has changed', () => {
  const { library, lines } = readWith('- who built the pier\n- "how long: in feet"\n');
  expect(lines).toEqual([]);
  expect(library?.unanswered).toEqual(['who built the pier', 'how long: in feet']);
  const { library: fewer } = readWith('- who built the pier\n');
  expect(fewer?.version).not.toBe(library?.version);
  if (!fewer || !library) throw new Error('not sound');
  expect(differenceOf(fewer, library).unanswered).toEqual({ added: ['how long: in feet'], removed: [], changed: [] });
});

test.each([
  ['an ask', 'How long is the pier?', 'is an ask of "pier"'],
  ['a golden question', 'what is the length of the pier', 'is a golden question, which would guard nothing then'],
  ['itself', 'who built it\n- Who built it?', 'is already in line 2'],
])('one that is %s is refused', (_, question, reason) => {
  const { library, lines } = readWith(`- what colour is it\n- ${question}\n`);
  expect(library).toBeNull();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(reason);
});

test('one that is no text is refused', () => {
  expect(readWith('- [who, built, it]\n').lines).toHaveLength(1);
});

describe('in another language', () => {
  const TRANSLATED =
    '- id: pier\n  of: "00000000"\n  statement: Длина причала 300 метров.\n  asks: [какой длины причал]\n';
  const readInRussian = (unanswered: string) =>
    read({
      'library.yaml': 'title: The harbour\nlanguages: [en, ru]\n',
      'facts/pier.yaml': FACTS,
      'unanswered.yaml': '- who built the pier\n',
      'translations/ru/pier.yaml': TRANSLATED,
      'translations/ru/unanswered.yaml': unanswered,
    });

  test('they stand with the translation, and are part of the version and of what has changed', () => {
    const { library, lines } = readInRussian('- кто построил причал\n- какого цвета причал\n');
    expect(lines).toEqual([]);
    expect(library?.unanswered).toEqual(['who built the pier']);
    expect(library?.translations.get('ru')?.unanswered).toEqual(['кто построил причал', 'какого цвета причал']);
    const { library: fewer } = readInRussian('- кто построил причал\n');
    if (!fewer || !library) throw new Error('not sound');
    expect(fewer.version).not.toBe(library.version);
    const { unanswered, translations } = differenceOf(fewer, library);
    expect(unanswered.added).toEqual(['какого цвета причал']);
    expect(translations).toEqual({ added: [], removed: [], changed: [] });
  });

  test('one that is an ask of the translation, or stands there twice, is refused', () => {
    const { lines } = readInRussian('- Какой длины причал?\n- кто построил\n- Кто построил?\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('translations/ru/unanswered.yaml:1');
    expect(lines[0]).toContain('is an ask of "pier"');
    expect(lines[1]).toContain('is already in line 2');
  });
});
