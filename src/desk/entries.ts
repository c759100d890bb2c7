import { isDeepStrictEqual } from 'node:util';
import { parseYaml } from '../knowledge/yaml.js';
import type { Steps } from '../lib/steps.js';

/*
 * A data file as the entries it is made of, each with its own text, so that one can be changed and the rest, comments and all, stays as it
 * is. Lists have an entry for each item; maps (the lexicon) one for each name of a section.
 */

export interface TextEntry {
  /** What the entry is known by: the id of a fact, the question, `entities/pier`. */
  readonly key: string;
  /** With its line break; what stands between it and the next entry belongs to it. */
  readonly text: string;
}

export interface SplitFile {
  /** What stands before the first entry. */
  readonly head: string;
  readonly entries: readonly TextEntry[];
}

/** The entries of a file; null where its form is another one, or two entries have one key. */
export function* splitFile(text: string): Steps<SplitFile | null> {
  if (/^\s*(?:\[\s*\]|\{\s*\})\s*$/.test(text)) return { head: '', entries: [] };
  const lines = text.split(/(?<=\n)/);
  const isList = lines.some((line) => /^-(?:\s|$)/.test(line));
  try {
    const split = isList ? yield* splitList(lines) : yield* splitMap(lines);
    const keys = new Set(split.entries.map(({ key }) => key));
    const isPlain = split.head.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line));
    return isPlain && keys.size === split.entries.length ? split : null;
  } catch {
    return null;
  }
}

function* splitList(lines: readonly string[]): Steps<SplitFile> {
  const { head, parts } = cut(lines, (line) => /^-(?:\s|$)/.test(line));
  const entries: TextEntry[] = [];
  for (const part of parts) {
    const [value, ...more] = parse(part) as unknown[];
    if (more.length > 0) throw new Error('more than one entry');
    entries.push({ key: keyOf(value), text: ended(part) });
    yield;
  }
  return { head, entries };
}

/** Facts, sources and charts by their id; golden questions by themselves and what was asked before; others by what they are. */
function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { id, question, history, today } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string') return id;
  return question === undefined ? JSON.stringify(value) : JSON.stringify([history ?? [], question, today ?? null]);
}

/** Names of sections stand at the edge, what they hold is indented. */
function* splitMap(lines: readonly string[]): Steps<SplitFile> {
  const { head, parts } = cut(lines, (line) => /^[\w"']/.test(line));
  const entries: TextEntry[] = [];
  for (const part of parts) {
    const [first = '', ...rest] = part.split(/(?<=\n)/);
    const name = /^["']?([\w-]+)["']?:/.exec(first)?.[1];
    if (name === undefined) throw new Error('no name');
    const indent = rest.map((line) => /^( +)[^\s#]/.exec(line)?.[1]).find((found) => found !== undefined);
    if (indent === undefined || !/^[\w"'-]+:\s*(?:#.*)?\n?$/.test(first)) {
      entries.push({ key: name, text: ended(part) });
      continue;
    }
    const inner = cut(rest, (line) => line.startsWith(indent) && /[^\s#]/.test(line[indent.length] ?? ''));
    entries.push({ key: `${name}/`, text: ended(first + inner.head) });
    for (const item of inner.parts) {
      entries.push({ key: `${name}/${itemKey(item)}`, text: ended(item) });
      yield;
    }
  }
  return { head, entries };
}

function itemKey(item: string): string {
  const value = parse(item);
  if (Array.isArray(value)) return JSON.stringify(value);
  const [name, ...more] = Object.keys(value as object);
  if (name === undefined || more.length > 0) throw new Error('not one name');
  return name;
}

function cut(lines: readonly string[], begins: (line: string) => boolean): { head: string; parts: string[] } {
  let head = '';
  const parts: string[] = [];
  for (const line of lines) {
    if (begins(line)) parts.push(line);
    else if (parts.length === 0) head += line;
    else parts[parts.length - 1] += line;
  }
  return { head, parts };
}

const ended = (text: string) => (text.endsWith('\n') || text === '' ? text : `${text}\n`);

/** The values in a part of a file. Throws where it is none by itself. */
function parse(text: string): unknown {
  const { value, faults } = parseYaml(text);
  if (faults.length > 0) throw new Error(faults[0]?.reason);
  return value;
}

export const joinFile = ({ head, entries }: SplitFile): string => head + entries.map(({ text }) => text).join('');

/** Whether two texts of an entry say the same, whatever their layout. */
export function saysTheSame(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.trim() === b.trim()) return true;
  try {
    return isDeepStrictEqual(parse(a), parse(b));
  } catch {
    return false;
  }
}

/**
 * A file with an entry put in its place, at the end where it is new (behind the last of its section in a map), or taken out where `text`
 * is null.
 */
export function withEntry(file: SplitFile, key: string, text: string | null): SplitFile {
  const { head, entries } = file;
  const at = entries.findIndex((entry) => entry.key === key);
  if (text === null) return { head, entries: entries.filter((entry) => entry.key !== key) };
  if (at >= 0) return { head, entries: entries.map((entry, n) => (n === at ? { key, text } : entry)) };
  const section = sectionOf(key);
  const last = entries.findLastIndex((one) => sectionOf(one.key) === section);
  const place = last < 0 ? entries.length : last + 1;
  return { head, entries: [...entries.slice(0, place), { key, text }, ...entries.slice(place)] };
}

const SECTION = /^([\w-]+)\//;

/** The section of a map that an entry stands in or opens; null for the entries of a list. */
export const sectionOf = (key: string): string | null => SECTION.exec(key)?.[1] ?? null;
