/** Endings of Russian nouns, adjectives and surnames in all cases, and of verbs in the past. */
const ENDINGS: ReadonlySet<string> = new Set(
  `иями ого его ому ему ыми ими ами ями ией иям иях ая яя ое ее ые ие ый ий ой ей ую юю ых их ым им ом ем ам ям ах ях ов ев
  ою ею ии ию ия ь й а я о е у ю ы и`.split(/\s+/),
);
const LONGEST = 4;
/** Letters that have to be left. */
const SHORTEST = 3;

/** A Russian word, and what is left of it without each ending that it may have; the longest first. Of other words nothing that means anything. */
export function stripped(word: string): string[] {
  const found = [word];
  for (let length = 1; length <= LONGEST && word.length - length >= SHORTEST; length++)
    if (ENDINGS.has(word.slice(-length))) found.push(word.slice(0, -length));
  return found;
}
