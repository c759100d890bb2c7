/** A number as a statement has it. */
export interface Figure {
  /** As it is written: `94.8`, `655,000`. */
  readonly text: string;
  readonly value: number;
  /** `billion` and the like, where it stands behind the number. */
  readonly scale: string | null;
  /** What the words before it make of it: about, more than, less than, or just that. */
  readonly sign: '≈' | '>' | '<' | '';
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const IN_WORDS = new RegExp(
  `\\b(?:(${TENS.join('|')})(?:-(${ONES.slice(1, 10).join('|')}))?|(${ONES.join('|')}))\\b`,
  'gi',
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);
const NUMBER = new RegExp(
  `(?<![\\w.,])((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?:[ -](${[...SCALES.keys()].join('|')})\\b)?`,
  'gi',
);
const CURRENCY = /(?:US)?[$€£¥]?\s*$/;
const SIGNS = [
  ['≈', /\b(?:about|around|some|nearly|almost|roughly|approximately|close to)\s*$/i],
  ['>', /\b(?:over|above|exceed(?:ed|s|ing)|(?:sur)?pass(?:ed|es|ing)|at least|more than)\s*$/i],
  ['<', /\b(?:under|below|up to|at most|(?:less|fewer) than)\s*$/i],
] as const;

/** A unit without its scale, and the power of ten that the scale stands for: "billion US dollars" is 9 of "US dollars". */
export function scaleOf(unit: string): { readonly base: string; readonly power: number } {
  const [first = '', ...rest] = unit.split(' ');
  const power = rest.length > 0 ? SCALES.get(first.toLowerCase()) : undefined;
  return power === undefined ? { base: unit, power: 0 } : { base: rest.join(' '), power };
}

/** All numbers of a statement, in order; dates and years among them. */
function figuresIn(statement: string): Figure[] {
  return [...statement.matchAll(NUMBER)].map(({ 1: text = '', 2: scale, index }) => {
    const before = statement.slice(0, index).replace(CURRENCY, '');
    const sign = SIGNS.find(([, words]) => words.test(before))?.[0] ?? '';
    return { text, value: Number(text.replaceAll(',', '')), scale: scale?.toLowerCase() ?? null, sign };
  });
}

/**
 * The figure of this value in a statement, counted in `unit`; null where there is none. A statement that says million
 * does not carry a value in billions; one that leaves the scale out, as lists do, may.
 */
export function figureOf(statement: string, value: number, unit: string): Figure | null {
  const scales = unit.toLowerCase().split(/\W+/);
  const fits = ({ scale }: Figure) => scale === null || scales.includes(scale);
  const found = figuresIn(statement).filter((figure) => figure.value === value && fits(figure));
  return found.find(({ scale }) => scale !== null) ?? found[0] ?? null;
}

/** Whether a statement has this number in words, as in "fifty-eight agreements". */
export function saysInWords(statement: string, value: number): boolean {
  return numbersInWords(statement).includes(value);
}

/** Numbers below 100 that a statement has in English words. */
export function numbersInWords(statement: string): number[] {
  return [...statement.matchAll(IN_WORDS)].map(([, tens, unit, alone]) =>
    alone === undefined
      ? (TENS.indexOf(tens?.toLowerCase() ?? '') + 2) * 10 + Math.max(0, ONES.indexOf(unit?.toLowerCase() ?? ''))
      : ONES.indexOf(alone.toLowerCase()),
  );
}
