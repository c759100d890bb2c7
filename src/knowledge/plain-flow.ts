import { keyOf, readQuoted, resolve, restIsEmpty, startsPlain, Unusual, withoutEndSpaces } from './plain-scalar.js';

const DEPTH = 3;

/**
 * Reads `[a, b]` or `{a: b}` that opens at `start` of line `first`; its further lines must be indented more than `parent`.
 * Returns the value and the line after it. Throws Unusual for anything beyond plain and quoted scalars on one line each.
 */
export function readFlow(lines: readonly string[], first: number, start: number, parent: number) {
  let row = first;
  let line = lines[row] ?? '';
  let at = start;
  const value = node(0);
  if (!restIsEmpty(line, at)) throw new Unusual();
  return { value, next: row + 1 };

  /** The next character that is no space; takes further lines as needed. */
  function peek(): string {
    for (;;) {
      while (line[at] === ' ') at++;
      const found = line[at];
      if (found === '#') throw new Unusual();
      if (found !== undefined) return found;
      const following = lines[++row];
      if (following === undefined) throw new Unusual();
      line = following;
      at = 0;
      while (line[at] === ' ') at++;
      if (at < line.length && at <= parent) throw new Unusual();
    }
  }

  function node(depth: number): unknown {
    if (depth > DEPTH) throw new Unusual();
    const opening = peek();
    if (opening === '[') return list(depth);
    if (opening === '{') return map(depth);
    if (opening === '"' || opening === "'") {
      const { value: quoted, end } = readQuoted(line, at);
      at = end;
      return quoted;
    }
    return resolve(plain());
  }

  /** Up to the next mark of the flow, on one line. */
  function plain(): string {
    if (!startsPlain(line, at)) throw new Unusual();
    const from = at;
    while (at < line.length && !',[]{}:'.includes(line[at] ?? '')) at++;
    const text = withoutEndSpaces(line.slice(from, at));
    if (text.includes(' #')) throw new Unusual();
    return text;
  }

  function list(depth: number): unknown[] {
    const items: unknown[] = [];
    at++;
    if (peek() === ']') at++;
    else
      do {
        items.push(node(depth + 1));
      } while (goesOn(']'));
    return items;
  }

  function map(depth: number): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    at++;
    if (peek() === '}') at++;
    else
      do {
        peek();
        const key = keyOf(plain());
        if (line[at] !== ':' || line[at + 1] !== ' ' || Object.hasOwn(made, key)) throw new Unusual();
        at++;
        made[key] = node(depth + 1);
      } while (goesOn('}'));
    return made;
  }

  /** Takes the comma or the closing mark that must stand here. */
  function goesOn(closing: string): boolean {
    const mark = peek();
    at++;
    if (mark !== ',' && mark !== closing) throw new Unusual();
    return mark === ',';
  }
}
