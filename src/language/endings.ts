/** Takes endings off a word until none fits, each time the longest; `isWhole` says of what is left whether it still says something. */
export function withoutEndings(word: string, endings: readonly RegExp[], isWhole: (left: string) => boolean): string {
  let stem = word;
  for (let last = ''; last !== stem; ) {
    last = stem;
    const shorter = endings.map((ending) => stem.replace(ending, '')).filter(isWhole);
    stem = shorter.reduce((best, left) => (left.length < best.length ? left : best), stem);
  }
  return stem;
}

/** Words that would lose so much that they meet another one, by how they begin, and what their stem is instead. */
export type Apart = readonly (readonly [RegExp, string])[];

export const stemApart = (word: string, apart: Apart): string | undefined =>
  apart.find(([beginning]) => beginning.test(word))?.[1];
