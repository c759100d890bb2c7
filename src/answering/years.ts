/** How far the year lies that is meant from that of the day. */
const MEANT: readonly (readonly [RegExp, number])[] = [
  [/\b(?:the )?year before last\b|\b(?:two|2) years ago\b/gi, -2],
  [/\blast year(?:['’]s)?\b/gi, -1],
  [/\bthis year(?:['’]s)?\b/gi, 0],
  [/\bnext year(?:['’]s)?\b/gi, 1],
];

/** The text with "last year" and the like as a number, by the day (YYYY-MM-DD) on which it was asked. */
export function inYears(text: string, today: string): string {
  const year = Number(today.slice(0, 4));
  return MEANT.reduce((said, [words, distance]) => said.replace(words, String(year + distance)), text);
}
