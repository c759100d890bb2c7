import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadLanguages } from '../../src/files/language-data.js';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import { ANSWER_FORMS, answerTypeOf, type Language } from '../../src/language/language.js';
import { PACKS } from '../../src/language/packs.js';
import { KINDS, SMALL_TALK } from '../../src/language/small-talk.js';
import { MOST_CHARACTERS, normalise } from '../../src/language/text.js';
import { EN } from './examples/en.js';
import type { Examples } from './examples/examples.js';
import { KK } from './examples/kk.js';
import { RU } from './examples/ru.js';
import { UZ } from './examples/uz.js';
import { ZH } from './examples/zh.js';

/** A new language needs a row here. */
const EXAMPLES: Readonly<Record<string, Examples>> = { en: EN, ru: RU, zh: ZH, kk: KK, uz: UZ };

describe.each(PACKS.map(({ code }) => code))('the pack of %s', (code) => {
  const examples = EXAMPLES[code];
  if (!examples) throw new Error(`tests/language/examples has nothing for ${code}`);
  let language: Language;
  beforeAll(async () => {
    [language] = (await loadLanguages([code])) as [Language];
  });
  const cut = (text: string) => language.cut(normalise(text), () => false);
  const plain = (text: string) => cut(text).join(' ');

  it('says its own code', () => expect(language.code).toBe(code));

  it.each(examples.answers)('sees what form of answer is asked for: %s', (text, type) => {
    expect(answerTypeOf(language, plain(text))).toBe(type);
  });

  it('sees what makes a number less exact', () => {
    expect(examples.qualified).toMatch(language.qualifiers);
    expect(`${examples.qualified}5 `).not.toMatch(language.qualifiers);
  });

  /** What is said to the bot by these words, and how likely that is small talk at all. */
  const talk = (text: string) => {
    const [none = 1, ...topics] = language.smallTalk?.(cut(text)) ?? [];
    return { topic: SMALL_TALK[topics.indexOf(Math.max(...topics))], chance: 1 - none };
  };

  it('knows every topic of small talk', () => {
    expect(new Set(examples.smallTalk.map(([, topic]) => topic))).toEqual(new Set(SMALL_TALK));
    // What is learnt is never all of it.
    const mistaken = examples.smallTalk.filter(
      ([text, topic]) => talk(text).topic !== topic || talk(text).chance < 0.5,
    );
    expect(mistaken.length, mistaken.join('; ')).toBeLessThanOrEqual(examples.smallTalk.length / 10);
  });

  it('takes no question for small talk', () => {
    // "Whose words are these?" may be asked of either.
    for (const [text] of examples.answers) expect(talk(text).chance, text).toBeLessThan(0.9);
  });

  it('has learnt small talk from the examples that there are', async () => {
    const text = await readFile(new URL(`../../train/small-talk.${code}.yaml`, import.meta.url), 'utf8');
    const file = await readFile(new URL(`../../src/language/${code}/small-talk.json`, import.meta.url), 'utf8');
    // "npm run train -- --small-talk" learns it.
    expect(JSON.parse(file)).toMatchObject({ examples: fingerprintOf(text) });
    expect(Object.keys(parse(text)).sort()).toEqual([...KINDS].sort());
    expect(Buffer.byteLength(file)).toBeLessThan(80_000);
  });

  it.each(['requests', 'turns', 'time'] as const)('knows %s', (kind) => {
    const signs: Readonly<Record<string, RegExp>> = language[kind];
    const rows = Object.entries<string | readonly string[]>(examples[kind]);
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(signs).sort());
    const unknown = rows.flatMap(([name, texts]) => [texts].flat().filter((text) => !signs[name]?.test(plain(text))));
    expect(unknown).toEqual([]);
  });

  it.each(['years', 'neighbours'] as const)('reads %s', (kind) => {
    for (const [text, step] of examples[kind])
      expect([text, language[kind].find(([sign]) => sign.test(plain(text)))?.[1]]).toEqual([text, step]);
  });

  it.each([
    'aside',
    'back',
    'briefly',
    'goesOn',
    'pointing',
    'correction',
    'chatter',
    'asks',
    'negation',
    'disputes',
  ] as const)('has a pattern for %s', (kind) => {
    expect(plain(examples[kind])).toMatch(language[kind]);
    expect('zzz').not.toMatch(language[kind]);
  });

  it('finds dates as they are written', () => {
    const [statement, dates] = examples.statement;
    expect(statement.match(language.dates)?.map((one) => one.trim())).toEqual(dates);
    expect(language.dates.global).toBe(true);
    expect(statement).toMatch(language.answerForms.when);
    for (const form of ANSWER_FORMS) expect(language.answerForms[form].global).toBe(false);
  });

  it('has twelve months and ten ordinals', () => {
    expect(language.months).toHaveLength(12);
    expect(language.ordinals).toHaveLength(10);
    for (const [at, forms] of language.ordinals.entries())
      for (const one of forms) expect([one, at, plain(one)]).toEqual([one, at, one]);
  });

  it.each(examples.forms)('gives all forms of a word one stem: %s', (row) => {
    const stems = row.split(' ').map((form) => cut(form).map(language.stem).join(' '));
    expect(new Set(stems).size, stems.join(' ')).toBe(1);
  });

  it.each(examples.apart)('keeps words apart: %s', (row) => {
    const stems = cut(row).map(language.stem);
    expect(new Set(stems).size, stems.join(' ')).toBe(stems.length);
  });

  it.each(examples.read)('reads %s as %s', (typed, meant) => expect(plain(typed)).toBe(meant));

  // Porter's stem of English is not.
  it.skipIf(code === 'en')('stems once and for all', () => {
    const words = [
      ...Object.values(examples.requests),
      ...examples.forms,
      ...examples.apart,
      ...examples.answers.map(([text]) => text),
    ];
    for (const stem of words.flatMap((text) => cut(text).map(language.stem))) expect(language.stem(stem)).toBe(stem);
  });

  it('has words of grammar as it cuts them', () => {
    const odd = [...language.functionWords].filter(
      (word) => word !== language.slips.get(word) && !language.slips.has(word) && cut(word).join('') !== word,
    );
    expect(odd.length / language.functionWords.size).toBeLessThan(0.08);
  });

  it('cuts anything without a throw and within its bounds', () => {
    for (const text of [
      '',
      ' ',
      '🙂🙂',
      'ﷺ שלום مرحبا',
      'e\u0301'.repeat(500),
      '\u202Eabc',
      '一'.repeat(5000),
      "o'".repeat(3000),
      '1,2'.repeat(2000),
      '\uD800',
    ])
      expect(cut(text).length).toBeLessThanOrEqual(200);
  });

  it('has no pattern that runs away on a long message', () => {
    const seeds = [
      ...examples.answers.slice(0, 3).map(([text]) => text),
      ...examples.smallTalk.map(([text]) => text),
      'а',
      'ха',
      'ha ',
      'и ',
      '1',
      '12 ',
      '哈',
      '的 ',
      'ok ',
    ];
    const texts = seeds.map((seed) => `${`${seed} `.repeat(MOST_CHARACTERS).slice(0, MOST_CHARACTERS)}!`);
    for (const sign of patternsOf(language))
      for (const text of texts) {
        // One that runs away takes minutes over so many letters, so that this ends by the time limit of all tests.
        for (const one of [text, plain(text)]) one.search(new RegExp(sign.source, sign.flags.replace('g', '')));
      }
  });
});

it('names a language that there is no pack for', () => {
  expect(() => loadLanguages(['xx'])).toThrow('no language "xx"');
});

function patternsOf(value: unknown): RegExp[] {
  if (value instanceof RegExp) return [value];
  if (value instanceof Set || value instanceof Map || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(patternsOf);
}
