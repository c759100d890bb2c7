/** Endings of Russian nouns, adjectives and surnames in all cases, and of verbs in the past, longest first. */
const ENDINGS =
  words(`иями ого его ому ему ыми ими ами ями ией иям иях ая яя ое ее ые ие ый ий ой ей ую юю ых их ым им ом ем ам ям ах ях ов ев
  ою ею ии ию ия ь й а я о е у ю ы и`);
/** Letters that have to be left. */
const SHORTEST = 3;

/** What is left of a Russian word without each ending that it may have, the word itself first. Of other words nothing that means anything. */
export function stripped(word: string): string[] {
  const found = [word];
  for (const ending of ENDINGS) {
    const left = word.length - ending.length;
    if (left >= SHORTEST && word.endsWith(ending)) found.push(word.slice(0, left));
  }
  return found.sort((a, b) => b.length - a.length);
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
