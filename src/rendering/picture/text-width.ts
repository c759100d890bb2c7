/** Widths of Inter's semi-bold letters as shares of the font size, in classes; the first that has a letter counts. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[iljI ]/, 0.28],
  [/[.,:;'’!|]/, 0.34],
  [/[ftr1()[\]/]/, 0.42],
  [/[-–“”"]/, 0.52],
  [/[abcdeghknopqsuvxyz]/, 0.61],
  [/[023456789JFLTEBPRSZ$&<>≈+*?]/, 0.67],
  [/[mM]/, 0.92],
  [/w/, 0.84],
  [/[іІ]/, 0.28],
  [/[гғт]/, 0.52],
  [/[абвдезийклнопрстухцчъьэяёўәқңөұүһҳ]/, 0.67],
  [/[ГҒЗБРЯВТЬЎУЕЁ]/, 0.67],
  [/\p{sc=Latin}/u, 0.77],
  [/\p{sc=Greek}/u, 0.75],
  [/[жшщюыфмЖШЩЮЫФМДЪ]/, 1.03],
  [/\p{sc=Cyrillic}/u, 0.77],
];
/** Of whatever else there is: `W`, dashes, signs, other scripts. */
const WIDEST = 1.05;

const widthOf = (char: string): number =>
  char === 'W' ? WIDEST : (CLASSES.find(([letters]) => letters.test(char))?.[1] ?? WIDEST);

/** About how wide a line of text is, never too little, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width * size;
}

/**
 * What stays on one line, and the blanks before it: words, and Han letters one by one, each with the punctuation that may not begin a line.
 */
const WORD = /(\s*)([《（「『“]*\p{sc=Han}[\p{P}\p{Lm}]*|(?:(?!\p{sc=Han})\S)+)/gu;

/** `text` in at most `lines` lines of `width`, with an ellipsis where it is cut. */
export function wrap(text: string, size: number, width: number, lines: number): string[] {
  const out: string[] = [];
  let line = '';
  for (const [, gap = '', word = ''] of text.matchAll(WORD)) {
    const longer = line === '' ? word : `${line}${gap && ' '}${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      if (out.length === lines - 1) return [...out, shorten(`${longer}…`, size, width)];
      out.push(line);
      line = word;
    } else line = longer;
  }
  return [...out, textWidth(line, size) > width ? shorten(`${line}…`, size, width) : line];
}

/** Takes characters off before the ellipsis at the end until it fits, and the rest of a word where that costs little. */
function shorten(text: string, size: number, width: number): string {
  const chars = [...text.slice(0, -1)];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > width) chars.pop();
  const space = chars.lastIndexOf(' ');
  const kept = space > chars.length * 0.7 ? chars.slice(0, space) : chars;
  return `${kept.join('').replace(/[\s,;:]+$/, '')}…`;
}
