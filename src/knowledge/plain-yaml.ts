import { readFlow } from './plain-flow.js';
import {
  colonOf,
  indentOf,
  isItem,
  keyOf,
  plainPart,
  readQuoted,
  resolve,
  restIsEmpty,
  startsPlain,
  takePlainItems,
  Unusual,
  withoutEndSpaces,
} from './plain-scalar.js';

/** Tabs, control characters, other line ends and a byte order mark. */
const UNUSUAL = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\ufeff]/u;
const DEPTH = 5;
const BLOCKS: ReadonlyMap<string, { joint: string; end: string }> = new Map([
  ['>-', { joint: ' ', end: '' }],
  ['>', { joint: ' ', end: '\n' }],
  ['|-', { joint: '\n', end: '' }],
  ['|', { joint: '\n', end: '\n' }],
]);

/**
 * Reads the part of YAML that data files are written in, many times faster than a parser that keeps positions: lists and maps in
 * blocks or in brackets, plain, quoted and folded text, comments. Undefined for everything else (anchors, tags, escapes, documents,
 * duplicate keys, mistakes), which is left to the full parser. What it does read, it reads as that parser does.
 */
export function readPlainYaml(text: string): unknown {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return apart(readLines(text.split('\n')));
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** The same as strings of their own: a piece of a text would keep all of the text in memory. */
const apart = (read: unknown): unknown => (read === undefined ? undefined : JSON.parse(JSON.stringify(read)));

/** The lines of a file, and which is read next. Handed on rather than closed over, so that files share the compiled code. */
interface Lines {
  readonly lines: readonly string[];
  at: number;
}

function readLines(lines: readonly string[]): unknown {
  const from: Lines = { lines, at: 0 };
  const start = next(from);
  if (start < 0) return undefined;
  const root = block(from, start, 0);
  return next(from) < 0 ? root : undefined;
}

/** Goes to the next line that says something; its indent, or -1 at the end. */
function next(from: Lines): number {
  for (; from.at < from.lines.length; from.at++) {
    const indent = indentOf(from.lines[from.at] ?? '');
    if (indent >= 0 && from.lines[from.at]?.[indent] !== '#') return indent;
  }
  return -1;
}

function block(from: Lines, column: number, depth: number): unknown {
  if (depth > DEPTH) throw new Unusual();
  return isItem(from.lines[from.at] ?? '', column) ? list(from, column, depth) : map(from, column, depth);
}

function list(from: Lines, column: number, depth: number): unknown[] {
  const items: unknown[] = [];
  for (;;) {
    from.at = takePlainItems(from.lines, from.at, column, items);
    const line = from.lines[from.at] ?? '';
    let inside = column + 1;
    while (line[inside] === ' ') inside++;
    const nested = isItem(line, inside) || colonOf(line, inside) > 0;
    items.push(nested ? block(from, inside, depth + 1) : inline(from, inside, column));
    const indent = next(from);
    if (indent > column) throw new Unusual();
    if (indent < column || !isItem(from.lines[from.at] ?? '', column)) return items;
  }
}

function map(from: Lines, column: number, depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (;;) {
    const line = from.lines[from.at] ?? '';
    const colon = colonOf(line, column);
    if (colon < 0) throw new Unusual();
    const key = keyOf(line.slice(column, colon));
    if (Object.hasOwn(made, key)) throw new Unusual();
    if (restIsEmpty(line, colon + 1)) made[key] = below(from, column, depth);
    else {
      let inside = colon + 1;
      while (line[inside] === ' ') inside++;
      made[key] = inline(from, inside, column);
    }
    const indent = next(from);
    if (indent > column) throw new Unusual();
    if (indent < column) return made;
  }
}

/** The value of a key that has nothing behind it on its line. */
function below(from: Lines, column: number, depth: number): unknown {
  from.at++;
  const indent = next(from);
  const line = from.lines[from.at] ?? '';
  if (indent > column) {
    const nested = isItem(line, indent) || colonOf(line, indent) > 0;
    return nested ? block(from, indent, depth + 1) : inline(from, indent, column);
  }
  return indent === column && isItem(line, column) ? list(from, column, depth + 1) : null;
}

function inline(from: Lines, start: number, parent: number): unknown {
  const line = from.lines[from.at] ?? '';
  const first = line[start] ?? '';
  if (first === '[' || first === '{') {
    const { value, next: after } = readFlow(from.lines, from.at, start, parent);
    from.at = after;
    return value;
  }
  if (first === '"' || first === "'") {
    const { value, end } = readQuoted(line, start);
    if (!restIsEmpty(line, end)) throw new Unusual();
    from.at++;
    return value;
  }
  if (first === '>' || first === '|') return paragraph(from, withoutEndSpaces(line.slice(start)), parent);
  if (!startsPlain(line, start)) throw new Unusual();
  return resolve(plain(from, line, start, parent));
}

/** A plain scalar with its further lines, which are indented more than `parent`. */
function plain(from: Lines, line: string, start: number, parent: number): string {
  // A comment behind a text may be the end of a sentence: the full parser knows in which field it stands.
  if (line.includes(' #', start)) throw new Unusual();
  let text = plainPart(line.slice(start));
  from.at++;
  while (from.at < from.lines.length) {
    const further = from.lines[from.at] ?? '';
    const indent = indentOf(further);
    if (indent <= parent || further[indent] === '#') break;
    if (further.includes(' #')) throw new Unusual();
    text += ` ${plainPart(further.slice(indent))}`;
    from.at++;
  }
  return text;
}

/** Folded or literal text: lines of one indent, without empty ones between. */
function paragraph(from: Lines, header: string, parent: number): string {
  const form = BLOCKS.get(header);
  const indent = indentOf(from.lines[++from.at] ?? '');
  if (!form || indent <= parent) throw new Unusual();
  const rows: string[] = [];
  for (; from.at < from.lines.length; from.at++) {
    const line = from.lines[from.at] ?? '';
    const own = indentOf(line);
    if (own < 0 ? line === '' : own <= parent) break;
    if (own !== indent || line.endsWith(' ')) throw new Unusual();
    rows.push(line.slice(indent));
  }
  if (form.end !== '' && from.at >= from.lines.length) throw new Unusual();
  return rows.join(form.joint) + form.end;
}
