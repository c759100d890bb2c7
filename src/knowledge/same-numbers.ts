import { numbersInWords } from './figures.js';

/*
 * Whether a translation has the numbers of its original. Languages write them in many ways: 94.8 billion is 94,8 млрд and 948亿, 1,500 is
 * 1 500, June is 6月. Numbers are compared as values where a scale stands beside them. What may be in words on one side (below 100, months)
 * may be missing there.
 */

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^[ \u00a0-]?(?:trillion|трлн|трилли|trln|万亿|萬億)/i, 1e12],
  [/^[ \u00a0-]?(?:billion|млрд|миллиард|milliard|mlrd)/i, 1e9],
  [/^(?:十亿|十億)/, 1e9],
  [/^[ \u00a0-]?(?:million|млн|миллион|mln)/i, 1e6],
  [/^(?:百万|百萬)/, 1e6],
  [/^[ \u00a0]?(?:亿|億)/, 1e8],
  [/^[ \u00a0]?(?:万|萬)/, 1e4],
  [/^[ \u00a0-]?(?:thousand|тыс|мың|ming(?![a-z]))/i, 1e3],
];

/** Thousands are set off by commas, spaces or points; what follows a comma or a point and is not three digits is a fraction. */
const NUMBER =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)/gu;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

interface Counted {
  readonly text: string;
  readonly value: number;
  readonly scale: number;
}

function countedIn(statement: string, decimalComma: boolean): Counted[] {
  return [...statement.matchAll(NUMBER)].map(({ 0: text, index }) => {
    const scale = SCALES.find(([words]) => words.test(statement.slice(index + text.length)))?.[1] ?? 1;
    return { text, value: numberOf(text, decimalComma), scale };
  });
}

function numberOf(text: string, decimalComma: boolean): number {
  const plain = text.replace(/[ \u00a0\u202f]/g, '');
  const [thousands, point] = decimalComma ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${point}\\d+)?$`);
  if (grouped.test(plain)) return Number(plain.replaceAll(thousands, '').replace(point, '.'));
  return Number(plain.replace(/[.,](?=\d+$)/, '.').replace(/[.,](?=.*\.)/g, ''));
}

/** What is apart, in words for a curator; null where the numbers agree. */
export function numbersApart(original: string, translation: string): string | null {
  const ours = countedIn(original, false);
  const readings = [false, true].map((comma) => compare(original, ours, countedIn(translation, comma)));
  return readings.includes(null) ? null : (readings[0] ?? null);
}

function compare(original: string, ours: readonly Counted[], theirs: readonly Counted[]): string | null {
  const scales = new Set(ours.map(({ scale }) => scale));
  const same = (a: Counted, b: Counted) =>
    near(a.value * a.scale, b.value * b.scale) ||
    // "from 40 to 65 billion": the scale stands once in one language and twice in another.
    [...scales].some((scale) => a.scale === 1 && near(a.value * scale, b.value * b.scale)) ||
    (b.scale === 1 && near(a.value, b.value));
  const missing = ours.find((one) => !theirs.some((other) => same(one, other)));
  if (missing) return `the original says ${missing.text}, this does not`;
  const spare = [
    ...numbersInWords(original),
    ...named(original, MONTHS),
    ...named(original, ORDINALS),
    ...roundIn(original),
  ];
  const extra = theirs.find(
    (one) => !ours.some((other) => same(other, one)) && !spare.some((value) => near(value, one.value * one.scale)),
  );
  return extra ? `this says ${extra.text}, the original does not` : null;
}

const named = (statement: string, names: readonly string[]): number[] =>
  names.flatMap((name, at) => (new RegExp(`\\b${name}\\b`, 'i').test(statement) ? [at + 1] : []));

/** Large round numbers that are in words: half a billion, a hundredfold. */
const roundIn = (statement: string): number[] =>
  [...statement.matchAll(/\bhalf a (?=trillion|billion|million)|\b(hundred|thousand)(?:fold| times)\b/gi)].map(
    ({ 0: words, 1: times, index }) => {
      if (times !== undefined) return times.toLowerCase() === 'hundred' ? 100 : 1000;
      return 0.5 * (SCALES.find(([scale]) => scale.test(statement.slice(index + words.length)))?.[1] ?? 1);
    },
  );

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * 1e-9;
