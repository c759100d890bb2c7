/**
 * Patterns hold for words joined by blanks, and where the words of a Chinese text end differs from text to text: between any two characters
 * there may be a blank, and so between any two rounds of a group that repeats.
 */
export const spaced = (alternatives: string) =>
  rounds(alternatives).replace(
    /(\p{Script=Han}|(?<=\p{Script=Han}|\))[?*+]|\))(?=\p{Script=Han}|\((?:\?:|\p{Script=Han}))/gu,
    '$1 ?',
  );

/** `(?:a|b)*` as `(?:(?:a|b) ?)*`. */
function rounds(pattern: string): string {
  const opened: number[] = [];
  let made = '';
  for (let at = 0; at < pattern.length; at++) {
    const one = pattern[at] ?? '';
    if (one === '(') opened.push(made.length);
    made += one;
    if (one !== ')') continue;
    const start = opened.pop() ?? 0;
    if (/[*+]/.test(pattern[at + 1] ?? '')) made = `${made.slice(0, start)}(?:${made.slice(start)} ?)`;
  }
  return made;
}
