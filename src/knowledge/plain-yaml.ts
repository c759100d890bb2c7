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
    return readLines(text.split('\n'));
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

function readLines(lines: readonly string[]): unknown {
  let at = 0;
  const start = next();
  if (start < 0) return undefined;
  const root = block(start, 0);
  return next() < 0 ? root : undefined;

  /** Goes to the next line that says something; its indent, or -1 at the end. */
  function next(): number {
    for (; at < lines.length; at++) {
      const indent = indentOf(lines[at] ?? '');
      if (indent >= 0 && lines[at]?.[indent] !== '#') return indent;
    }
    return -1;
  }

  function block(column: number, depth: number): unknown {
    if (depth > DEPTH) throw new Unusual();
    return isItem(lines[at] ?? '', column) ? list(column, depth) : map(column, depth);
  }

  function list(column: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (;;) {
      const line = lines[at] ?? '';
      let inside = column + 1;
      while (line[inside] === ' ') inside++;
      const nested = isItem(line, inside) || colonOf(line, inside) > 0;
      items.push(nested ? block(inside, depth + 1) : inline(inside, column));
      const indent = next();
      if (indent > column) throw new Unusual();
      if (indent < column || !isItem(lines[at] ?? '', column)) return items;
    }
  }

  function map(column: number, depth: number): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (;;) {
      const line = lines[at] ?? '';
      const colon = colonOf(line, column);
      if (colon < 0) throw new Unusual();
      const key = keyOf(line.slice(column, colon));
      if (Object.hasOwn(made, key)) throw new Unusual();
      if (restIsEmpty(line, colon + 1)) made[key] = below(column, depth);
      else {
        let inside = colon + 1;
        while (line[inside] === ' ') inside++;
        made[key] = inline(inside, column);
      }
      const indent = next();
      if (indent > column) throw new Unusual();
      if (indent < column) return made;
    }
  }

  /** The value of a key that has nothing behind it on its line. */
  function below(column: number, depth: number): unknown {
    at++;
    const indent = next();
    const line = lines[at] ?? '';
    if (indent > column) {
      const nested = isItem(line, indent) || colonOf(line, indent) > 0;
      return nested ? block(indent, depth + 1) : inline(indent, column);
    }
    return indent === column && isItem(line, column) ? list(column, depth + 1) : null;
  }

  function inline(start: number, parent: number): unknown {
    const line = lines[at] ?? '';
    const first = line[start] ?? '';
    if (first === '[' || first === '{') {
      const { value, next: after } = readFlow(lines, at, start, parent);
      at = after;
      return value;
    }
    if (first === '"' || first === "'") {
      const { value, end } = readQuoted(line, start);
      if (!restIsEmpty(line, end)) throw new Unusual();
      at++;
      return value;
    }
    if (first === '>' || first === '|') return paragraph(withoutEndSpaces(line.slice(start)), parent);
    if (!startsPlain(line, start)) throw new Unusual();
    return resolve(plain(line, start, parent));
  }

  /** A plain scalar with its further lines, which are indented more than `parent`. */
  function plain(line: string, start: number, parent: number): string {
    const comment = line.indexOf(' #', start);
    let text = plainPart(line.slice(start, comment < 0 ? undefined : comment));
    at++;
    while (comment < 0 && at < lines.length) {
      const further = lines[at] ?? '';
      const indent = indentOf(further);
      if (indent <= parent || further[indent] === '#') break;
      if (further.includes(' #')) throw new Unusual();
      text += ` ${plainPart(further.slice(indent))}`;
      at++;
    }
    return text;
  }

  /** Folded or literal text: lines of one indent, without empty ones between. */
  function paragraph(header: string, parent: number): string {
    const form = BLOCKS.get(header);
    const indent = indentOf(lines[++at] ?? '');
    if (!form || indent <= parent) throw new Unusual();
    const rows: string[] = [];
    for (; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const own = indentOf(line);
      if (own < 0 ? line === '' : own <= parent) break;
      if (own !== indent || line.endsWith(' ')) throw new Unusual();
      rows.push(line.slice(indent));
    }
    if (form.end !== '' && at >= lines.length) throw new Unusual();
    return rows.join(form.joint) + form.end;
  }
}
