/** Cyrillic letters of Uzbek that are one Latin letter or none, and those that are several. */
const ONE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'абвгджзийклмнопрстуфхэўқғҳ'].map((from, at) => [from, [...'abvgdjziyklmnoprstufxeoqgh'][at] ?? '']),
  ),
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ё: 'yo',
  ю: 'yu',
  я: 'ya',
  ы: 'i',
  ъ: '',
  ь: '',
};

/** A word in Cyrillic letters in the Latin ones of today, without the apostrophes of oʻ and gʻ: "Ўзбекистон" is "ozbekiston". */
export const inLatin = (word: string): string =>
  word
    .replace(/(?<![бвгджзйклмнпрстфхцчшщқғҳ])е/g, 'ye')
    .replace(/(?<=^|[бвгджзйклмнпрстфхчшщқғҳ])ц|ц$/g, 's')
    .replace(/ц/g, 'ts')
    .replace(/[а-яёўқғҳ]/g, (one) => ONE[one] ?? (one === 'е' ? 'e' : one));

/** What is left of a word where the letters that chat mixes up are one, such as x and h. */
export const folded = (word: string): string => word.replaceAll('x', 'h').replaceAll('ş', 'sh').replaceAll('w', 'v');
