import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { readPlainYaml } from './plain-yaml.js';
import { commentWords, explain, unreadableWords } from './yaml-words.js';

/** A data file is read by people: these are far above what they write, and far below what would hurt. */
export const YAML_LIMITS = { bytes: 4_000_000, depth: 12, aliases: 20 } as const;

/** Some editors on Windows write one. */
const BYTE_ORDER_MARK = /^\uFEFF/;

export type YamlPath = readonly (string | number)[];

export interface YamlFile {
  /** The content as plain values; undefined where it could not be read. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Place of the value at `path`, or of the nearest thing around it that there is. */
  placeOf(path: YamlPath): Place;
}

/** A place in a text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where it is and why the file cannot be read; the line is null where the whole file is meant. */
export type YamlFault = (Place | { readonly line: null }) & { readonly reason: string };

/**
 * Never throws: what is wrong is in `faults`, all at once. Positions cost ten times what the values do, so a plain file is only read
 * with them once a line is asked for, which is when something is wrong with it.
 */
export function parseYaml(text: string): YamlFile {
  if (Buffer.byteLength(text) > YAML_LIMITS.bytes) return refused(`is larger than ${YAML_LIMITS.bytes} bytes`);
  const value = readPlainYaml(text);
  if (value === undefined) return parseWithPositions(text);
  let positions: YamlFile | undefined;
  return {
    value,
    faults: [],
    placeOf(path) {
      positions ??= parseWithPositions(text);
      return positions.placeOf(path);
    },
  };
}

function parseWithPositions(text: string): YamlFile {
  if (nesting(text) > YAML_LIMITS.depth * 40) return refused(`is nested more than ${YAML_LIMITS.depth} levels deep`);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text.replace(BYTE_ORDER_MARK, ''), {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      version: '1.2',
      logLevel: 'error',
    });
    // What comes after the first is mostly a consequence of it.
    const faults = [...document.errors, ...document.warnings]
      .sort((a, b) => a.pos[0] - b.pos[0])
      .slice(0, 1)
      .map(({ code, message, pos }) => {
        const { offset, reason } = explain(code, message, text, pos[0]);
        return { ...placeAt(offset, lines), reason };
      });
    const others =
      faults.length > 0 ? [] : [...outOfBounds(document.contents, lines), ...lostText(document.contents, text, lines)];
    const value = faults.length + others.length > 0 ? undefined : document.toJS({ maxAliasCount: YAML_LIMITS.aliases });
    return { value, faults: [...faults, ...others], placeOf: (path) => placeOf(document.contents, path, lines) };
  } catch (error) {
    return refused(unreadableWords(error instanceof Error ? error.message : String(error)));
  }
}

function refused(reason: string): YamlFile {
  return { value: undefined, faults: [{ line: null, reason }], placeOf: () => ({ line: 1, column: 1 }) };
}

/** A cheap ceiling on nesting, before a recursive parser sees it: brackets open at once and the widest indent. */
function nesting(text: string): number {
  let open = 0;
  let most = 0;
  let indent = 0;
  let atStart = true;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\n') {
      atStart = true;
      indent = 0;
    } else if (atStart && (char === ' ' || char === '-')) indent++;
    else atStart = false;
    if (char === '[' || char === '{') open++;
    else if ((char === ']' || char === '}') && open > 0) open--;
    most = Math.max(most, open, indent);
  }
  return most;
}

function outOfBounds(root: Node | null, lines: LineCounter) {
  const faults: YamlFault[] = [];
  let aliases = 0;
  visit(root, (_, node, path) => {
    const place = placeAt((node as Node | null)?.range?.[0] ?? 0, lines);
    if (isAlias(node) && ++aliases > YAML_LIMITS.aliases) {
      faults.push({ ...place, reason: `has more than ${YAML_LIMITS.aliases} aliases` });
      return visit.BREAK;
    }
    if (path.length > YAML_LIMITS.depth * 2) {
      faults.push({ ...place, reason: `is nested more than ${YAML_LIMITS.depth} levels deep` });
      return visit.BREAK;
    }
    return undefined;
  });
  return faults;
}

/** Fields that hold sentences. */
const SENTENCES: ReadonlySet<unknown> = new Set(['statement', 'question', 'asks']);

/** Sentences without quotation marks that a comment follows: who writes ` #channel` does not mean one. */
function lostText(root: Node | null, text: string, lines: LineCounter): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(root, {
    Scalar(_, node, path) {
      const [, end = 0, rest = 0] = node.range ?? [];
      const comment = /^[ \t]+(#[^\n]*)/.exec(text.slice(end, rest))?.[1];
      if (node.type !== 'PLAIN' || comment === undefined) return;
      const field = path.findLast(isPair);
      const isSentence = field === undefined || (isScalar(field.key) && SENTENCES.has(field.key.value));
      if (!isSentence || field?.key === node) return;
      faults.push({ ...placeAt(end + 1, lines), reason: commentWords(comment.slice(0, SHOWN).trim()) });
    },
  });
  return faults;
}

const SHOWN = 30;

function placeAt(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function placeOf(root: Node | null, path: YamlPath, lines: LineCounter): Place {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
      continue;
    } else break;
    offset = (node as Node | undefined)?.range?.[0] ?? offset;
  }
  return placeAt(offset, lines);
}
