import type { Fact, Library } from '../knowledge/library.js';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters for one place in a library. */
const widthFor = (facts: number) => (facts <= DIGITS.length ** 2 ? 2 : 3);

/**
 * Facts as their places in a library, two or three characters each, so that dozens fit into the id of a button. They mean something only to a library
 * of the same version. Facts that it does not have are left out.
 */
export function encodePlaces(ids: readonly string[], { facts }: Library): string {
  const places = new Map(facts.map(({ id }, place) => [id, place]));
  const width = widthFor(facts.length);
  return ids
    .flatMap((id) => places.get(id) ?? [])
    .map((place) => digits(place, width))
    .join('');
}

export function decodePlaces(text: string, { facts }: Library): Fact[] {
  const width = widthFor(facts.length);
  const found: Fact[] = [];
  for (let at = 0; at + width <= text.length; at += width) {
    const place = [...text.slice(at, at + width)].reduce((sum, char) => sum * DIGITS.length + DIGITS.indexOf(char), 0);
    const fact = facts[place];
    if (fact !== undefined) found.push(fact);
  }
  return found;
}

function digits(place: number, width: number): string {
  let [rest, out] = [place, ''];
  for (let n = 0; n < width; n++) {
    out = (DIGITS[rest % DIGITS.length] ?? '') + out;
    rest = Math.floor(rest / DIGITS.length);
  }
  return out;
}
