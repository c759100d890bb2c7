import { expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.js';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
const LISTS = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']];

// Browsers may know less of a language than Node does, so these languages bring their words along: the same that Node has.
test.each(['kk', 'uz'])('%s writes by itself what Intl knows', (code) => {
  const own = messagesFor(code);
  const month = (at: string, length: 'long' | 'short') =>
    new Intl.DateTimeFormat(code, { year: 'numeric', month: length, day: 'numeric', timeZone: 'UTC' })
      .formatToParts(new Date(`2024-${at}-07`))
      .find(({ type }) => type === 'month')?.value ?? '';
  for (const at of MONTHS) {
    expect(own.date(`2024-${at}-07`)).toContain(month(at, 'long'));
    expect(own.shortDate(`2024-${at}-07`)).toContain(month(at, 'short'));
    const scale = new Intl.DateTimeFormat(code, { month: 'short', day: 'numeric', timeZone: 'UTC' });
    expect(own.dayAndMonth(`2024-${at}-07`)).toBe(scale.format(new Date(`2024-${at}-07`)));
  }
  const numbers = (options: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(code, options);
  for (const n of [0, 1, 2, 21, 999, 1234, 1_234_567.891, -12_345.5]) {
    expect(own.number(n)).toBe(numbers({ maximumFractionDigits: 6 }).format(n));
    expect(own.plural(n, { one: 'one', other: 'other' })).toBe(new Intl.PluralRules(code).select(n));
  }
  expect(own.decimal('1234.50')).toBe(numbers({ minimumFractionDigits: 2 }).format(1234.5));
  expect(own.decimalPercent('12.5')).toBe(numbers({ style: 'percent', minimumFractionDigits: 1 }).format(0.125));
  expect(own.percent(0.466)).toBe(numbers({ style: 'percent' }).format(0.466));
  const unit = (unit: string) => numbers({ style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 });
  expect(own.days(12)).toBe(unit('day').format(12));
  expect(own.days(1000)).toBe(`${unit('day').format(1000)} (≈ ${unit('year').format(2.7)})`);
  expect(own.days(100)).toContain(unit('month').format(3));
  for (const words of LISTS) {
    const other = { kk: ' және ', uz: ' va ' }[code] ?? '';
    expect(own.list(words)).toBe(
      words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${other}${words.at(-1)}`,
    );
    expect(own.either(words)).toBe(new Intl.ListFormat(code, { type: 'disjunction' }).format(words));
  }
  for (const language of ['en', 'ru', 'zh', 'kk', 'uz'])
    expect(own.languageName(language)).toBe(new Intl.DisplayNames(code, { type: 'language' }).of(language));
});
