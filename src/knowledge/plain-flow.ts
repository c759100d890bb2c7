import { keyOf, readQuoted, resolve, restIsEmpty, startsPlain, Unusual, withoutEndSpaces } from './plain-scalar.js';

const DEPTH = 3;
/** Where a plain scalar ends. */
const MARK = /[,[\]{}:]/g;

/** A place in the lines of a file. Handed on rather than closed over, so that thousands of lists share the compiled code. */
interface Place {
  readonly lines: readonly string[];
  /** Further lines must be indented more. */
  readonly parent: number;
  row: number;
  line: string;
  at: number;
}

/**
 * Reads `[a, b]` or `{a: b}` that opens at `start` of line `first`; its further lines must be indented more than `parent`.
 * Returns the value and the line after it. Throws Unusual for anything beyond plain and quoted scalars on one line each.
 */
export function readFlow(lines: readonly string[], first: number, start: number, parent: number) {
  const place: Place = { lines, parent, row: first, line: lines[first] ?? '', at: start };
  const value = node(place, 0);
  if (!restIsEmpty(place.line, place.at)) throw new Unusual();
  return { value, next: place.row + 1 };
}

/** The next character that is no space; takes further lines as needed. */
function peek(place: Place): string {
  for (;;) {
    while (place.line[place.at] === ' ') place.at++;
    const found = place.line[place.at];
    if (found === '#') throw new Unusual();
    if (found !== undefined) return found;
    const following = place.lines[++place.row];
    if (following === undefined) throw new Unusual();
    place.line = following;
    place.at = 0;
    while (following[place.at] === ' ') place.at++;
    if (place.at < following.length && place.at <= place.parent) throw new Unusual();
  }
}

function node(place: Place, depth: number): unknown {
  if (depth > DEPTH) throw new Unusual();
  const opening = peek(place);
  if (opening === '[') return list(place, depth);
  if (opening === '{') return map(place, depth);
  if (opening === '"' || opening === "'") {
    const { value: quoted, end } = readQuoted(place.line, place.at);
    place.at = end;
    return quoted;
  }
  return resolve(plain(place));
}

/** Up to the next mark of the flow, on one line. */
function plain(place: Place): string {
  const { line, at } = place;
  if (!startsPlain(line, at)) throw new Unusual();
  MARK.lastIndex = at;
  place.at = MARK.test(line) ? MARK.lastIndex - 1 : line.length;
  const text = withoutEndSpaces(line.slice(at, place.at));
  if (text.includes(' #')) throw new Unusual();
  return text;
}

function list(place: Place, depth: number): unknown[] {
  const items: unknown[] = [];
  place.at++;
  if (peek(place) === ']') place.at++;
  else
    do {
      items.push(node(place, depth + 1));
    } while (goesOn(place, ']'));
  return items;
}

function map(place: Place, depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  place.at++;
  if (peek(place) === '}') place.at++;
  else
    do {
      peek(place);
      const key = keyOf(plain(place));
      if (place.line[place.at] !== ':' || place.line[place.at + 1] !== ' ' || Object.hasOwn(made, key))
        throw new Unusual();
      place.at++;
      made[key] = node(place, depth + 1);
    } while (goesOn(place, '}'));
  return made;
}

/** Takes the comma or the closing mark that must stand here. */
function goesOn(place: Place, closing: string): boolean {
  const mark = peek(place);
  place.at++;
  if (mark !== ',' && mark !== closing) throw new Unusual();
  return mark === ',';
}
