import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, messagesFor, speaks } from '../../src/messages/index.js';
import type { LibraryView } from '../../src/messages/messages.js';
import { LIMITS } from '../../src/rendering/limits.js';

const VIEW: LibraryView = {
  title: 'TITLE',
  description: 'DESCRIPTION.',
  about: 'ABOUT.',
  languages: ['LANGUAGE'],
  starters: ['STARTER?'],
  publishers: ['The Gazette'],
  keepers: 'KEEPERS.',
  facts: 1234,
  topics: 5,
  sources: 21,
  newest: '2026-01-20',
  version: 'VERSION',
};
const command = (name: string) => `/${name}`;

/** Arguments that suit any message: a number where there is one to say, else words. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  computed: ['EXPRESSION', ['INPUT']],
  thing: ['THING', 3, ['HAS'], ['LACKS']],
  thumb: ['up', 'changed'],
  page: [1, 2, 3],
  asOf: ['2026-01-20'],
  dueForReview: ['2026-01-20'],
  newest: ['2026-01-20'],
  pace: [6, 60],
  countryOrder: [6, 7],
  more: [7, '/topics'],
};
const NUMBERS = new Set(['entries', 'didYouMean', 'closest', 'showMore', 'facts', 'cited', 'wait', 'others']);

/** Every message of a catalogue by its path, said with some arguments. */
function saidBy(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  const name = path.split('.').at(-1) ?? '';
  if (typeof node === 'function') {
    const isTalk = path.startsWith('talk.') || ['about', 'help', 'settings.welcome'].includes(path);
    const args = isTalk ? [VIEW, command] : ['howToAsk', 'unreadable', 'busy'].includes(name) ? [command] : undefined;
    const said = node(...(args ?? ARGUMENTS[name] ?? (NUMBERS.has(name) ? [5] : ['ONE', 'TWO', 'THREE'])));
    return [[path, Array.isArray(said) ? said.join('\n') : String(said)]];
  }
  return Object.entries(node ?? {}).flatMap(([key, value]) => saidBy(value, path === '' ? key : `${path}.${key}`));
}

/** What `Intl` gives is no message. */
const FORMATS = [
  'language',
  'date',
  'shortDate',
  'dayAndMonth',
  'number',
  'decimal',
  'decimalPercent',
  'gap',
  'days',
  'percent',
  'list',
  'languageName',
  'aside',
  'opening',
  'plural',
];
const messagesOf = (code: string) => new Map(saidBy(CATALOGUES[code]).filter(([path]) => !FORMATS.includes(path)));
const english = messagesOf('en');

describe.each(Object.keys(CATALOGUES))('the catalogue %s', (code) => {
  const own = messagesOf(code);

  it('has every message, and says something with each', () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
    for (const [path, text] of own) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\[object|function|NaN/);
      expect(text, path).not.toMatch(/ {2}|\.\.| [.,]/);
    }
  });

  it('leaves nothing in English', () => {
    if (code === 'en') return;
    const same = [...own].filter(([path, text]) => text === english.get(path));
    expect(same).toEqual([]);
  });

  it('speaks of the library by what it says of itself', () => {
    for (const topic of ['greeting', 'identity', 'offtopic']) expect(own.get(`talk.${topic}`)).toContain('TITLE');
    expect(own.get('talk.keepers')).toContain('KEEPERS.');
    expect(own.get('talk.languages')).toContain('LANGUAGE');
    expect(own.get('about')).toContain('DESCRIPTION.');
    expect(own.get('help')).toContain('STARTER?');
    for (const part of ['TITLE', 'STARTER?', '/settings']) expect(own.get('settings.welcome')).toContain(part);
  });

  it('fits where Discord shows it', () => {
    const { button, form } = messagesFor(code);
    for (const [path, text] of own) {
      if (path.startsWith('button.')) expect(text.length, path).toBeLessThanOrEqual(24);
      if (path.startsWith('settings.names.')) expect(text.length, path).toBeLessThanOrEqual(40);
    }
    for (const title of [button.askMore, button.tellCurators, button.sayWhatIsWrong]) {
      expect(title.length).toBeLessThanOrEqual(LIMITS.modalTitle);
    }
    expect(form.question.length).toBeLessThanOrEqual(LIMITS.modalTitle);
    expect(form.askMoreHint.length).toBeLessThanOrEqual(LIMITS.optionText);
  });
});

