import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/language/detect.js';
import { PACKS } from '../../src/language/packs.js';

const ALL = PACKS.map(({ code }) => code);
const nobody = () => false;

/** As people type them, also short, mixed, without special letters and in the other alphabet. No word of a library helps here. */
const questionsIn = (code: string) =>
  readFileSync(new URL(`questions/${code}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

const isLong = (text: string) => text.split(/\s+/).length >= 4 || (text.match(/\p{Script=Han}/gu) ?? []).length >= 6;

describe.each(ALL)('questions in %s', (code) => {
  const questions = questionsIn(code);

  it.each(['en', 'ru', code])('are recognised where the locale says %s', (locale) => {
    const missed = questions.filter((text) => detect(text, ALL, nobody, locale) !== code);
    expect(missed.filter(isLong)).toEqual([]);
    expect(missed.length / questions.length, missed.join(' | ')).toBeLessThanOrEqual(0.04);
  });
});

describe('a question that tells little', () => {
  it('is in the language of the locale', () => {
    expect(detect('C+C5 2025', ALL, nobody, 'uz')).toBe('uz');
    expect(detect('', ALL, nobody, 'zh')).toBe('zh');
    expect(detect('🙂', ALL, nobody, 'kk')).toBe('kk');
  });

  it('is in the language whose library has its words', () => {
    const isOwn = (language: string, word: string) => language === 'uz' && word === 'kotibiyat';
    expect(detect('kotibiyat', ALL, isOwn, 'en')).toBe('uz');
    // What is typed in every language is a sign of English before it is a word of another library.
    expect(detect('lol', ALL, (language, word) => language === 'uz' && word === 'lol', 'en')).toBe('en');
  });
});

describe('a mixed question', () => {
  it.each([
    ['когда C+C5 summit in Astana', 'ru'],
    ['what is 一带一路', 'en'],
    ['who is Касым-Жомарт Токаев', 'en'],
    ['CKU railway 什么时候完工', 'zh'],
    ['Astana summit қашан болды', 'kk'],
    ['China–Central Asia summit qachon bo‘lgan', 'uz'],
  ])('is in the language of its words of grammar: %s', (text, code) => {
    expect(detect(text, ALL, nobody, 'en')).toBe(code);
  });
});

describe('languages that are not served', () => {
  it('are never chosen', () => {
    expect(detect('бірінші саммит қашан өтті', ['en', 'ru'], nobody, 'en')).toBe('ru');
    expect(detect('什么时候', ['en'], nobody, 'en')).toBe('en');
  });
});

describe('bad input', () => {
  it.each([
    'ﷺ שלום',
    '\uD800',
    'e\u0301'.repeat(3000),
    '一'.repeat(9000),
    '<@123456789012345678> https://example.org/когда',
    'İIıi',
  ])('is answered: %s', (text) => {
    expect(ALL).toContain(detect(text, ALL, nobody, 'ru'));
  });

  it.each(['מתי הייתה הפסגה השנייה?', 'متى كانت القمة الثانية؟', 'दूसरा शिखर सम्मेलन कब था'])(
    'in a script of no language is in that of the locale: %s',
    (text) => {
      for (const locale of ALL) expect(detect(text, ALL, nobody, locale)).toBe(locale);
    },
  );

  it('does not take the letters of a mention or a link for words', () => {
    expect(detect('<@123456789012345678> https://example.org/когда', ALL, nobody, 'uz')).toBe('uz');
  });
});
