import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { readPlainYaml } from './plain-yaml.js';

/** A data file is read by people: these are far above what they write, and far below what would hurt. */
export const YAML_LIMITS = { bytes: 4_000_000, depth: 12, aliases: 20 } as const;

/** Some editors on Windows write one. */
const BYTE_ORDER_MARK = /^\uFEFF/;

export type YamlPath = readonly (string | number)[];

export interface YamlFile {
  /** The content as plain values; undefined where it could not be read. */
  readonly value: unknown;
  readonly faults: readonly { readonly line: number | null; readonly reason: string }[];
  /** Line of the value at `path`, or of the nearest thing around it that there is. */
  lineOf(path: YamlPath): number;
}

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
    lineOf(path) {
      positions ??= parseWithPositions(text);
      return positions.lineOf(path);
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
    const faults = [...document.errors, ...document.warnings].map((error) => ({
      line: lines.linePos(error.pos[0]).line,
      reason: `is not valid YAML: ${error.message.split('\n')[0]}`,
    }));
    const bounds = faults.length > 0 ? [] : outOfBounds(document.contents, lines);
    const value = faults.length + bounds.length > 0 ? undefined : document.toJS({ maxAliasCount: YAML_LIMITS.aliases });
    return { value, faults: [...faults, ...bounds], lineOf: (path) => lineOf(document.contents, path, lines) };
  } catch (error) {
    return refused(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refused(reason: string): YamlFile {
  return { value: undefined, faults: [{ line: null, reason }], lineOf: () => 1 };
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
  const faults: { line: number; reason: string }[] = [];
  let aliases = 0;
  visit(root, (_, node, path) => {
    const line = lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
    if (isAlias(node) && ++aliases > YAML_LIMITS.aliases) {
      faults.push({ line, reason: `has more than ${YAML_LIMITS.aliases} aliases` });
      return visit.BREAK;
    }
    if (path.length > YAML_LIMITS.depth * 2) {
      faults.push({ line, reason: `is nested more than ${YAML_LIMITS.depth} levels deep` });
      return visit.BREAK;
    }
    return undefined;
  });
  return faults;
}

function lineOf(root: Node | null, path: YamlPath, lines: LineCounter): number {
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
  return lines.linePos(offset).line;
}
