/** How far the year lies that is meant from that of the day. "Last years trade" is that of last year, "the last years" are several. */
const MEANT: readonly (readonly [RegExp, number])[] = [
  [/\b(?:the )?year before last\b(?! (?!in\b|with\b|for\b|at\b|of\b|and\b|or\b|to\b)\w)|\b(?:two|2) years ago\b/gi, -2],
  [yearThatIs('last'), -1],
  [/(?<!\b(?:half|than|over|about) )\b(?:a|one|1) year ago\b/gi, -1],
  [yearThatIs('this'), 0],
  [yearThatIs('next'), 1],
];

function yearThatIs(word: string): RegExp {
  const several = '(?<!\\b(?:the|in|over|for|these|those|within|during|of) )';
  return new RegExp(
    `(?<!\\b(?:the|that|a|each) )\\b${word} year(?:'s)?\\b|${several}\\b${word} years(?= \\w)(?! (?:of|to|in|for|at|with)\\b)`,
    'gi',
  );
}

/** The text with "last year" and the like as a number, by the day (YYYY-MM-DD) on which it was asked; apostrophes are straight. */
export function inYears(text: string, today: string): string {
  const year = Number(today.slice(0, 4));
  return MEANT.reduce((said, [words, distance]) => said.replace(words, String(year + distance)), text);
}
