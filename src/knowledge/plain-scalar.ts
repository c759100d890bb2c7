/** Thrown where a text leaves the plain part of YAML: it may be right or wrong, which the full parser says. */
export class Unusual extends Error {}

/** A plain scalar may begin so without being taken for anything else. */
const SAFE_START = /[\w$(/]/;
const NUMBER_LIKE = /^(?:\d[\d.]*(?:[eE][-+]?\d*)?|0[xo].*)$/;
const NUMBER = /^(?:0|[1-9]\d{0,14})$|^(?:0|[1-9]\d{0,8})\.\d{1,6}$/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const LONGEST_KEY = 200;

export const startsPlain = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) || text.charCodeAt(at) > 0x7f || SAFE_START.test(text[at] ?? '');

/** What a plain scalar means in the core schema of YAML 1.2: null, true, a number, or itself. */
export function resolve(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    if (NUMBER.test(text)) return Number(text);
    if (NUMBER_LIKE.test(text)) throw new Unusual();
    return text;
  }
  const word = text.length <= 5 ? WORDS.get(text) : undefined;
  return word === undefined ? text : word;
}

export function keyOf(text: string): string {
  if (text.startsWith('"') || text.startsWith("'")) {
    const { value, end } = readQuoted(text, 0);
    if (end !== text.length || value === '__proto__' || value.length > LONGEST_KEY) throw new Unusual();
    return value;
  }
  if (text === '' || text.length > LONGEST_KEY || text.endsWith(' ') || text === '__proto__') throw new Unusual();
  if (typeof resolve(text) !== 'string') throw new Unusual();
  return text;
}

/** Where a quoted scalar that opens at `start` closes, on the same line and without escapes. */
export function readQuoted(line: string, start: number): { value: string; end: number } {
  const quote = line[start] ?? '';
  let end = line.indexOf(quote, start + 1);
  while (quote === "'" && end > 0 && line[end + 1] === "'") end = line.indexOf(quote, end + 2);
  const inner = line.slice(start + 1, end);
  if (end < 0 || (quote === '"' && inner.includes('\\'))) throw new Unusual();
  return { value: quote === "'" ? inner.replaceAll("''", "'") : inner, end: end + 1 };
}

/** True where nothing but a comment stands from `at` on. */
export function restIsEmpty(line: string, at: number): boolean {
  let place = at;
  while (line[place] === ' ') place++;
  return place >= line.length || (line[place] === '#' && place > at);
}

/** YAML strips spaces only: a no-break space belongs to the text. */
export function withoutEndSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return end === text.length ? text : text.slice(0, end);
}

/** -1 for an empty line. */
export function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === SPACE) at++;
  return at === line.length ? -1 : at;
}

export const isItem = (line: string, at: number): boolean =>
  line[at] === '-' && (at + 1 === line.length || line[at + 1] === ' ');

/** Where the colon of a plain key that begins at `start` stands; -1 where none begins there. */
export function colonOf(line: string, start: number): number {
  const quote = line[start];
  if (quote === '"' || quote === "'") {
    const end = line.indexOf(quote, start + 1) + 1;
    return end > 0 && line[end] === ':' && (end + 1 === line.length || line[end + 1] === ' ') ? end : -1;
  }
  if (!startsPlain(line, start)) return -1;
  let colon = line.indexOf(':', start);
  while (colon > 0 && colon + 1 < line.length && line[colon + 1] !== ' ') colon = line.indexOf(':', colon + 1);
  const comment = line.indexOf(' #', start);
  return comment >= 0 && comment < colon ? -1 : colon;
}

/** One line of a plain scalar. */
export function plainPart(text: string): string {
  const part = withoutEndSpaces(text);
  if (part.endsWith(':') || part.includes(': ')) throw new Unusual();
  return part;
}

/** Letters that a text may begin with; what begins otherwise may be more than a text. */
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const SPACE = 0x20;

/**
 * Most lines of most files: items of a list, each a text on its line, with no mark in it that could mean more. Takes them from `first` on
 * for as long as another such item follows, and returns the line where it ends, which is for the full rules.
 */
export function takePlainItems(lines: readonly string[], first: number, column: number, items: unknown[]): number {
  const start = column + 2;
  const mark = (lines[first] ?? '').slice(0, start);
  if (indentOf(mark) !== column || !mark.endsWith('- ')) return first;
  let at = first;
  for (; at + 1 < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isLetter(line.charCodeAt(start)) || line.charCodeAt(line.length - 1) === SPACE) return at;
    if (line.includes(':', start) || line.includes('#', start)) return at;
    if (!(lines[at + 1] ?? '').startsWith(mark)) return at;
    items.push(resolve(line.slice(start)));
  }
  return at;
}
