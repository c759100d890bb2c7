/** Latin letters of Kazakh, of the alphabet of 2021 without its marks and of chat, longest first. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'],
  [/sh|ş/g, 'ш'],
  [/ch/g, 'ч'],
  [/zh|j/g, 'ж'],
  [/kh|x/g, 'х'],
  [/gh/g, 'ғ'],
  [/ng(?![aeiouy])/g, 'ң'],
  [/ts/g, 'ц'],
  [/y[ao]/g, 'я'],
  [/yu/g, 'ю'],
  [/(?<=[aeou])[iy]/g, 'й'],
  [/y(?=[aeou])/g, 'й'],
];
const SINGLE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghiıklmnopqrstuvwyz'].map((one, at) => [one, [...'абсдефгхііклмнопқрстұвуыз'][at] ?? one]),
);

/** A Kazakh word in Latin letters, in Cyrillic ones, as nearly as they tell. */
export const inCyrillic = (word: string): string =>
  LATIN.reduce((text, [from, to]) => text.replace(from, to), word).replace(/[a-zı]/g, (one) => SINGLE[one] ?? one);

const SAME: Readonly<Record<string, string>> = {
  ә: 'а',
  ө: 'о',
  ү: 'у',
  ұ: 'у',
  қ: 'к',
  ғ: 'г',
  ң: 'н',
  һ: 'х',
  э: 'е',
  ы: 'и',
  і: 'и',
  й: 'и',
  i: 'и',
  щ: 'ш',
  ц: 'тс',
  я: 'иа',
  ю: 'иу',
  ё: 'ио',
  ъ: '',
  ь: '',
};

/** Common words that would become others: "құн", a price, is no "күн", a day. Their first letter is kept apart. */
const APART = /^(?:қ(?=ұн|ор)|б(?=өл))/;

/** What is left of a word where the letters that chat leaves out or mixes up are one: "қашан" and "кашан", "Азия" and "Azia". */
export const folded = (word: string): string =>
  word
    .replace(APART, (one) => one.toUpperCase())
    .replace(/[әөүұқғңһэыійiщцяюёъь]/g, (one) => SAME[one] ?? one)
    .replace(/и{2,}/g, 'и');

const LOOSE: Readonly<Record<string, string>> = {
  ә: '[әа]',
  ө: '[өо]',
  ү: '[үұу]',
  ұ: '[ұүу]',
  қ: '[қк]',
  ғ: '[ғг]',
  ң: '[ңн]',
  һ: '[һх]',
  ы: '[ыіи]',
  і: '[іиы]',
  й: '[йиі]',
};

/** A pattern that also fits words written without the letters of Kazakh alone; it must have no classes with these letters. */
export const loose = (pattern: RegExp): RegExp =>
  new RegExp(
    pattern.source.replace(/[әөүұқғңһыій]/g, (one) => LOOSE[one] ?? one),
    pattern.flags,
  );