describe('plurals, dates and numbers', () => {
  it.each([
    ['en', ['1 fact', '2 facts', '5 facts', '21 facts']],
    ['ru', ['1 факт', '2 факта', '5 фактов', '21 факт']],
    ['zh', ['1条事实', '2条事实', '5条事实', '21条事实']],
    ['kk', ['1 дерек', '2 дерек', '5 дерек', '21 дерек']],
    ['uz', ['1 ta fakt', '2 ta fakt', '5 ta fakt', '21 ta fakt']],
  ])('%s counts facts', (code, forms) => {
    expect([1, 2, 5, 21].map(messagesFor(code).lists.facts)).toEqual(forms);
  });

  it.each([
    ['en', '20 January 2026', 'January 2026', '2026', '17 June 2025 to 18 June 2025', '20 Jan 2026'],
    ['ru', '20 января 2026 г.', 'январь 2026 г.', '2026 г.', '17 июня 2025 г. – 18 июня 2025 г.', '20 янв. 2026 г.'],
    ['zh', '2026年1月20日', '2026年1月', '2026年', '2025年6月17日至2025年6月18日', '2026年1月20日'],
    [
      'kk',
      '2026 жылғы 20 қаңтар',
      '2026 жылғы қаңтар',
      '2026 жыл',
      '2025 жылғы 17 маусым – 2025 жылғы 18 маусым',
      '2026 жылғы 20 қаң.',
    ],
    [
      'uz',
      '2026-yil 20-yanvar',
      '2026-yil yanvar',
      '2026-yil',
      '2025-yil 17-iyun – 2025-yil 18-iyun',
      '2026-yil 20-yan',
    ],
  ])('%s writes a day, a month, a year and an interval', (code, day, month, year, interval, short) => {
    const { date, shortDate } = messagesFor(code);
    expect(['2026-01-20', '2026-01', '2026', '2025-06-17/2025-06-18'].map(date)).toEqual([day, month, year, interval]);
    expect(shortDate('2026-01-20')).toBe(short);
    expect(date('0800')).toContain('800');
  });

  it('a language is found by its code, also with a region; another is English', () => {
    expect(['zh-CN', 'zh-TW', 'ru', 'en-US', 'de', ''].map((one) => messagesFor(one).language)).toEqual([
      'zh',
      'zh',
      'ru',
      'en',
      'en',
      'en',
    ]);
    expect([speaks('kk'), speaks('tlh'), speaks('constructor')]).toEqual([true, false, false]);
  });
});

/** Where members are spoken to. What only curators and operators read is not in these. */
const SPEAKING = ['rendering', 'commands', 'discord'];
const FOR_OTHERS = [
  /^commands\/facts\//,
  /^rendering\/(?:curator-modals|drafts-page|import-modals|draft-advice|draft-message|draft-modals|outcome-report|report|report-message|translation-modal|trial-report)\.ts$/,
  /^discord\/(?:failures|api-errors|events|metrics|loop-delay|gateway|connection|register-commands|shape|sender|health|gap-notices)\.ts$/,
];

it('nothing is said to members past the catalogues', () => {
  const src = fileURLToPath(new URL('../../src', import.meta.url));
  const files = SPEAKING.flatMap((folder) => filesIn(join(src, folder)))
    .map((file) => file.slice(src.length + 1).replaceAll('\\', '/'))
    .filter((file) => !FOR_OTHERS.some((pattern) => pattern.test(file)));
  expect(files.length).toBeGreaterThan(60);
  const said = files.flatMap((file) =>
    sentencesIn(readFileSync(join(src, file), 'utf8')).map((one) => `${file}: ${one}`),
  );
  expect(said).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** Texts in quotes that have two words or more, without what Discord is told when commands are registered, errors and the log. */
function sentencesIn(code: string): string[] {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/\b(?:described|named)\([\s\S]*?\)/g, '')
    .replace(/\b(?:log\.\w+|warn|metrics\.\w+|step)\([\s\S]*?\);/g, '')
    .replace(/new Error\([\s\S]*?\)/g, '');
  const quoted = bare.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return quoted
    .map((text) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, '§'))
    .filter((text) => !text.includes('const ') && /\p{L}{2,}[,;]? \p{L}{2,}/u.test(text));
}

it('the search for sentences finds one', () => {
  expect(sentencesIn("const x = notice('The library has no such fact.');")).toEqual(['The library has no such fact.']);
});
